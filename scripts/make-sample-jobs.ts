import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Range, utils, type WorkSheet, write } from '@e965/xlsx'
import {
  campusJobs,
  type Degree,
  type Employer,
  type Experience,
  employers,
  type JobLine,
  officeJobs,
  type PayStyle,
  serviceJobs,
} from './sample-job-data.ts'

/**
 * Writes the sample job tables under `content/`, as offices send them. The same data always gives the same
 * files: `node scripts/make-sample-jobs.ts`.
 */
const contentDir = join(import.meta.dirname, '../content')

/** One vacancy, cell by cell. */
interface Vacancy {
  employer: Employer
  booth: string
  title: string
  heads: number
  employment: '全职' | '兼职' | '实习'
  degree: Degree
  experience: Experience
  pay: string
  place: string
  duties: string
  requirements: string
  posted: string
  valid: string
}

/** A column of a table: the office's word for it, its width, and what stands in it. */
interface Column {
  title: string
  width: number
  cell: (vacancy: Vacancy) => string | number
  /** Written once for all rows of an employer. */
  merged?: boolean
}

// Choices that look random and are the same every time: each depends on nothing but its own seed.

function hashOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return (hash ^ (hash >>> 15)) >>> 0
}

function pick<T>(choices: readonly T[], seed: string): T {
  const choice = choices[hashOf(seed) % choices.length]
  if (choice === undefined) throw new Error(`nothing to pick from for ${seed}`)
  return choice
}

// Vacancies

function vacanciesOf(employer: Employer, booth: string, lines: readonly JobLine[]): Vacancy[] {
  return lines.map(([title, pay, degree, experience, heads, duties, requirements]) => {
    const seed = `${employer.name} ${title}`
    return {
      employer,
      booth,
      title,
      heads,
      employment: title.includes('实习') ? '实习' : /\/[天时]$/.test(pay) ? '兼职' : '全职',
      degree,
      experience,
      pay: payText(pay, employer, seed),
      place: pick(employer.places, `place ${seed}`),
      duties: paragraphs(duties, employer),
      requirements,
      posted: pick(['今天', '今天', '2天前', '5天前', '12天前'], `posted ${seed}`),
      valid: pick(['30天', '60天', '60天', '90天', '长期有效'], `valid ${seed}`),
    }
  })
}

/** The jobs an employer brings itself, then its office jobs in its own words. */
const youthLines = (employer: Employer): JobLine[] => [
  ...employer.jobs,
  ...employer.office.map((key): JobLine => {
    const [title, pay, degree, experience, heads, duties, requirements] = officeJobs[key]
    const own = duties.replaceAll('{goods}', employer.goods).replaceAll('{crew}', employer.crew)
    return [title, raised(pay, pick([0, 0, 0.3, 0.5], `${employer.name} ${key}`)), degree, experience, heads, own, requirements]
  }),
]

/** Monthly pay by so many thousand yuan more; other pay as it is. */
const raised = (pay: string, by: number) =>
  pay.includes('/') ? pay : pay.replace(/[\d.]+/g, amount => String(Number((Number(amount) + by).toFixed(1))))

/** Some offices number the sentences, others do not. */
function paragraphs(text: string, { name }: Employer): string {
  const sentences = text.match(/[^。]+。/g) ?? []
  return pick([false, false, true], `numbered ${name}`)
    ? sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('\n')
    : text
}

// Pay, in the many ways people write it

const payForm = /^(?<open>\+?)(?<low>[\d.]+)(?:-(?<high>[\d.]+))?(?:\/(?<unit>[天时年]))?$/

