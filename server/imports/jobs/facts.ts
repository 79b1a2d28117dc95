import type { EmploymentType } from '../../../contract/careers/jobs.ts'
import { type AskedDegree, type AskedExperience, askedDegrees } from '../../../contract/people/qualifications.ts'
import { readHeadcount } from './headcount.ts'
import { readDegree, readExperience } from './levels.ts'
import { plain, withDigits } from './numerals.ts'

/** What single words of a cell say, each only where the whole word says it. */
export interface Facts {
  degree?: AskedDegree
  experience?: AskedExperience
  headcount?: number | null
  employmentType?: EmploymentType
}

const mostParts = 40
const longestPart = 24
/** A part without one of these says nothing of the kind. */
const telling =
  /\d|[一二两三四五六七八九十]|学历|[本专]科|大专|硕士|研究生|博士|高中|中专|[中职技]校|经验|应届|在校|[若数多][干人名]|实习|[兼全]职|小时工|临时工/
const separators = /[|｜/,，;；、\n·•。]/

const level = '(?:博士后?|硕士|研究生|本科|大专|专科|高职|中专|中技|中职|职高|技校|高中|初中|小学)'
const degree = new RegExp(
  `^(?:最低)?(?:学历)?(?:要求)?:?(?:全日制|国家|统招|普通|高校|公办|重点|正规){0,3}${level}(?:研究生|学历|毕业生?|学位|生){0,2}(?:及|或|含|\\(含\\))?(?:其)?(?:以上|同等学历)?(?:学历|毕业|均可|即可|亦可)?$`,
)
const anyDegree = /^(?:学历(?:不限|无要求)|不限学历|无学历要求)$/
const years =
  /^(?:具有|具备|有|需|至少|要求)?(?:工作|从业|行业)?(?:经验|年限)?(?:要求)?:?\d{1,2}(?:-\d{1,2})?\+?年(?:及)?(?:以上|以内|以下|左右)?(?:的)?[^\d]{0,8}(?:经验|经历)(?:者)?$/
const statedYears = /^(?:工作)?(?:经验|年限)(?:要求)?:?\d{1,2}(?:-\d{1,2})?\+?年(?:及)?(?:以上|以内|以下)?$/
const bareYears = /^\d{1,2}(?:-\d{1,2})?\+?年(?:及)?(?:以上|以下|以内)?$/
const noYears =
  /^(?:(?:工作)?经验(?:不限|无要求)|不限(?:工作)?经验|无(?:需)?(?:工作)?经验(?:要求|亦可|也可|可|均可)?|应届(?:毕业)?生?(?:可|均可|亦可)?|20\d\d届(?:毕业生)?|在校生)$/
const statedCount =
  /^(?:拟?招聘?|需求?|急招|诚聘|共招)(?:人数)?:?(?:约)?(?:\d{1,4}(?:-\d{1,4})?|若干|多|数)(?:人|名|位)?$|^(?:招聘|需求|计划)?人数:?(?:\d{1,4}(?:-\d{1,4})?|若干)(?:人|名)?$/
const bareCount = /^(?:\d{1,4}(?:-\d{1,4})?|若干|多|数)(?:人|名|位)$/
const kinds: [RegExp, EmploymentType][] = [
  [/^(?:兼职|小时工|临时工)$/, 'part-time'],
  [/^(?:实习|实习生)$/, 'internship'],
  [/^(?:全职)$/, 'full-time'],
]

/**
 * Facts of a cell like 「2年经验 | 大专 | 招1人」. A bare 「3年」 or 「5人」 counts only beside another fact, so that running
 * text is not taken for one; `isRunning` leaves bare ones out altogether.
 */
export function factsIn(text: string, isRunning = false): Facts {
  const facts: Facts = {}
  const bare: Facts = {}
  for (const part of text
    .slice(0, 2000)
    .replace(/['"[\]]{1,6}/g, ',')
    .split(separators)
    .slice(0, mostParts)) {
    const whole = part.replace(/\s/g, '')
    if (!telling.test(whole)) continue
    if (whole.length <= longestPart && readPart(whole, facts, bare)) continue
    for (const word of part.split(/\s+/).slice(0, 12))
      if (word.length > 0 && word.length <= longestPart) readPart(word, facts, bare)
  }
  return isRunning || Object.keys(facts).length + Object.keys(bare).length < 2 ? facts : { ...bare, ...facts }
}

function readPart(part: string, facts: Facts, bare: Facts): boolean {
  const value = withDigits(plain(part))
  const kind = kinds.find(([form]) => form.test(value))?.[1]
  if (anyDegree.test(value)) facts.degree ??= 'any'
  else if (degree.test(value)) facts.degree = lower(facts.degree, readDegree(value))
  else if (noYears.test(value) || years.test(value) || statedYears.test(value)) facts.experience ??= readExperience(value)
  else if (bareYears.test(value)) bare.experience ??= readExperience(value)
  else if (statedCount.test(value)) setCount(facts, value)
  else if (bareCount.test(value)) setCount(bare, value)
  else if (kind) facts.employmentType ??= kind
  else return false
  return true
}

/** 「本科/大专」 asks for the lower. */
const lower = (a: AskedDegree | undefined, b: AskedDegree): AskedDegree =>
  a === undefined || a === 'any' || askedDegrees.indexOf(b) < askedDegrees.indexOf(a) ? b : a

function setCount(facts: Facts, value: string): void {
  const count = readHeadcount(value.replace(/^.{0,8}?(?=\d|若干|[多数][人名位])/, '').replace(/^[多数](?=[人名位])/, '若干'))
  if (count !== undefined && facts.headcount === undefined) facts.headcount = count
}
