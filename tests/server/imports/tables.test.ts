import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../support/workbook.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterAll(() => t.close())

const dry = (bytes: Buffer, name?: string) => importJobs(t, bytes, '?dryRun=1', name)
const only = async (bytes: Buffer, name?: string) => {
  const report = await dry(bytes, name)
  expect(report.errors).toEqual([])
  expect(report.items).toHaveLength(1)
  return report.items[0]
}

test('a title and notes above the header are passed over, and rows keep the spreadsheet’s own numbers', async () => {
  const report = await dry(
    workbook([
      {
        rows: [
          ['2026年青年人才招聘会岗位汇总表'],
          ['填表单位：商圈办', null, null, '日期：11月'],
          [],
          jobHeader,
          jobRow(),
          jobRow({ 薪资待遇: '面议' }),
        ],
        merges: ['A1:J1'],
      },
    ]),
  )
  expect(report).toMatchObject({ rows: 2, accepted: 1, rejected: 1 })
  expect(report.errors[0]).toMatchObject({
    sheet: 'Sheet1',
    row: 6,
    column: '薪资待遇',
    value: '面议',
    code: 'salary-negotiable',
  })
})

test.each([
  [['单位名称', '岗位', '薪酬待遇', '招聘人数', '学历', '工作年限', '上班地点', '工作内容', '招聘条件', '截止日期']],
  [
    [
      '招聘单位（全称）',
      '*职位名称',
      '月薪（元）',
      '人数',
      '最低学历',
      '经验要求',
      '工作地址',
      '职责描述',
      '任职资格',
      '有效期至',
    ],
  ],
  [['用人单位', '招聘岗位', '工资标准', '拟招人数', '文化程度', '经验', '工作地区', '岗位描述', '岗位要求', '招聘截止日期']],
  [['公司', '工种', '薪资范围', '名额', '学历层次', '从业年限', '工作区域', '主要职责', '应聘条件', '失效日期']],
])('the header %j means the same', async header => {
  const item = await only(workbook([{ rows: [header, jobRow()] }]))
  expect(item).toMatchObject({
    outcome: 'created',
    missing: [],
    job: { employer: '青禾生活超市', title: '门店管培生', headcount: 8, degree: 'bachelor', place: '郑州市二七区德化街' },
  })
})

test('an employer merged over several rows is the employer of each, and padding below it is no row', async () => {
  const rows = [
    jobHeader,
    jobRow(),
    jobRow({ 企业名称: null, 岗位名称: '收银员' }),
    jobRow({ 企业名称: null, 岗位名称: '理货员' }),
    [null, null, null, null],
    jobRow({ 企业名称: '云杉软件', 岗位名称: '测试工程师' }),
  ]
  const report = await dry(workbook([{ rows, merges: ['A2:A5'] }]))
  expect(report.items.map(item => [item.row, item.job?.employer, item.job?.title])).toEqual([
    [2, '青禾生活超市', '门店管培生'],
    [3, '青禾生活超市', '收银员'],
    [4, '青禾生活超市', '理货员'],
    [6, '云杉软件', '测试工程师'],
  ])
})

test('several sheets are read; instructions, choices and hidden sheets are not, and the report says so', async () => {
  const report = await dry(
    workbook([
      { name: '填表说明', rows: [['一、请如实填写'], ['二、薪资不得写面议'], jobHeader, jobRow({ 岗位名称: '示例岗位' })] },
      { name: '一号厅', rows: [jobHeader, jobRow()] },
      { name: '二号厅', rows: [jobHeader, jobRow({ 岗位名称: '导购' })] },
      { name: '旧表', rows: [jobHeader, jobRow({ 岗位名称: '旧岗位' })], isHidden: true },
      { name: '下拉选项', rows: [['本科'], ['大专']] },
    ]),
  )
  expect(report.items.map(item => item.job?.title)).toEqual(['门店管培生', '导购'])
  expect(report.sheets.map(sheet => [sheet.name, sheet.rows, sheet.note !== null])).toEqual([
    ['填表说明', 0, true],
    ['一号厅', 1, false],
    ['二号厅', 1, false],
    ['旧表', 0, true],
    ['下拉选项', 0, true],
  ])
})

