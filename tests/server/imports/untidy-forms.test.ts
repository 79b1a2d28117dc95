import { expect, test } from 'vitest'
import { type StruckType, struckBook } from '../../support/struck.ts'
import { type PartlyStruckType, partlyStruck } from '../../support/struck-parts.ts'
import { bookOf, tablesOf } from '../../support/tables.ts'
import { jobHeader, jobRow, workbook } from '../../support/workbook.ts'

type Rows = (string | number | null)[][]
const read = (rows: Rows) => tablesOf(bookOf(rows, 'xlsx'))
/** `岗位 企业 人数 下限-上限` of each row. */
const said = (rows: Rows) =>
  read(rows).rows.map(({ job, errors }) =>
    job
      ? `${job.title} ${job.employer.name} ${job.headcount} ${job.salary.min}-${job.salary.max}`
      : errors.map(({ code }) => code).join(),
  )

const both = ['分拣员 示例物流公司 10 4500-5500', '叉车司机 示例物流公司 3 6000-7500']
test.each<[string, Rows]>([
  [
    'labels left of their values',
    [
      ['企业名称', '示例物流公司'],
      ['岗位一', '分拣员', '岗位二', '叉车司机'],
      ['薪资', '4500-5500', '薪资', '6000-7500'],
      ['人数', 10, '人数', 3],
    ],
  ],
  [
    'two labels of each to a line',
    [
      ['企业名称', '示例物流公司', null, null, '所属行业', '物流'],
      ['岗位名称', '分拣员', '人数', 10, '岗位名称', '叉车司机', '人数', 3],
      ['薪资', '4500-5500', null, null, '薪资', '6000-7500', null, null],
    ],
  ],
  [
    'labels and values in one cell',
    [
      ['企业名称：示例物流公司'],
      ['岗位名称：分拣员', '岗位名称：叉车司机'],
      ['薪资：4500-5500', '薪资：6000-7500'],
      ['人数：10', '人数：3'],
    ],
  ],
  [
    'headings twice beside each other, below who hires',
    [
      ['企业名称', '示例物流公司'],
      ['岗位名称', '人数', '薪资', '岗位名称', '人数', '薪资'],
      ['分拣员', 10, '4500-5500', '叉车司机', 3, '6000-7500'],
    ],
  ],
])('two jobs to a line, %s, are two jobs', (_, rows) => {
  expect(said(rows)).toEqual(both)
})

test('what holds for all stands in a line of its own below two jobs, and each keeps its own remark', () => {
  const { rows } = tablesOf(
    workbook([
      {
        rows: [
          ['企业名称', '示例物流公司'],
          ['岗位1', '分拣员', '岗位2', '叉车司机'],
          ['薪资', '4500-5500', '薪资', { text: '6000-7500', comment: '只要男的' }],
          ['人数', 10, '人数', 3],
          ['工作地点', '二七区京广路'],
        ],
      },
    ]),
  )
  expect(rows.map(({ job }) => [job?.title, job?.place, job?.flags.length])).toEqual([
    ['分拣员', '二七区京广路', 0],
    ['叉车司机', '二七区京广路', 1],
  ])
})

test('labels above what is filled in are a form; a second line of values below the same labels is a table', () => {
  const form: Rows = [
    ['招聘登记表'],
    ['单位名称', '招聘岗位'],
    ['示例物业公司', '客服管家'],
    ['招聘人数', '薪资待遇'],
    [2, '4000-5000元'],
  ]
  expect(said(form)).toEqual(['客服管家 示例物业公司 2 4000-5000'])
  const table: Rows = [
    ['单位名称', '招聘岗位', '薪资待遇'],
    ['示例物业公司', '客服管家', '4000-5000元'],
    ['示例物业公司', '保洁员', '3000-3500元'],
  ]
  expect(said(table)).toHaveLength(2)
})

