import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DraftStand, importDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { tidy } from '../../../server/platform/db/tidy.ts'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { checks } from '../../support/fixtures.ts'
import { checkEmployers, sendFile } from '../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })

async function draftOf(bytes: Buffer, query = '', name = '岗位.xlsx') {
  const reply = await sendFile(t, `/staff/import-drafts${query}`, name, bytes, await t.staff('editor'))
  if (reply.statusCode !== 201) throw new Error(`draft → ${reply.statusCode} ${reply.body}`)
  return importDraftDetails.parse(reply.json())
}
const rows = async (id: string, stands?: DraftStand) =>
  (await t.call('GET /staff/import-drafts/:id/rows', { params: { id }, query: stands ? { stands } : {} }, await editor())).items
const change = async (id: string, body: object) =>
  t.call('PATCH /staff/import-drafts/:id', { params: { id }, body }, await editor())
const titles = async () => (await t.call('GET /jobs', { query: {} })).items.map(job => job.title).sort()

const untidy = [
  ['青年人才专场岗位汇总表', null, null, null, null, null, null],
  ['单位', '招聘岗位', '薪酬', '人数', '地点', '备注', '截止'],
  ['青禾生活超市', '收银员', '4-5K', '4', '二七区德化街', '负责收银和对账', '2026-12-31'],
  ['青禾生活超市', '理货员', '面议', '2', '二七区德化街', '整理货架', '2026-12-31'],
  ['青禾生活超市', '导购', '面议', '2', '二七区德化街', '接待顾客', ''],
  ['云杉软件', '测试工程师', '8-12K', '2', '二七区德化街', '测试软件，写测试报告，联系王经理 13800138000', '2026-12-31'],
  ['云杉软件', '前台', '4.5K', '1', '二七区德化街', '限30岁以下女生', '2026-12-31'],
]

test('a table stays until it is right: columns and cells are corrected, alike ones together, and the good rows go in', async () => {
  const draft = await draftOf(workbook([{ rows: untidy }]), '?sender=区人才交流中心')
  const { id } = draft
  expect(draft).toMatchObject({ sender: '区人才交流中心', counts: { ready: 0, incomplete: 2, review: 1, refused: 2 } })
  const [table] = draft.tables
  expect(table).toMatchObject({ row: 2, layout: 'rows' })
  expect(table?.columns.map(({ column, field }) => [column, field])).toContainEqual(['备注', null])
  expect(table?.columns[2]?.samples).toEqual(['4-5K', '面议', '8-12K'])

  const read = await change(id, { columns: { 备注: 'duties' } })
  expect(read.counts).toMatchObject({ ready: 2, incomplete: 0, review: 1, refused: 2 })
  const [first, second] = await rows(id, 'refused')
  expect(first).toMatchObject({
    row: 4,
    job: null,
    problems: [{ field: 'salary', at: 2, code: 'salary-negotiable', holds: true, alike: 2 }],
  })
  expect(second?.problems[0]?.alike).toBe(2)
  const contact = (await rows(id, 'ready')).find(row => row.row === 6)
  expect(JSON.stringify(contact)).not.toContain('13800138000')
  expect(contact?.cells.find(cell => cell.column === '备注')).toMatchObject({ taken: ['联系人', '手机号'] })
  expect(contact?.job).toMatchObject({ title: '测试工程师', employerState: 'waiting', salary: { text: '8–12K' } })

  const paid = await change(id, { fixes: [{ index: first?.index ?? 0, field: 'salary', at: 2, text: '4-5K', everywhere: true }] })
  expect(paid.counts).toMatchObject({ ready: 3, incomplete: 1, refused: 0 })
  const [undated] = await rows(id, 'incomplete')
  expect(undated?.problems).toMatchObject([{ field: 'validThrough', code: 'missing-validThrough', suggestion: '2026-12-31' }])
  const dated = await change(id, { fixes: [{ index: undated?.index ?? 0, field: 'validThrough', at: null, text: '2026-12-31' }] })
  expect(dated).toMatchObject({ counts: { ready: 4, review: 1 }, uncheckedEmployers: 2, rowsWithContacts: 1 })

  const report = await t.call('POST /staff/import-drafts/:id/imports', { params: { id }, body: {} }, await editor())
  expect(report).toMatchObject({ created: 4, review: 0 })
  expect(await titles()).toEqual([])
  await checkEmployers(t)
  expect(await titles()).toEqual(['导购', '收银员', '测试工程师', '理货员'].sort())
  const after = await t.call('GET /staff/import-drafts/:id', { params: { id } }, await editor())
  expect(after).toMatchObject({ counts: { ready: 0, known: 4, review: 1 }, imported: { id: report.id, created: 4 } })
  await t.refuse('POST /staff/import-drafts/:id/imports', { params: { id }, body: {} }, 'nothing-to-import', await editor())

  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, await editor())
  const undone = await t.call('GET /staff/import-drafts/:id', { params: { id } }, await editor())
  expect(undone).toMatchObject({ counts: { ready: 4, known: 0 }, imported: null })
})

