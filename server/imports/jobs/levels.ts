import type { EmploymentType } from '../../../contract/careers/jobs.ts'
import type { AskedDegree, AskedExperience, Degree } from '../../../contract/people/qualifications.ts'
import { simplifiedSigns } from '../../platform/texts/simplified.ts'
import { plain, withDigits } from './numerals.ts'

/** Of a cell's own column nothing longer is read; of running text no more than a page. */
const longest = 200
const longestRunning = 10_000

const degreeWords: [Degree, RegExp][] = [
  ['primary', /小学/],
  ['middle', /初中|九年义务|九年制/],
  ['secondary', /高中|中专|中技|中职|职高|技校|技工|职业高中/],
  ['associate', /大专|专科|高职|高技|预备技师|专本/],
  ['bachelor', /本科|学士|本硕|升本|bachelor/i],
  ['master', /硕士|研究生|硕博|mba|master/i],
  ['doctor', /博士|ph\.?d|doctor/i],
]

export const noDemand = /不限|无要求|不要求|没有要求|不作要求|均可|^无$|^(?:any|none|not required|no requirements?)$/i

/** What is asked for: without what is only liked to be, and without what may be let go. */
const demanded = (text: string) =>
  text
    .split(/[,，;；。()（）]/)
    .filter(part => !/放宽/.test(part) && (!/优先|尤佳/.test(part) || /以上|均可|不限/.test(part)))
    .join(',')

/** The lowest degree demanded: `大专及以上，本科优先` asks for 大专, `本科优先` for none in particular. */
export function readDegree(text: string): AskedDegree {
  const said = demanded(simplifiedSigns(text))
  return degreeWords.find(([, words]) => words.test(said))?.[0] ?? (noDemand.test(said) ? 'any' : 'unstated')
}

/** A degree that running text asks for, e.g. `本科及以上学历`. */
export function degreeInText(text: string): AskedDegree {
  const found =
    /(博士|硕士|研究生|本科|大专|专科|中专|高中|初中|小学)\s{0,3}(?:\/[^，。；;,\s]{1,6})?\s{0,3}(?:及|或|含)?(?:以上|同等)/.exec(
      text,
    ) ?? /学历[:：]?\s{0,3}(博士|硕士|研究生|本科|大专|专科|中专|高中|初中|小学)/.exec(text)
  return found ? readDegree(found[1] ?? '') : 'unstated'
}

/** By the least number of years asked for. */
export function readExperience(text: string): AskedExperience {
  const value = withDigits(demanded(plain(text.slice(0, longest)))).replace(/\s{0,2}(\+?)\s{0,2}(?:years?|yrs?)/g, '$1年')
  if (/应届|\d届|无需?(?:工作)?经验|不需要?经验|在校|零经验|实习生/.test(value)) return 'none'
  if (noDemand.test(value)) return 'any'
  const years = /(?<!\d)(\d{1,2}(?:\.\d{1,2})?)(?!\d)\s{0,3}(?:-\s{0,3}\d{1,2})?\+?\s{0,3}(?:(个月)|年|及?以|$)/.exec(value)
  if (!years) return /半年/.test(value) ? 'under-1' : 'unstated'
  const least = Number(years[1]) / (years[2] ? 12 : 1)
  if (/以内|以下|不满/.test(value) && least <= 1) return 'under-1'
  return byYears(least)
}

/** Years that running text asks for, e.g. `3年以上相关经验`. */
export function experienceInText(text: string): AskedExperience {
  const value = withDigits(plain(text.slice(0, longestRunning)))
  const found = /(\d{1,2})(?:-\d{1,2})?年(?:及)?(?:以上)?(?:的)?[^，。；;,]{0,20}经验/.exec(value)
  if (found) return byYears(Number(found[1]))
  return /应届(?:毕业)?生(?:均可|亦可|可|优先|也可)/.test(value) ? 'none' : 'unstated'
}

function byYears(least: number): AskedExperience {
  if (least < 1) return 'under-1'
  if (least < 3) return '1-3'
  if (least < 5) return '3-5'
  return least < 10 ? '5-10' : 'over-10'
}

export function readEmploymentType(text: string, title: string): EmploymentType {
  const said = `${text} ${title}`
  if (/实习|(?<![a-z])intern(?:ship)?(?![a-z])/i.test(said)) return 'internship'
  if (/part-?\s?time|兼职|小时工|钟点|日结|现结|临时|非全日制|灵活用工/i.test(said)) return 'part-time'
  if (/劳务|外包|派遣|项目制|合同工/.test(text)) return 'contract'
  return 'full-time'
}

/** Open to those who have just graduated: says so, or asks for no experience. */
export const opensToGraduates = (experience: AskedExperience, text: string) =>
  experience === 'any' || experience === 'none' || experience === 'under-1' || /应届/.test(text)
