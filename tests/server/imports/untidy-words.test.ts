import { expect, test } from 'vitest'
import { bookOf, tablesOf } from '../../support/tables.ts'
import { jobHeader, jobRow } from '../../support/workbook.ts'

const read = (rows: (string | number | null)[][]) => tablesOf(bookOf(rows, 'xlsx')).rows
const one = (over: Parameters<typeof jobRow>[0]) => read([jobHeader, jobRow(over) as string[]])[0]?.job

test.each([
  [{ 学历要求: '大专及以上(条件优秀者可放宽)' }, 'associate', '学历：大专及以上(条件优秀者可放宽)'],
  [{ 学历要求: '985/211本科' }, 'bachelor', '学历：985/211本科'],
  [{ 学历要求: '双一流高校硕士研究生' }, 'master', '学历：双一流高校硕士研究生'],
  [{ 学历要求: '初中及以上' }, 'middle', null],
  [{ 学历要求: '小学文化' }, 'primary', null],
  [{ 学历要求: '大学' }, 'unstated', '学历：大学'],
  [{ 学历要求: '本科优先' }, 'unstated', '学历：本科优先'],
  [{ 学历要求: '中专/高中' }, 'secondary', null],
  [{ 学历要求: '不限' }, 'any', null],
  [{ 学历要求: '本科', 工作经验: '2年财务经验，须有驾照' }, 'bachelor', '经验：2年财务经验，须有驾照'],
])('%j asks for %s, and what the level does not say stands in the requirements', (over, degree, beside) => {
  const job = one(over)
  expect(job?.degree).toBe(degree)
  expect(job?.requirements).toBe(['沟通顺畅，能接受轮班。', beside].filter(Boolean).join('\n'))
})

test.each([
  '不招孕妇',
  '不要有孩子的',
  '谢绝外省',
  '不招残疾人',
  '不招信教的',
  '限90后',
  '1985年1月1日以后出生',
  '年龄二十至三十五',
  '男45以下，女40以下',
  '45以上不要',
  '中专，未婚',
  '电工证原件由部门留存',
  '需自费参加培训',
  '先交钱再上班',
  ...['只要本地人', '籍贯：限郑州', '35岁以↓', '不接受45岁以上人员', '限制35以内', '女神优先', '要男的', '女的别投'],
])('“%s” keeps a row back', text => {
  expect(one({ 任职要求: text })?.flags).toHaveLength(1)
})

test.each([
  '负责孕妇护理',
  '90后团队',
  '2000年以后成立',
  '已婚、未婚均可',
  '身份证复印件由公司留存',
  '30以上不要求经验',
  '先培训后上岗',
  '单身公寓',
  '本地人才公寓管理经验',
])('“%s” keeps nothing back', text => {
  expect(one({ 任职要求: text })?.flags).toEqual([])
})

test('a column that nobody knows is read with its title and without', () => {
  const flags = (title: string, text: string) =>
    read([
      [...jobHeader, title],
      [...(jobRow() as string[]), text],
    ])[0]?.job?.flags.map(({ field }) => field)
  expect(flags('民族', '汉')).toEqual(['民族'])
  expect(flags('内部说明', '汉族')).toEqual(['内部说明'])
  expect(flags('内部说明', '仅限男性')).toEqual(['内部说明'])
})

test('what stands in the wrong one of two columns is read all the same', () => {
  expect(one({ 学历要求: '1年以上', 工作经验: '大专' })).toMatchObject({ degree: 'associate', experience: '1-3' })
})

test('traditional characters are read as simplified and shown as written', () => {
  const [row] = tablesOf(
    Buffer.from(
      '企業名稱,崗位名稱,薪資待遇,招聘人數,學歷要求,工作經驗,工作地點,崗位職責,有效期\n槐蔭書店有限公司,店員,綜合5000-8000元,兩名,大專及以上,應屆畢業生,二七區德化街8號,整理書架,長期有效\n',
    ),
    '岗位.csv',
  ).rows
  expect(row?.job).toMatchObject({
    title: '店員',
    headcount: 2,
    degree: 'associate',
    experience: 'none',
    district: '二七区',
    missing: [],
    salary: { min: 5000, max: 8000 },
  })
})

