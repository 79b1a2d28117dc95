import { expect, test } from 'vitest'
import { type BookType, bookOf, tablesOf } from '../../support/tables.ts'
import { jobHeader, jobRow, workbook } from '../../support/workbook.ts'

const plainRow = (over: Record<string, string> = {}) => jobRow(over) as string[]
const rows = [jobHeader, plainRow(), plainRow({ 岗位名称: '导购', 薪资待遇: '5-8K' })]

/** `企业 岗位 下限` of each row that was understood. */
const jobs = (bytes: Buffer, columns: Record<string, string | null> = {}, employer: string | null = null) =>
  tablesOf(bytes, '岗位.xls', columns, employer).rows.map(
    ({ job }) => job && `${job.employer.name} ${job.title} ${job.salary.min}`,
  )

const both = ['青禾生活超市 门店管培生 6000', '青禾生活超市 导购 5000']

test.each<[string, BookType]>([
  ['.xlsx', 'xlsx'],
  ['.xls and .et, which are the same inside', 'biff8'],
  ['.xlsb', 'xlsb'],
  ['.ods', 'ods'],
  ['the flat form of OpenDocument', 'fods'],
  ['XML of 2003 saved as .xls', 'xlml'],
  ['a web page saved as .xls', 'html'],
])('%s is read by its content', (_, bookType) => expect(jobs(bookOf(rows, bookType))).toEqual(both))