function payText(pay: string, { payStyle, months }: Employer, seed: string): string {
  const { open, low = '', high = '', unit } = payForm.exec(pay)?.groups ?? {}
  if (!low) throw new Error(`pay that nobody can read: ${pay}`)
  const range = high ? `${low}-${high}` : low
  if (unit === '天') return pick([`${range}元/天`, `${range.replace('-', '~')}元/天`, `日薪${range}元`], seed)
  if (unit === '时') return pick([`${range}元/小时`, `时薪${range}元`], seed)
  if (unit === '年') return pick([`年薪${range}万`, `${range}万/年`], seed)
  if (open) return pick([`底薪${yuan(low)}+提成`, `${yuan(low)}元/月以上`], seed)
  const style = pick<PayStyle>([payStyle, payStyle, payStyle, payStyle, 'K', 'yuan'], `style ${seed}`)
  return `${monthly[style](low, high)}${months && style === 'K' ? `·${months}薪` : ''}`
}

const yuan = (thousands: string) => Math.round(Number(thousands) * 1000)
const tenThousands = (thousands: string) => Number((Number(thousands) / 10).toFixed(2))

const monthly: Record<PayStyle, (low: string, high: string) => string> = {
  K: (low, high) => `${high ? `${low}-` : ''}${high || low}K`,
  'k-k': (low, high) => (high ? `${low}k-${high}k` : `${low}k`),
  yuan: (low, high) => `${yuan(low)}${high ? `-${yuan(high)}` : ''}元/月`,
  plain: (low, high) => `${yuan(low)}${high ? `~${yuan(high)}` : ''}`,
  wan: (low, high) => `${tenThousands(low)}${high ? `-${tenThousands(high)}` : ''}万/月`,
  qian: (low, high) => `${low}千${high ? `-${high}千` : ''}`,
}

// Wordings of degree, experience, benefits and headcount

const degreeTexts: Record<Degree, readonly string[]> = {
  不限: ['不限', '学历不限'],
  高中: ['高中及以上', '高中/中专及以上'],
  大专: ['大专及以上', '大专'],
  本科: ['本科及以上', '本科'],
  硕士: ['硕士及以上', '硕士研究生'],
}
const degreeText = ({ degree, employer }: Vacancy) => pick(degreeTexts[degree], `degree ${employer.name}`)

const experienceTexts: Record<Experience, readonly string[]> = {
  不限: ['不限', '经验不限'],
  应届: ['应届毕业生', '应届生可投'],
  在校: ['在校生', '在校生可投'],
  '1年': ['1年以上', '一年以上'],
  '1-3年': ['1-3年'],
  '3年': ['3年以上', '三年以上'],
}
const experienceText = ({ experience, employer }: Vacancy) => pick(experienceTexts[experience], `experience ${employer.name}`)

/** Who comes by the day or the hour gets no insurance or year-end bonus; interns get their certificate. */
function benefitsText({ employer, employment }: Vacancy): string {
  if (employment === '全职') return employer.benefits
  const rest = employer.benefits.split('、').filter(benefit => !/险|年终奖|年假|寒暑假|体检|全勤|绩效|休$/.test(benefit))
  return [employment === '实习' ? '实习证明' : '工资按时结', ...rest].join('、')
}

const headsText = (unit: string) => (vacancy: Vacancy) =>
  vacancy.heads === 0 ? '若干' : unit ? `${vacancy.heads}${unit}` : vacancy.heads

// The three tables

const youthColumns: Column[] = [
  { title: '展位号', width: 8, cell: v => v.booth, merged: true },
  { title: '企业名称', width: 18, cell: v => v.employer.name, merged: true },
  { title: '所属行业', width: 12, cell: v => v.employer.industry, merged: true },
  { title: '企业性质', width: 12, cell: v => v.employer.nature, merged: true },
  { title: '企业规模', width: 12, cell: v => v.employer.size, merged: true },
  { title: '企业简介', width: 30, cell: v => v.employer.intro, merged: true },
  { title: '岗位名称*', width: 18, cell: v => v.title },
  { title: '招聘人数\n（人）', width: 9, cell: headsText('') },
  { title: '用工形式', width: 9, cell: v => v.employment },
  { title: '学历要求', width: 14, cell: degreeText },
  { title: '工作经验', width: 12, cell: experienceText },
  { title: '薪资待遇*', width: 18, cell: v => v.pay },
  { title: '工作地点', width: 18, cell: v => v.place },
  { title: '岗位职责', width: 60, cell: v => v.duties },
  { title: '任职要求', width: 32, cell: v => v.requirements },
  { title: '福利待遇', width: 28, cell: benefitsText },
  { title: '发布时间', width: 10, cell: v => v.posted },
  { title: '有效期', width: 10, cell: v => v.valid },
  { title: '示例', width: 6, cell: () => '是' },
]