test('hidden rows and columns are left out, and hidden rows are counted in the report', async () => {
  const rows = [
    ['内部备注', ...jobHeader],
    ['勿外传', ...jobRow()],
    ['', ...jobRow({ 岗位名称: '已招满' })],
  ]
  const report = await dry(workbook([{ rows, hiddenRows: [2], hiddenColumns: [0] }]))
  expect(report.items.map(item => item.job?.title)).toEqual(['门店管培生'])
  expect(report.sheets[0]?.note).toContain('1 行')
})

test('empty rows, repeated headers, section titles and footers are no rows', async () => {
  const rows = [
    ['序号', ...jobHeader],
    ['一、零售企业', ...jobHeader.map(() => null)],
    [1, ...jobRow()],
    [],
    ['序号', ...jobHeader],
    [2, ...jobRow({ 岗位名称: '导购' })],
    [3, ...jobHeader.map(() => null)],
    ['注：以上岗位均缴纳社保'],
  ]
  const report = await dry(workbook([{ rows, merges: ['A2:K2'] }]))
  expect(report.items.map(item => [item.row, item.job?.title])).toEqual([
    [3, '门店管培生'],
    [6, '导购'],
  ])
})

test('a header of two rows is read by its lower row', async () => {
  const rows = [
    ['企业名称', '岗位信息', null, null, '要求', null, '工作地点', '岗位职责', '任职要求', '有效期'],
    [null, '岗位名称', '薪资待遇', '需求人数', '学历要求', '工作经验', null, null, null, null],
    jobRow(),
  ]
  const item = await only(workbook([{ rows, merges: ['A1:A2', 'B1:D1', 'E1:F1', 'G1:G2', 'H1:H2', 'I1:I2', 'J1:J2'] }]))
  expect(item).toMatchObject({ row: 3, outcome: 'created', job: { title: '门店管培生', headcount: 8 } })
})

test('full-width digits, date cells and formulas are read as what they show', async () => {
  const item = await only(
    jobTable(
      jobRow({
        需求人数: '１２人',
        薪资待遇: { formula: 'CONCATENATE(5,"-8K")', value: '5-8K' },
        有效期: { date: '2026-12-31' },
      }),
    ),
  )
  expect(item?.job).toMatchObject({ headcount: 12, salary: { min: 5000, max: 8000 }, validThrough: '2026-12-31T23:59:59+08:00' })
})

test('text that starts a formula stays text', async () => {
  const item = await only(jobTable(jobRow({ 岗位名称: '=1+1 促销员', 岗位职责: '+86 外呼与 @客户 的沟通记录整理' })))
  expect(item?.job?.title).toBe('=1+1 促销员')
})

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
])('a CSV in %s is read', async (_, encode) => {
  const csv = [jobHeader, jobRow({ 岗位职责: '第一行\n第二行，含“引号”和,逗号' })]
    .map(row => row.map(cell => `"${cell}"`).join(','))
    .join('\r\n')
  const item = await only(encode(csv), '岗位.csv')
  expect(item).toMatchObject({ row: 2, job: { employer: '青禾生活超市', salary: { min: 6000, max: 9000 } } })
})

test('a CSV in GB18030 is read, separated by tabs too', async () => {
  // 企业名称 岗位名称 薪资待遇 / 青禾 导购 5-8K, as an old Excel saves it.
  const bytes = Buffer.from('c6f3d2b5c3fbb3c609b8dacebbc3fbb3c609d0bdd7cab4fdd3f60d0ac7e0bacc09b5bcb9ba09352d384b0d0a', 'hex')
  const report = await dry(bytes, '岗位.csv')
  expect(report.items[0]?.job).toMatchObject({ employer: '青禾', title: '导购', salary: { min: 5000, max: 8000 } })
})

test('the old .xls form is read like the new one', async () => {
  const item = await only(workbook([{ rows: [jobHeader, jobRow()] }], 'biff8'), '岗位.xls')
  expect(item).toMatchObject({ outcome: 'created', job: { title: '门店管培生' } })
})

test('contacts in a table are not taken over', async () => {
  const bytes = workbook([
    {
      rows: [
        [...jobHeader, '联系人', '联系电话'],
        [...jobRow(), '王先生', '13700001111'],
      ],
    },
  ])
  const report = await importJobs(t, bytes)
  const job = await t.call('GET /jobs', { query: {} })
  expect(JSON.stringify([report, job])).not.toMatch(/13700001111|王先生/)
  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
})
