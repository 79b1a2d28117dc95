import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { run, type WordPart, wordDocument, wordWithBody } from '../../support/documents.ts'
import { importUnchecked, upload } from '../../support/upload.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const heading = ['岗位名称', '人数', '薪资待遇', '工作地点', '岗位职责', '有效期']
const cashier = ['收银员', '4', '4000-5000元/月', '郑州市二七区德化街', '负责收银和对账', '2027-03-31']
const keeper = ['库管', '2', '4500元/月', '郑州市二七区大学路', '盘点库存', '2027-03-31']

const documentOf = (parts: WordPart[] | Buffer) => (Buffer.isBuffer(parts) ? parts : wordDocument(parts))
const imported = (parts: WordPart[] | Buffer, name = '招聘简章.docx') => importUnchecked(t, documentOf(parts), '', name)
const refused = async (parts: WordPart[] | Buffer) => {
  const reply = await upload(t, 'jobs', '招聘简章.docx', documentOf(parts), await t.staff('editor'))
  return (reply.json() as { code: string }).code
}

test('a table in a Word document is read as one in a workbook, with the employer of the line above it', async () => {
  const report = await imported([
    '青禾商贸招聘简章',
    '企业名称：郑州青禾商贸有限公司',
    { table: [heading, cashier, keeper] },
    '报名请到一楼。',
  ])
  expect(report).toMatchObject({ created: 2, rejected: 0 })
  expect(report.items.map(({ job }) => [job?.employer, job?.title, job?.headcount, job?.salary.text, job?.place])).toEqual([
    ['郑州青禾商贸有限公司', '收银员', 4, '4–5K', '郑州市二七区德化街'],
    ['郑州青禾商贸有限公司', '库管', 2, '4.5K', '郑州市二七区大学路'],
  ])
})

test('an employer merged over its jobs holds for each of them', async () => {
  const rows = [
    ['企业名称', ...heading],
    ['郑州青禾商贸有限公司', ...cashier],
    ['', ...keeper],
  ]
  const report = await imported([{ table: rows, down: 2 }])
  expect(report.items.map(({ job }) => [job?.employer, job?.title])).toEqual([
    ['郑州青禾商贸有限公司', '收银员'],
    ['郑州青禾商贸有限公司', '库管'],
  ])
})

test('several tables of one document, each with its own heading and employer, are all read', async () => {
  const report = await imported([
    '企业名称：郑州青禾商贸有限公司',
    { table: [heading, cashier] },
    '企业名称：郑州云杉软件有限公司',
    { table: [heading, keeper] },
  ])
  expect(report.items.map(({ job }) => [job?.employer, job?.title])).toEqual([
    ['郑州青禾商贸有限公司', '收银员'],
    ['郑州云杉软件有限公司', '库管'],
  ])
})

test('a form of one post is read off its pairs', async () => {
  const form = [
    ['企业名称', '郑州青禾商贸有限公司', '岗位名称', '收银员'],
    ['招聘人数', '4', '薪资待遇', '4000-5000元/月'],
    ['工作地点', '郑州市二七区德化街', '有效期', '2027-03-31'],
    ['岗位职责', '负责收银和对账', '联系人', '王经理 13800138000'],
  ]
  const report = await imported([{ table: form }])
  expect(report.items).toMatchObject([{ outcome: 'created', job: { title: '收银员', headcount: 4 } }])
  expect(JSON.stringify(report)).not.toContain('13800138000')
})

const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
const struckCell = (text: string) => `<w:tc><w:p>${run(text).replace('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>')}</w:p></w:tc>`
const deletedCell = (text: string) =>
  `<w:tc><w:p><w:del w:id="1" w:author="甲">${run(text).replace(/w:t(?=[ >])/g, 'w:delText')}</w:del></w:p></w:tc>`
const tableOf = (rows: string[][]) => `<w:tbl>${rows.map(cells => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const whole = (cells: string[]) => ['郑州青禾商贸有限公司', ...cells].map(cell)

test('what is struck out or deleted in the document is not published', async () => {
  const struck = whole(cashier)
  struck[6] = struckCell(cashier[5] ?? '').replace('</w:p>', `${run('2027-01-31')}</w:p>`)
  struck[5] = deletedCell('旧的职责').replace('</w:p>', `${run('负责收银')}</w:p>`)
  const gone = ['郑州青禾商贸有限公司', ...keeper].map(struckCell)
  const report = await imported(wordWithBody(tableOf([['企业名称', ...heading].map(cell), struck, gone])))
  expect(report.items.map(({ job }) => [job?.title, job?.validThrough.slice(0, 10)])).toEqual([['收银员', '2027-01-31']])
  expect(report.sheets[0]?.note).toContain('划掉')
  const [shown] = await t.database.all<{ duties: string }>('SELECT duties FROM jobs')
  expect(shown?.duties).toBe('负责收银')
})

test('a condition in the header or beside the table keeps its posts back as a note at a table does', async () => {
  const body = `<w:p>${run('注：以上岗位入职交押金300元')}</w:p>`
  const report = await imported(wordWithBody(tableOf([['企业名称', ...heading].map(cell), whole(cashier)]) + body))
  expect(report.items.map(({ outcome }) => outcome)).toEqual(['review'])
  const header = `<w:p>${run('入职须交服装费')}</w:p>`
  const another = wordWithBody(tableOf([['企业名称', ...heading].map(cell), whole(keeper)]), { header })
  expect((await imported(another)).items.map(({ outcome }) => outcome)).toEqual(['review'])
})

test('lines that say by name what they say are read without a table', async () => {
  const lines = ['招聘公告', '企业名称：郑州青禾商贸有限公司']
  const posts = [cashier, keeper].flatMap(cells => ['', ...heading.map((name, i) => `${name}：${cells[i]}`)])
  const report = await imported([...lines, ...posts])
  expect(report.items.map(({ job }) => [job?.employer, job?.title, job?.headcount, job?.place])).toEqual([
    ['郑州青禾商贸有限公司', '收银员', 4, '郑州市二七区德化街'],
    ['郑州青禾商贸有限公司', '库管', 2, '郑州市二七区大学路'],
  ])
})

test('a document that names nothing, or none that can be opened, says what to do', async () => {
  expect(await refused(['我公司招聘收银员一名，月薪五千元，要求有经验。', '有意者请到一楼人力资源部报名，过时不候。'])).toBe(
    'no-header',
  )
  expect(await refused(wordDocument([{ table: [heading, cashier] }]).subarray(0, -200))).toBe('damaged-file')
})

test('a document is known by what is in it, whatever it is called', async () => {
  const rows = [
    ['企业名称', ...heading],
    ['郑州青禾商贸有限公司', ...cashier],
  ]
  expect(await imported([{ table: rows }], '岗位.xlsx')).toMatchObject({ created: 1 })
})