/** GBK's own bytes for the characters used here; the runtime has a decoder only. */
const gbk = (text: string) => {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, number[]>()
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) bytes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return Buffer.from([...text].flatMap(sign => (sign < '\x80' ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? []))))
}
const csv = (sign = ',') => rows.map(row => row.map(cell => `"${cell}"`).join(sign)).join('\r\n')
const page = (inner: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="gb2312"><style>td{}</style></head><body>${inner}</body></html>`
const tr = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each<[string, () => Buffer]>([
  ['a CSV in GB18030', () => gbk(csv())],
  ['tabs in GB18030', () => gbk(csv('\t'))],
  ['a CSV in UTF-16 without its mark', () => Buffer.from(csv(), 'utf16le')],
  ['a CSV in big-endian UTF-16', () => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(csv())])],
  ['a CSV in big-endian UTF-16 without its mark', () => utf16be(csv())],
  ['a CSV that names its own sign', () => Buffer.from(`sep=;\r\n${csv(';')}`)],
  ['upright lines between cells', () => Buffer.from(csv('|'))],
  ['a web page in GB2312', () => gbk(page(`<table>${rows.map(tr).join('')}</table>`))],
  [
    'a table within the page’s layout',
    () => Buffer.from(page(`<table><tr><td>导航</td><td><table>${rows.map(tr).join('')}</table></td></tr></table>`)),
  ],
  [
    'a web page with cells over rows and columns',
    () =>
      Buffer.from(
        page(`<h1>岗位表</h1><table><tr><th colspan=3>企业岗位</th></tr>${tr(['公司名称', '岗位', '工资'])}
          <tr><td rowspan="2">青禾生活超市</td><td>门店<br>管培生</td><td>6000-9000</td></tr>${tr(['导购', '5-8K'])}</table><p>共 2 人</p>`),
      ),
  ],
])('%s is read', (_, bytes) => expect(jobs(bytes()).map(job => job?.replace('门店 管培生', '门店管培生'))).toEqual(both))

const without = (title: string) => {
  const at = jobHeader.indexOf(title)
  return rows.map(row => row.filter((_, i) => i !== at))
}

test.each<[string, (string | number | null)[][], string[]]>([
  ['the employer above the table', [['企业名称：青禾生活超市'], ...without('企业名称')], both],
  [
    'the employer and its contact in one line',
    [['岗位表'], ['企业名称：青禾生活超市  联系人：小林'], ...without('企业名称')],
    both,
  ],
  ['the employer in a cell of its own', [['招聘单位', '青禾生活超市', null, '填表日期', '11月'], ...without('企业名称')], both],
  ['a unit of measure above the table', [['单位：元'], ...rows], both],
  [
    'several tables in one sheet, each with its own headings',
    [...rows, [], ['工种', '用工单位', '月薪', '备注'], ['保洁员', '云杉物业', '3500', '包住'], ['保安', '云杉物业', '3800', '']],
    [...both, '云杉物业 保洁员 3500', '云杉物业 保安 3800'],
  ],
  [
    'several employers in one sheet, each above its table',
    [
      ['企业名称：青禾生活超市'],
      ['岗位', '薪资', '人数'],
      ['门店管培生', '6000-9000', 2],
      ['企业名称：云杉软件'],
      ['岗位', '薪资', '人数'],
      ['测试工程师', '8-12K', 1],
    ],
    ['青禾生活超市 门店管培生 6000', '云杉软件 测试工程师 8000'],
  ],
  [
    'one job as a form',
    [
      ['招聘岗位登记表'],
      ['企业名称', '青禾生活超市'],
      ['岗位名称', '门店管培生'],
      ['薪资待遇', '6000-9000'],
      ['招聘人数', 3],
      ['食宿', '包吃'],
    ],
    ['青禾生活超市 门店管培生 6000'],
  ],
  [
    'a form with two pairs to a line',
    [
      ['企业名称', '青禾生活超市', '所属行业', '零售'],
      ['岗位名称：', '门店管培生', '招聘人数：', '3'],
      ['薪资', '6000-9000', '学历', '本科'],
    ],
    ['青禾生活超市 门店管培生 6000'],
  ],
  [
    'a form written as lines',
    [['企业名称：青禾生活超市'], ['岗位名称：门店管培生'], ['薪资：6000-9000'], ['学历要求：本科'], ['工作地点：二七区']],
    ['青禾生活超市 门店管培生 6000'],
  ],
  [
    'forms below each other',
    [
      ['企业名称', '青禾生活超市'],
      ['岗位名称', '门店管培生'],
      ['薪资', '6000-9000'],
      ['学历', '本科'],
      ['岗位名称', '导购'],
      ['薪资', '5-8K'],
    ],
    both,
  ],
  [
    'jobs side by side',
    [
      ['企业名称', '青禾生活超市'],
      ['岗位名称', '门店管培生', '导购'],
      ['薪资', '6000-9000', '5-8K'],
      ['学历', '本科', '大专'],
    ],
    both,
  ],
  [
    'sums and footnotes',
    [...rows, ['合计', null, null, 16], ['共 16 人'], ['注：以上岗位均缴纳社保'], ['制表人：', '小林', null, '审核：', '小周']],
    both,
  ],
])('%s', (_, sheet, expected) => expect(jobs(bookOf(sheet, 'xlsx'))).toEqual(expected))

test('one job to a sheet, each a form', () => {
  const form = (title: string) => [
    ['企业名称', '青禾生活超市'],
    ['岗位名称', title],
    ['薪资', '6000-9000'],
    ['学历', '本科'],
  ]
  const bytes = workbook([
    { name: '一', rows: form('导购') },
    { name: '二', rows: form('收银员') },
  ])
  expect(jobs(bytes)).toEqual(['青禾生活超市 导购 6000', '青禾生活超市 收银员 6000'])
})

test('the result of a failed formula is shown and no fact, and stands as a problem at its cell', () => {
  const { rows: read } = tablesOf(bookOf([jobHeader, plainRow({ 岗位职责: '#N/A' }), plainRow({ 薪资待遇: '#REF!' })], 'xlsx'))
  expect(read.map(({ job }) => job?.missing ?? null)).toEqual([['duties'], null])
  expect(read.map(({ errors }) => errors.map(error => [error.column, error.value, error.code]))).toEqual([
    [['岗位职责', '#N/A', 'error-value']],
    [
      ['薪资待遇', '#REF!', 'error-value'],
      ['薪资待遇', '', 'salary-missing'],
    ],
  ])
})

test('a number that no calendar knows is no reason to refuse the file', () => {
  const bytes = workbook([
    { rows: [jobHeader, jobRow({ 有效期: { date: '9999-12-31' } }), jobRow({ 岗位名称: '导购', 有效期: { serial: 20261205 } })] },
  ])
  expect(tablesOf(bytes).rows.map(({ job, until }) => [job?.title, until])).toEqual([
    ['门店管培生', '2026-12-21'],
    ['导购', '2026-12-05'],
  ])
})

test('a cell too long to be one is named and costs nothing', () => {
  const [row] = tablesOf(
    Buffer.from([jobHeader, plainRow({ 薪资待遇: '8'.repeat(500_000) })].map(cells => cells.join(',')).join('\n')),
  ).rows
  expect(row?.job).toBeNull()
  expect(row?.errors[0]).toMatchObject({
    column: '薪资待遇',
    code: 'too-long',
    message: '这一格有 500,000 个字，最多 5,000 个，请精简后再导入',
  })
  expect(row?.reader.text('salary').length).toBeLessThan(200)
})

const bare = rows.slice(1).map(row => [row[0], row[1], row[2], row[4], row[6]] as string[])

test('a table without headings is told by its cells, and nothing goes in before somebody says so', () => {
  const bytes = bookOf(bare, 'xlsx')
  expect(() => jobs(bytes)).toThrow(
    expect.objectContaining({
      code: 'needs-headings',
      proposal: {
        sheet: '岗位',
        row: null,
        columns: [
          { column: 'A', field: 'employer', samples: ['青禾生活超市'] },
          { column: 'B', field: 'title', samples: ['门店管培生', '导购'] },
          { column: 'C', field: 'salary', samples: ['6000-9000元/月', '5-8K'] },
          { column: 'D', field: 'degree', samples: ['本科'] },
          { column: 'E', field: 'place', samples: ['郑州市二七区德化街'] },
        ],
      },
    }),
  )
  expect(jobs(bytes, { A: 'employer', B: 'title', C: 'salary', D: 'degree', E: null })).toEqual(both)
})

test('headings that nobody knows are asked for by their words', () => {
  const bytes = bookOf([['甲方', '干什么', '给多少'], ...bare.map(row => row.slice(0, 3))], 'xlsx')
  expect(() => jobs(bytes)).toThrow(
    expect.objectContaining({ code: 'needs-headings', proposal: expect.objectContaining({ row: 1 }) }),
  )
  expect(jobs(bytes, { 甲方: 'employer', 干什么: 'title', 给多少: 'salary' })).toEqual(both)
})

test('an employer that the file leaves out can be stated for all of it', () => {
  const bytes = bookOf(without('企业名称'), 'xlsx')
  expect(() => jobs(bytes)).toThrow(expect.objectContaining({ code: 'needs-headings' }))
  expect(jobs(bytes, {}, '青禾生活超市')).toEqual(both)
})

test('what somebody says of a column holds against what it is called', () => {
  const [job] = tablesOf(bookOf(rows, 'xlsx'), '岗位.xls', { 任职要求: 'duties', 岗位职责: null }).rows
  expect(job?.job).toMatchObject({ duties: '沟通顺畅，能接受轮班。', requirements: null })
})

test('fields that do not exist are refused by name', () =>
  expect(() => jobs(bookOf(bare, 'xlsx'), { A: 'boss' })).toThrow('没有“boss”这一项'))