const serviceColumns: Column[] = [
  { title: '招聘工种', width: 16, cell: v => v.title },
  { title: '用人单位', width: 18, cell: v => v.employer.name },
  { title: '需求人数', width: 9, cell: headsText('人') },
  { title: '工资标准', width: 18, cell: v => v.pay },
  { title: '用工性质', width: 9, cell: v => v.employment },
  { title: '上班地点', width: 18, cell: v => v.place },
  { title: '文化程度', width: 14, cell: degreeText },
  { title: '工作年限', width: 12, cell: experienceText },
  { title: '工作内容', width: 60, cell: v => v.duties },
  { title: '任职条件', width: 28, cell: v => v.requirements },
  { title: '员工福利', width: 28, cell: benefitsText },
  { title: '行业类别', width: 12, cell: v => v.employer.industry },
  { title: '单位性质', width: 12, cell: v => v.employer.nature },
  { title: '人员规模', width: 12, cell: v => v.employer.size },
  { title: '更新日期', width: 10, cell: v => v.posted },
  { title: '招聘有效期', width: 10, cell: v => v.valid },
  { title: '展位', width: 7, cell: v => v.booth },
  { title: '是否示例', width: 9, cell: () => '是' },
]

const campusColumns: Column[] = [
  { title: '单位名称', width: 0, cell: v => v.employer.name },
  { title: '职位名称', width: 0, cell: v => v.title },
  { title: '招聘数量', width: 0, cell: headsText('名') },
  { title: '学历层次', width: 0, cell: degreeText },
  { title: '经验要求', width: 0, cell: experienceText },
  { title: '薪酬范围', width: 0, cell: v => v.pay },
  { title: '工作地区', width: 0, cell: v => v.place },
  { title: '职位描述', width: 0, cell: v => v.duties },
  { title: '应聘要求', width: 0, cell: v => v.requirements },
  { title: '公司福利', width: 0, cell: benefitsText },
  { title: '行业', width: 0, cell: v => v.employer.industry },
  { title: '招聘类型', width: 0, cell: v => v.employment },
  { title: '发布日期', width: 0, cell: v => v.posted },
  { title: '截止日期', width: 0, cell: v => v.valid },
  { title: '展位编号', width: 0, cell: v => v.booth },
  { title: '示例', width: 0, cell: () => '是' },
]

/** Booths A01 … A12, B01 … in order, `free` ones left out. */
function boothNumbers(count: number, free: readonly string[] = []): string[] {
  const all = Array.from(
    { length: count + free.length },
    (_, i) => `${String.fromCharCode(65 + Math.floor(i / 12))}${String((i % 12) + 1).padStart(2, '0')}`,
  )
  return all.filter(booth => !free.includes(booth))
}

/** The employers of a fair with their booths and what they offer there. */
function atFair(
  present: readonly Employer[],
  linesOf: (employer: Employer) => readonly JobLine[],
  free: readonly string[] = [],
): Vacancy[] {
  const booths = boothNumbers(present.length, free)
  return present.flatMap((employer, i) => vacanciesOf(employer, booths[i] ?? '', linesOf(employer)))
}

const valuesOf = (vacancies: readonly Vacancy[], columns: readonly Column[]) =>
  vacancies.map(vacancy => columns.map(column => column.cell(vacancy)))