const lines = [
  '企业名称：槐荫书店有限公司',
  '招聘岗位：店员',
  '薪资待遇：4500-5500元/月',
  '招聘人数：3人',
  '岗位职责：整理书架',
  '截止：2027-01-31',
]
const said = (bytes: Buffer, name: string) =>
  tablesOf(bytes, name).rows.map(({ job, until }) => [job?.title, job?.headcount, until])

test('lines that name what they say are a form, in a workbook and in a text', () => {
  const expected = [['店员', 3, '2027-01-31']]
  expect(
    said(
      bookOf(
        lines.map(line => [line]),
        'xlsx',
      ),
      '岗位.xlsx',
    ),
  ).toEqual(expected)
  expect(said(Buffer.from(lines.join('\n')), '岗位.txt')).toEqual(expected)
})

test('Chinese commas part the cells where nothing else does, in all lines alike', () => {
  const text = '企业名称，岗位名称，薪资\n槐荫书店有限公司，店员，4000-5000\n槐荫书店有限公司，会计，5000-6000\n'
  expect(tablesOf(Buffer.from(text), '岗位.txt').rows.map(({ job }) => job?.salary.min)).toEqual([4000, 5000])
})

const crammed = ['湖畔酒店招前台接待3名，月薪4500-5500，大专以上', '柳溪餐饮招传菜员5名，月薪3800-4200，包吃住，有宿舍']
test.each([
  [
    'a workbook',
    bookOf(
      crammed.map(line => [line]),
      'xlsx',
    ),
  ],
  ['a text', Buffer.from(crammed.join('\n'))],
])('%s whose lines cram all into one cell is refused with how to part it', (_, bytes) => {
  expect(() => tablesOf(bytes, '岗位.xlsx')).toThrow(expect.toSatisfy(isOneColumn))
})

const isOneColumn = (error: { code?: string; fault?: string }) => (error.code ?? error.fault) === 'one-column'

test('who signs below a table, and when, is no row; a row that is a job’s title alone is one', () => {
  const { rows, passed } = tablesOf(
    bookOf([jobHeader, jobRow() as string[], [null, '导购'], ['二七区人才中心'], ['2026年11月30日']], 'xlsx'),
  )
  expect(rows.map(({ job }) => job?.title)).toEqual(['门店管培生', undefined])
  expect(passed.map(({ text }) => text)).toEqual(['二七区人才中心', '2026年11月30日'])
})

test('a note at the table that holds for its rows keeps them all back, and says where it stands', () => {
  const { rows } = tablesOf(
    bookOf(
      [jobHeader, jobRow() as string[], jobRow({ 岗位名称: '导购' }) as string[], ['注：以上岗位入职交服装押金200元']],
      'xlsx',
    ),
  )
  for (const { job, errors } of rows) {
    expect(job?.flags.map(({ kind }) => kind)).toContain('fraud')
    expect(errors.map(({ column }) => column)).toContain('（表格外，第 4 行）')
  }
})

test('the title of a fair may name the age of those it invites, and nothing else that keeps rows back', () => {
  const flags = (title: string) =>
    tablesOf(bookOf([[title], jobHeader, jobRow() as string[]], 'xlsx')).rows.flatMap(({ job }) => job?.flags.length)
  expect(flags('35周岁以下青年人才专场')).toEqual([0])
  expect(flags('岗位汇总（仅限本市户籍）')).toEqual([1])
})

test('of several columns of pay the one for all that is earned counts', () => {
  const header = jobHeader.map(title => (title === '薪资待遇' ? '基本工资' : title))
  const [row] = read([
    [...header, '综合工资'],
    [...(jobRow({ 薪资待遇: '3000' }) as string[]), '5000-8000'],
  ])
  expect(row?.job?.salary).toMatchObject({ min: 5000, max: 8000 })
})

const short = ['企业名称', '岗位名称', '薪资']
test('a name that fills a line holds for the rows below that leave it empty, until one says its own', () => {
  const rows = read([
    short,
    ['槐荫书店有限公司', null, null],
    [null, '店员', '4-5K'],
    ['柳溪餐饮有限公司', '传菜员', '4-5K'],
    [null, '洗碗工', '3-4K'],
    ['二、物业公司', null, null],
    [null, '保安', '3-4K'],
  ])
  expect(rows.map(({ job, errors }) => job?.employer.name ?? errors[0]?.code)).toEqual([
    '槐荫书店有限公司',
    '柳溪餐饮有限公司',
    'employer-missing',
    'employer-missing',
  ])
})