test('what was said of a sender’s columns holds for the next file of that sender, and for no other', async () => {
  const first = await draftOf(workbook([{ rows: untidy }]), '?sender=区人才交流中心')
  await change(first.id, { columns: { 备注: 'duties' } })
  await t.call('POST /staff/import-drafts/:id/imports', { params: { id: first.id }, body: {} }, await editor())
  const { items } = await t.call('GET /staff/import-senders', {}, await editor())
  expect(items.map(({ name }) => name)).toEqual(['区人才交流中心'])
  const field = (draft: Awaited<ReturnType<typeof draftOf>>) =>
    draft.tables[0]?.columns.find(({ column }) => column === '备注')?.field
  expect(field(await draftOf(workbook([{ rows: untidy }]), '?sender=区人才交流中心'))).toBe('duties')
  const other = await draftOf(workbook([{ rows: untidy }]))
  expect(field(other)).toBeNull()
  expect(field(await change(other.id, { sender: '区人才交流中心' }))).toBe('duties')
})

test('a table without headings waits until its columns are named; text pasted out of a spreadsheet is a table', async () => {
  const pasted = [
    '青禾生活超市',
    '收银员',
    '4-5K',
    '4',
    '二七区德化街',
    '负责门店收银、对账和交接班，节假日轮休，包一顿工作餐',
    '2026-12-31',
  ]
  const draft = await draftOf(Buffer.from([pasted, pasted].map(cells => cells.join('\t')).join('\n')), '', '粘贴的表格.tsv')
  expect(draft).toMatchObject({ counts: null, tables: [] })
  expect(draft.proposal?.columns.map(({ column }) => column)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G'])
  const named = await change(draft.id, {
    columns: { A: 'employer', B: 'title', C: 'salary', D: 'headcount', E: 'place', F: 'duties', G: 'validThrough' },
  })
  expect(named).toMatchObject({ proposal: null, counts: { ready: 1, known: 1 } })
})

test('a field that the table does not ask can be filled in all the same, for one row', async () => {
  const columns = jobHeader.filter(title => title !== '岗位职责')
  const row = (title: string) => jobRow({ 岗位名称: title }).filter((_, i) => jobHeader[i] !== '岗位职责')
  const draft = await draftOf(workbook([{ rows: [columns, row('收银员'), row('导购')] }]))
  expect(draft.counts).toMatchObject({ incomplete: 2 })
  const said = { index: 1, field: 'duties', at: null, text: '接待顾客，介绍商品' }
  expect((await change(draft.id, { fixes: [said] })).counts).toMatchObject({ incomplete: 1, ready: 1 })
  expect((await rows(draft.id, 'ready'))[0]?.job).toMatchObject({ title: '导购', duties: '接待顾客，介绍商品' })
  // Said again, the cell says the last word.
  await change(draft.id, { fixes: [{ ...said, text: '' }] })
  expect((await rows(draft.id, 'incomplete')).length).toBe(2)
})

test('an employer that is written once is asked for below, and 同上 says of each row whose it is', async () => {
  const named = (employer: string | null, title: string) => jobRow({ 企业名称: employer, 岗位名称: title })
  const { id, counts } = await draftOf(
    jobTable(
      named('青禾生活超市', '导购'),
      named(null, '收银员'),
      named(null, '理货员'),
      named('云杉物业', '保洁员'),
      named(null, '水电工'),
    ),
  )
  expect(counts).toMatchObject({ refused: 3 })
  const [first, , last] = await rows(id, 'refused')
  expect(first?.problems).toMatchObject([{ code: 'employer-missing', alike: 3, suggestion: '同上' }])
  expect(last?.problems[0]?.message).toContain('上面写的是“云杉物业”')
  await change(id, { fixes: [{ index: first?.index ?? 0, field: 'employer', at: null, text: '同上', everywhere: true }] })
  const employers = ['青禾生活超市', '青禾生活超市', '青禾生活超市', '云杉物业', '云杉物业']
  expect((await rows(id)).map(({ job }) => job?.employer)).toEqual(employers)
})

test('a draft puts its jobs into the booths of the fair, shown before to nobody', async () => {
  const fair = {
    title: '青年人才专场招聘会',
    startsAt: '2026-12-05T09:00:00+08:00',
    endsAt: '2026-12-05T12:00:00+08:00',
    venue: '德化街',
    organizer: '商圈办',
    checks,
    capacity: 500,
  }
  const { id: fairId } = await t.call('POST /staff/fairs', { body: fair }, await editor())
  await t.call('PUT /staff/events/:id/publication', { params: { id: fairId }, body: { published: true } }, await editor())
  const draft = await draftOf(
    workbook([
      {
        rows: [
          [...jobHeader, '展位'],
          [...jobRow(), 'B-3'],
        ],
      },
    ]),
  )
  expect((await change(draft.id, { fairId })).fair).toEqual({ id: fairId, title: fair.title })
  const booths = async () => (await t.call('GET /fairs/:id/booths', { params: { id: fairId } })).items
  expect(await booths()).toEqual([])
  await t.call('POST /staff/import-drafts/:id/imports', { params: { id: draft.id }, body: {} }, await editor())
  expect((await booths()).map(booth => [booth.number, booth.employer.name])).toEqual([['B03', '青禾生活超市']])
})

test('two who put the same table right do not undo each other unseen', async () => {
  const { id, version } = await draftOf(jobTable(jobRow({ 薪资待遇: '面议' })))
  await change(id, { fixes: [{ index: 0, field: 'salary', at: null, text: '5-6K' }] })
  const late = { params: { id }, body: { fixes: [{ index: 0, field: 'salary', at: null, text: '7-8K' }] } }
  const stale = { ...(await editor()), headers: { 'if-match': `"${version}"` } }
  expect(await t.refuse('PATCH /staff/import-drafts/:id', late, 'edit-conflict', stale)).toMatchObject({
    current: { counts: { ready: 1 } },
  })
  expect((await rows(id))[0]?.job?.salary.text).toBe('5–6K')
})

test('the file lies sealed, is gone a week after its last touch, and what is left can be had as a file', async () => {
  const { id } = await draftOf(jobTable(jobRow({ 薪资待遇: '面议', 岗位名称: '=1+1', 任职要求: '电话 13800138000' }), jobRow()))
  const [kept] = await t.database.all<Record<string, unknown>>('SELECT * FROM import_drafts')
  expect(JSON.stringify(kept)).not.toMatch(/青禾|13800138000|UEsDB/)
  const rest = await t.send({
    method: 'GET',
    url: `/api/v1/staff/import-drafts/${id}/rest.xlsx`,
    headers: { authorization: `Bearer ${(await editor()).as}` },
  })
  const sheet = read(rest.rawPayload).Sheets.岗位表
  const [titles, ...left] = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 })
  expect(titles).toEqual(['未导入的原因', ...jobHeader])
  expect(left.map(cells => cells[2])).toEqual(["'=1+1"])
  t.clock.advance(days(8))
  await tidy(t.database, t.clock.now)
  await t.refuse('GET /staff/import-drafts/:id', { params: { id } }, 'not-found', await editor())
})