/** A sheet with the rows in `above` over the header, each across the whole width. */
function sheetOf(
  vacancies: readonly Vacancy[],
  columns: readonly Column[],
  above: readonly string[] = [],
  below: readonly string[] = [],
): WorkSheet {
  const top = above.length + 1
  const sheet = utils.aoa_to_sheet([
    ...above.map(text => [text]),
    columns.map(column => column.title),
    ...valuesOf(vacancies, columns),
    ...below.map(text => [text]),
  ])
  sheet['!cols'] = columns.map(column => ({ wch: column.width }))
  const merges: Range[] = above.map((_, r) => ({ s: { r, c: 0 }, e: { r, c: columns.length - 1 } }))
  for (const [c, column] of columns.entries()) {
    if (!column.merged) continue
    for (let from = 0; from < vacancies.length; ) {
      let to = from
      while (vacancies[to + 1]?.employer === vacancies[from]?.employer) to++
      merges.push({ s: { r: top + from, c }, e: { r: top + to, c } })
      // Only the first cell of a merged range says anything.
      for (let r = from + 1; r <= to; r++) delete sheet[utils.encode_cell({ r: top + r, c })]
      from = to + 1
    }
  }
  sheet['!merges'] = merges
  return sheet
}

function saveWorkbook(name: string, sheets: Record<string, WorkSheet>): void {
  const book = utils.book_new()
  for (const [title, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, title)
  writeFileSync(join(contentDir, name), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

function saveCsv(name: string, rows: (string | number)[][]): void {
  const quoted = (cell: string | number) =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)
  writeFileSync(join(contentDir, name), gb18030(rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')))
}

/** Node only decodes GB18030: its two-byte part, turned round. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from(
    [...text].flatMap(char => {
      const bytes = char <= '\x7f' ? [char.charCodeAt(0)] : bytesOf.get(char)
      if (!bytes) throw new Error(`not in the two-byte part of GB18030: ${char}`)
      return bytes
    }),
  )
}

const instructions = [
  ['填表说明'],
  ['1. 每个岗位填一行，同一家企业的名称、展位等可以合并单元格。'],
  ['2. 薪资请写数额，例如 5000-8000元/月、180元/天、20元/小时、年薪10-15万。'],
  ['3. 招聘人数写数字或“若干”，有效期写日期、天数或“长期有效”。'],
  ['4. 不得写入歧视性条件，不得向求职者收取任何费用。'],
  ['5. 本表企业与岗位均为示例，不对应真实单位。'],
]

const youth = atFair(employers, youthLines, ['B12', 'D06'])
const half = youth.findIndex(vacancy => vacancy.employer === employers[employers.length / 2])
const note = '填表单位：参会企业（示例）　　带 * 的列必须填写，填写方法见“填表说明”'
saveWorkbook('jobs-fair-youth.xlsx', {
  企业岗位一: sheetOf(
    youth.slice(0, half),
    youthColumns,
    ['青年人才专场招聘会参会企业岗位汇总表（一）', note],
    ['以上岗位均为示例'],
  ),
  企业岗位二: sheetOf(
    youth.slice(half),
    youthColumns,
    ['青年人才专场招聘会参会企业岗位汇总表（二）', note],
    ['以上岗位均为示例'],
  ),
  填表说明: utils.aoa_to_sheet(instructions),
})

const linesIn = (table: Record<string, readonly JobLine[]>) =>
  atFair(
    employers.filter(({ name }) => table[name]),
    ({ name }) => table[name] ?? [],
  )
saveWorkbook('jobs-fair-service.xlsx', { 岗位: sheetOf(linesIn(serviceJobs), serviceColumns) })
saveCsv('jobs-fair-campus-past.csv', [campusColumns.map(column => column.title), ...valuesOf(linesIn(campusJobs), campusColumns)])