test('a leaflet pasted below each other names who hires in its first line, and 要求：… of one job holds for that one', () => {
  const { rows } = read([
    ['示例餐饮管理有限公司 诚聘'],
    ['招聘岗位：服务员'],
    ['薪资：4000-4500元/月'],
    ['人数：5人'],
    ['要求：能吃苦'],
    ['招聘岗位：切配'],
    ['薪资：5000-6000元/月'],
    ['人数：2人'],
    ['要求：身高165以上'],
  ])
  expect(rows.map(({ job }) => [job?.title, job?.employer.name, job?.requirements, job?.flags.length])).toEqual([
    ['服务员', '示例餐饮管理有限公司', '能吃苦', 0],
    ['切配', '示例餐饮管理有限公司', '身高165以上', 1],
  ])
})

const one = (over: Parameters<typeof jobRow>[0]) => read([jobHeader, jobRow(over) as string[]]).rows[0]?.job

test('of boxes to tick only the ticked say something; a mark before each of a list is none', () => {
  expect(one({ 学历要求: '□不限 ☑大专 □本科' })?.degree).toBe('associate')
  expect(one({ 学历要求: '√不限 □大专 □本科' })?.degree).toBe('any')
  expect(one({ 任职要求: '□男 ☑女' })?.flags).toHaveLength(1)
  expect(one({ 任职要求: '☑男 ☑女' })?.flags).toEqual([])
  expect(one({ 任职要求: '性别：□男 ☑女' })?.flags).toHaveLength(1)
  expect(one({ 任职要求: '性别：☑男 ☑女 □不限' })?.flags).toEqual([])
  expect(one({ 岗位职责: '□整理书架 □收银' })?.duties).toBe('□整理书架 □收银')
})

test.each([
  ['三四千', 3000, 4000, 'month'],
  ['七八百一天', 700, 800, 'day'],
  ['不超过12000', null, 12_000, 'month'],
  ['最高可达9000元', null, 9000, 'month'],
  ['年薪≥20万', 200_000, null, 'year'],
  ['实习补贴100元/天', 100, 100, 'day'],
])('%s is a pay from %s to %s', (text, min, max, unit) => {
  expect(one({ 薪资待遇: text })?.salary).toMatchObject({ min, max, unit })
})

test.each(['1000-2000美元/月', '3000 USD', '$3000-4000', '5000港币'])('%s is no pay in yuan, and nobody converts it', text => {
  const [row] = read([jobHeader, jobRow({ 薪资待遇: text }) as string[]]).rows
  expect(row?.errors.map(({ code }) => code)).toContain('salary-unclear')
})

test('work that is paid by the day is no full-time post', () => {
  expect(one({ 薪资待遇: '200元/天 日结' })?.employmentType).toBe('part-time')
  expect(one({ 薪资待遇: '200元/天' })?.employmentType).toBe('full-time')
})

test('headings in English are understood', () => {
  const [row] = read([
    ['Company Name', 'Job Title', 'Salary (RMB/month)', 'Headcount', 'Education', 'Location', 'Contact'],
    ['Example Trading Co., Ltd.', 'Clerk', '6000-9000', 2, 'Bachelor', 'Erqi District', 'Lily 13800138000'],
  ]).rows
  expect(row?.job).toMatchObject({ title: 'Clerk', headcount: 2, degree: 'bachelor', salary: { min: 6000, max: 9000 } })
  expect(JSON.stringify(row?.job)).not.toContain('13800138000')
})

