import { district } from '../../platform/district.ts'
import { insuredInDistrict } from '../insured.ts'
import type { PolicyWords } from './policy-words.ts'
import { numberOf, quantitiesIn } from './quantities.ts'
import { isDenied } from './reading.ts'
import { tidy } from './terms.ts'

export type Facts = Record<string, string | number | boolean>

const yesOrNo: Record<string, boolean> = { 是: true, 否: false }

/** What a question asked on a day says about the person, by the names that the self-check uses. Guesses nothing. */
export function factsIn(words: PolicyWords, question: string, day: string): Facts {
  const text = tidy(question)
  const facts: Facts = {}
  const said = new Set([...words.facts.matches(text)].filter(({ at }) => !isDenied(text, at)).map(({ entry }) => entry))
  for (const entry of words.facts.entries)
    if (said.has(entry)) facts[entry.kind] ??= yesOrNo[entry.writes ?? ''] ?? entry.writes ?? ''
  const age = ageInWords.exec(text)
  if (age) facts.age = numberOf(age[1] ?? age[2] ?? '')
  const graduated = graduatedIn(text, day)
  if (graduated) facts.grad_ym = graduated
  const months = monthsInsured(text)
  const isInDistrict = words.hints.has(text, 'districtLevel') || text.includes(district.districtShort)
  if (months) facts[isInDistrict ? insuredInDistrict : 'si_months'] = months
  const unemployment = monthsIn((unemploymentBefore.exec(text) ?? unemploymentAfter.exec(text))?.[1] ?? '')
  if (unemployment) facts.unemp_ins_months = unemployment
  const certified = monthsIn(sinceCertified.exec(text)?.[1] ?? '')
  if (certified) facts.cert_months_ago = certified
  const returned = monthsIn(sinceReturned.exec(text)?.[1] ?? '')
  if (returned) facts.return_within_2y = returned <= twoYears
  return facts
}

/** Whoever says that it is not yet half a year has less than that. */
function monthsInsured(text: string): number | null {
  const [, short, before] = insuredBefore.exec(text) ?? []
  const months = monthsIn(before ?? insuredAfter.exec(text)?.[1] ?? '')
  return months && short ? Math.ceil(months) - 1 : months
}

const tens = '\\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?'
/** 33周岁、今年33、我33了; no age is a sum, a length or a day. */
const ageInWords = new RegExp(
  `(?<!\\d)(${tens})\\s*(?:周?岁|了(?=[，,还能也就可都]))|(?:^|[，,])我?(?:今年|现在|都|已经|刚|马上)*(?<=我|今年|都|已经)(${tens})(?![\\d一二三四五六七八九十百千万元块个月年天日号份岁])`,
  'u',
)
const span = '(?:\\d+|[一二两三四五六七八九十]+|半)(?:个半?月|个?年半?|月)'
const insuredAfter = new RegExp(`社保.{0,10}?(${span})(?!前|内|之内|以内)`, 'u')
const insuredBefore = new RegExp(`(没有?|不|未)?[交缴](?:了|过|满|够|到|足)(${span})的?社保`, 'u')
const unemploymentAfter = new RegExp(`失业保?险.{0,10}?(${span})(?!前|内|之内|以内)`, 'u')
const unemploymentBefore = new RegExp(`[交缴](?:了|过|满|够)(${span})的?失业保?险`, 'u')
const sinceCertified = new RegExp(`证书?(?:都|已经)?(?:拿到手?|到手|下来|考下来|发下来|发)(?:了|有|已经|都|快)*(${span})`, 'u')
const sinceReturned = new RegExp(`(?:回国|(?:留学|国外|海外)[^，,]{0,4}回来)(?:了|已经|都|快|有)*(${span})(?!内|以内|之内)`, 'u')
const twoYears = 24
const sinceGraduation = new RegExp(`毕业(?:了|已经|都|也|快|有|满|差不多|大概)*(${span})(?!内|以内|之内|以上|以下|内的)`, 'u')
const monthOfGraduation = /(20\d{2}年|去年|今年|前年)的?\s*(\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月份?.{0,8}毕业/u
const yearsBefore: Record<string, number> = { 今年: 0, 去年: 1, 前年: 2 }

const monthsIn = (text: string): number | null => Number(/^#([\d.]+)月$/u.exec(quantitiesIn(text)[0] ?? '')?.[1] ?? 0) || null

const yearOfGraduation =
  /(?:(?<!\d)(?<a>20\d{2}|[12]\d)(?:年|届|级)?|(?<b>去年|今年|前年))[^年,，。]{0,4}毕业|毕业(?:于|是|在)?(?<c>20\d{2}|去年|前年)|(?<!\d)(?<d>20\d{2}|[12]\d)届/u

/** The first and the last month in which whoever names only a year may have graduated; null where more, or nothing, was said. */
export function graduatedBetween(question: string, day: string): { first: string; last: string } | null {
  const text = tidy(question)
  const { a, b, c, d } = (graduatedIn(text, day) ? null : yearOfGraduation.exec(text))?.groups ?? {}
  const named = a ?? b ?? c ?? d
  if (!named) return null
  const ago = yearsBefore[named]
  const year = ago === undefined ? Number(named.length === 2 ? `20${named}` : named) : Number(day.slice(0, 4)) - ago
  return { first: `${year}-01`, last: `${year}-12` }
}

/** The month of graduation: named, or so long before the day. */
function graduatedIn(text: string, day: string): string | null {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const [, named, inMonth] = monthOfGraduation.exec(text) ?? []
  if (named && inMonth) {
    const then = yearsBefore[named] === undefined ? Number.parseInt(named, 10) : year - yearsBefore[named]
    return `${then}-${String(numberOf(inMonth)).padStart(2, '0')}`
  }
  const since = monthsIn(sinceGraduation.exec(text)?.[1] ?? '')
  if (since === null) return null
  const then = year * 12 + month - 1 - since
  return `${Math.floor(then / 12)}-${String((then % 12) + 1).padStart(2, '0')}`
}
