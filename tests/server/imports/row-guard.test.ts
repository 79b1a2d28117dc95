import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { saidIn } from '../../support/said-in.ts'
import { importJobs } from '../../support/upload.ts'
import { jobHeader, jobRow, workbook } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const table = (rows: (string | number | null)[][], more: string[] = []) =>
  workbook([{ name: '岗位表', rows: [[...jobHeader, ...more], ...rows] }])
const row = (over: Parameters<typeof jobRow>[0], ...more: (string | null)[]) => [
  ...(jobRow(over) as (string | number | null)[]),
  ...more,
]

const everythingPublic = async () => {
  const jobs = (await t.call('GET /jobs', { query: {} })).items
  const employers = (await t.call('GET /employers', { query: {} })).items
  return saidIn([
    jobs,
    employers,
    await Promise.all(jobs.map(job => t.call('GET /jobs/:id', { params: { id: job.id } }))),
    await Promise.all(employers.map(employer => t.call('GET /employers/:id', { params: { id: employer.id } }))),
  ])
}

test('contacts in a cell are not public, are kept for staff, and the row says so', async () => {
  const report = await importJobs(
    t,
    table([
      row({
        岗位职责: '负责收银。联系人林经理 139 1234 5678，微信 lin_hr7，邮箱 lin@example.com',
        任职要求: '能轮班，电话0371-60001234',
      }),
    ]),
  )
  expect(report).toMatchObject({ created: 1, rejected: 0 })
  expect(report.errors.map(({ column, code, value }) => [column, code, value])).toEqual([
    ['岗位职责', 'contact-taken-out', '负责收银。'],
    ['任职要求', 'contact-taken-out', '能轮班'],
  ])
  expect(report.items[0]?.cells.find(cell => cell.column === '岗位职责')).toEqual({
    column: '岗位职责',
    became: 'field',
    fields: ['工作内容'],
    taken: ['联系人', '手机号', '微信号', '邮箱'],
  })
  const shown = await everythingPublic()
  expect(shown).toContain('负责收银。')
  for (const secret of ['139 1234', '1391234', '林经理', 'lin_hr7', 'lin@', '60001234']) expect(shown).not.toContain(secret)
  const [employer] = (await t.call('GET /employers', { query: {} })).items
  const { items } = await t.call(
    'GET /staff/employers/:id/contacts',
    { params: { id: employer?.id ?? '' } },
    { as: await t.staff('moderator') },
  )
  expect(items.map(({ what, value }) => `${what} ${value}`).sort()).toEqual(
    ['微信号 lin_hr7', '手机号 139 1234 5678', '电话 0371-60001234', '联系人 林经理', '邮箱 lin@example.com'].sort(),
  )
})

test('an identity number refuses the row wherever it stands, and is kept nowhere', async () => {
  const number = '11010519491231002X'
  const report = await importJobs(
    t,
    table([row({}, `负责人 ${number}`), row({ 岗位职责: `登记 ${number}，负责收银` })], ['备注']),
  )
  expect(report).toMatchObject({ rejected: 2, created: 0 })
  expect(report.errors.map(({ column, code }) => [column, code])).toEqual([
    ['备注', 'identity-number'],
    ['岗位职责', 'identity-number'],
  ])
  expect(JSON.stringify(report)).not.toContain(number.slice(0, 14))
  const kept = await t.database.all('SELECT * FROM import_rows')
  expect(JSON.stringify(kept)).not.toContain(number.slice(0, 14))
})

test.each([
  ['护照号 E12345678', '证件号'],
  ['往来港澳通行证C12345678', '证件号'],
  ['工资卡 6217001234567890122', '银行卡号'],
])('“%s” refuses its row as an identity number does', async (text, name) => {
  const report = await importJobs(t, table([row({}, text)], ['备注']))
  expect(report.errors).toMatchObject([{ code: 'identity-number', message: expect.stringContaining(name) }])
  expect(JSON.stringify([report, await t.database.all('SELECT * FROM import_rows')])).not.toMatch(/12345678|6217001/)
})

test('a number that two cells part is shown in neither, and kept for staff', async () => {
  const report = await importJobs(
    t,
    table([
      row({ 岗位职责: '负责收银，报名0371', 任职要求: '60001234，能轮班' }),
      row({ 岗位名称: '导购', 岗位职责: '陈列，139', 任职要求: '12345678' }),
    ]),
  )
  expect(report).toMatchObject({ created: 2 })
  const shown = await everythingPublic()
  expect(shown).toContain('能轮班')
  expect(shown).not.toMatch(/0371|60001234|139|12345678/)
  expect(await t.database.all('SELECT id FROM employer_contacts')).toHaveLength(2)
  const figures = table([
    row({ 岗位名称: '导购160', 薪资待遇: '6000-9000元/月' }),
    row({ 岗位职责: '售票150', 任职要求: '60001234' }),
  ])
  expect((await importJobs(t, figures)).errors).toEqual([])
})

test('links stand where a posting comes from, and in no text', async () => {
  const report = await importJobs(
    t,
    table([row({ 岗位职责: '负责收银，详见 https://example.com/a1，扫码加群' }, 'https://jobs.example.com/12')], ['来源网址']),
  )
  expect(report.errors.map(({ column, code }) => [column, code])).toEqual([['岗位职责', 'contact-taken-out']])
  const shown = await everythingPublic()
  expect(shown).toContain('https://jobs.example.com/12')
  expect(shown).not.toMatch(/example\.com\/a1|扫码/)
})