test('a lower heading that says 名称 below 岗位 is no row', () => {
  const { rows } = tablesOf(
    workbook([
      {
        rows: [
          ['招聘单位', '岗位信息', null, '薪资（千元/月）', null],
          [null, '名称', '人数', '最低', '最高'],
          ['示例教育公司', '教务', 4, 4, 6],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
    ]),
  )
  expect(rows.map(({ job }) => [job?.title, job?.salary.min, job?.salary.max])).toEqual([['教务', 4000, 6000]])
})

test.each<StruckType>(['xlsx', 'biff8', 'ods', 'fods', 'xlml', 'xlsb'])(
  'what is struck out in %s is not shown: whole rows are passed over, single cells looked through',
  bookType => {
    const book = [
      ['企业名称', '岗位名称', '薪资', '人数', '备注'],
      ['示例酒店', '门童', '3500-4000', 1, null],
      ['示例酒店', '前台', '4000-4500', 2, '限女'],
      ['示例酒店', '行李员', '3500-4000', 3, null],
    ]
    const { rows, sheets } = tablesOf(struckBook(book, ['A2', 'B2', 'C2', 'D2', 'E3'], bookType))
    expect(rows.map(({ job }) => [job?.title, job?.flags.length])).toEqual([
      ['前台', 1],
      ['行李员', 0],
    ])
    expect(sheets[0]?.note).toBe('有 1 行整行划掉了，没有读取')
    expect(tablesOf(struckBook(book, [], bookType)).rows).toHaveLength(3)
  },
)

test.each<PartlyStruckType>(['xlsx', 'inline', 'biff8', 'ods', 'fods', 'xlml', 'xlsb'])(
  'what is struck out of a part of a cell in %s is looked through and not shown',
  bookType => {
    const book = [
      ['企业名称', '岗位名称', '薪资', '人数', '岗位职责'],
      ['示例酒店', '前台', '~~3000-3500~~4000-4500', '~~5~~2人', '接待住客~~，工装押金200元~~，办理入住'],
      ['示例酒店', '行李员~~（限男）~~', '3500-4000', '3人', '搬运行李~~，电话 13912345678~~'],
      ['~~示例酒店~~', '~~门童~~', '~~3500-4000~~', '~~3人~~', '~~开门~~'],
    ]
    const { rows, sheets } = tablesOf(partlyStruck(book, bookType))
    expect(
      rows.map(({ job, errors }) => [job?.title, job?.salary.min, job?.headcount, job?.duties, errors.map(e => e.code)]),
    ).toEqual([
      ['前台', 4000, 2, '接待住客，办理入住', ['fraud']],
      ['行李员', 3500, 3, '搬运行李', ['contact-taken-out', 'discrimination']],
    ])
    expect(sheets[0]?.note).toBe('有 1 行整行划掉了，没有读取')
  },
)

test.each(['已停招', '（已满）', '暂停招聘'])('a row that says “%s” is refused: nobody is looked for', text => {
  const rows = read([jobHeader, jobRow({ 岗位名称: `会计${text}` }) as string[]]).rows
  expect(rows.map(({ job, errors }) => [job, errors.map(({ code }) => code)])).toEqual([[null, ['withdrawn']]])
})

test('招满为止 is a validity and withdraws nothing', () => {
  expect(one({ 有效期: '招满为止' })?.title).toBe('门店管培生')
})

test('whom a form is signed by, and whether somebody comes, is no row below its table', () => {
  const { rows, passed } = read([
    ['单位名称', '示例机械有限公司'],
    ['岗位名称', '专业要求', '人数', '薪资待遇'],
    ['绘图员', '机械设计', 2, '5000-7000'],
    ['是否参加宣讲', '是', '参会人数', 2],
    ['单位盖章：', null, null, '2026年11月5日'],
  ])
  expect(rows.map(({ job }) => job?.title)).toEqual(['绘图员'])
  expect(passed.map(({ text }) => text)).toContain('是否参加宣讲 是 参会人数 2')
})

test.each([
  ['负责保证金台账登记', 0],
  ['负责投标保证金的收退', 0],
  ['负责保证金台账，入职交保证金500', 1],
  ['入职交押金，离职退还', 1],
  ['押金台账由门店保管，员工交押金', 1],
])('%s keeps a posting back for %i words: what is handled at work is asked of nobody', (text, flags) => {
  expect(one({ 岗位职责: text })?.flags.length).toBe(flags)
})