test('every cell is scanned: unknown and hidden columns and comments keep a row back', async () => {
  const bytes = workbook([
    {
      rows: [
        [...jobHeader, '备注', '内部说明', '序号'],
        row({ 岗位名称: '甲' }, '入职交押 金三百', null, '1'),
        row({ 岗位名称: '乙' }, null, '外地戶口勿擾', '2'),
        row({ 岗位名称: '丙' }, null, null, '3'),
        row({ 岗位名称: '丁', 岗位职责: { text: '负责收银和陈列。', comment: '三十五岁以下' } as never }, null, null, '4'),
      ],
      hiddenColumns: [jobHeader.length + 1],
    },
  ])
  const report = await importJobs(t, bytes)
  expect(report.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, '备注', 'fraud'],
    [3, '内部说明', 'discrimination'],
    [5, '岗位职责', 'discrimination'],
  ])
  expect(report.items.map(item => item.outcome)).toEqual(['review', 'review', 'created', 'review'])
})

test('each filled cell is in a field, scanned, or taken out, and no field is without a cell', async () => {
  const report = await importJobs(
    t,
    table(
      [row({ 学历要求: '本科 | 2年经验 | 语言不限', 工作经验: null }, '林经理', '早班', '139 1234 5678')],
      ['联系人', '班次', '联系电话'],
    ),
  )
  const cells = report.items[0]?.cells ?? []
  expect(cells.map(cell => [cell.column, cell.became, cell.fields.join('、')])).toEqual([
    ['企业名称', 'field', '企业全称'],
    ['岗位名称', 'field', '岗位名称'],
    ['薪资待遇', 'field', '薪资'],
    ['需求人数', 'field', '招聘人数'],
    ['学历要求', 'field', '学历、经验'],
    ['工作地点', 'field', '工作地点'],
    ['岗位职责', 'field', '工作内容'],
    ['任职要求', 'field', '任职要求'],
    ['有效期', 'field', '有效期'],
    ['联系人', 'contact', ''],
    ['班次', 'scanned', ''],
    ['联系电话', 'contact', ''],
  ])
  const again = await t.call('GET /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
  expect(again.items).toEqual(report.items)
})

test('what a figure does not say is shown beside it, and a title is shown without its calls', async () => {
  const report = await importJobs(
    t,
    table([
      row({ 岗位名称: '🔥急聘！！！【高薪】会计（2人）', 薪资待遇: '底薪3000+提成', 需求人数: null }),
      row({ 岗位名称: '导购', 薪资待遇: '6000-8000元/月+五险' }),
      row({ 岗位名称: '文员', 薪资待遇: '3000-5000-8000' }),
    ]),
  )
  expect(report.items.map(item => [item.outcome, item.job?.title, item.job?.salary.text, item.job?.headcount])).toEqual([
    ['created', '会计', '3K 起（底薪3000+提成）', 2],
    ['created', '导购', '6–8K', 8],
    ['refused', undefined, undefined, undefined],
  ])
  const { items } = await t.call('GET /staff/jobs', { query: { q: '会计' } }, { as: await t.staff('editor') })
  expect(items[0]).toMatchObject({ title: '会计', titleWritten: '🔥急聘！！！【高薪】会计（2人）' })
})

const contact = fc.constantFrom(
  '13912345678',
  '139 1234 5678',
  '１３９１２３４５６７８',
  '1-3-9-1-2-3-4-5-6-7-8',
  '一三九一二三四五六七八',
  '微信：lin_hr7',
  'lin_hr7@example.com',
  '0371-60001234',
  'QQ 912345678',
)
const secrets = /1\D{0,2}3\D{0,2}9\D{0,2}1|一三九|lin_hr7|60001234|912345678/

test('figures in ids are no contact, those in texts are', () => {
  expect(saidIn({ id: 'k1x3a91mz0qd', etag: '1391'.repeat(8), title: '导购' })).not.toMatch(secrets)
  for (const said of ['1-3-9-1-2', '微信 ｌｉｎ_hr7', 13912345678]) expect(saidIn([{ of: [said] }])).toMatch(secrets)
})

test('wherever contacts are put into a row, no public reply holds one', async () => {
  const cell = fc.tuple(
    fc.constantFrom(...jobHeader, '备注', '福利', '企业简介', '企业地址', '标签', '招聘网址'),
    contact,
    fc.boolean(),
  )
  const rows = fc.sample(fc.array(cell, { minLength: 1, maxLength: 3 }), { numRuns: 120, seed: 7 })
  const more = ['备注', '福利', '企业简介', '企业地址', '标签', '招聘网址']
  const bytes = table(
    rows.map((put, i) => {
      const whole = row(
        { 岗位名称: `导购${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}号店`, 企业名称: `青禾${i}店` },
        ...more.map(() => null),
      )
      for (const [column, text, inFront] of put) {
        const at = [...jobHeader, ...more].indexOf(column)
        whole[at] = inFront ? `${text}，${whole[at] ?? ''}` : `${whole[at] ?? ''}，${text}`
      }
      return whole
    }),
    more,
  )
  const report = await importJobs(t, bytes)
  expect(report.accepted).toBeGreaterThan(60)
  expect(await everythingPublic()).not.toMatch(secrets)
  // What staff see of the rows shows them neither; only the employer's contacts do.
  expect(saidIn(report)).not.toMatch(secrets)
})

test('a dump of what was refused holds no telephone number in clear', async () => {
  const report = await importJobs(t, table([row({ 薪资待遇: '面议' }, '13912345678')], ['联系电话']))
  expect(report.rejected).toBe(1)
  expect(JSON.stringify(await t.database.all('SELECT * FROM import_rows'))).not.toContain('13912345678')
})
