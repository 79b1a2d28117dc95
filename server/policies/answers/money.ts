import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import type { SheetAmount, SheetJoin } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'
import type { LibraryPolicy } from './library.ts'

const { levels, cityShort, districtShort, provinceShort } = district
const periods = { month: '每月', day: '每天', year: '每年', once: '一次性' } as const

/** 市生活补贴; a name that says the place itself stands alone. */
export const nameOf = ({ sheet, level, title }: LibraryPolicy): string => {
  const name = sheet?.benefit.kind ? sheet.benefit.name : title
  return [cityShort, districtShort, provinceShort].some(place => name.startsWith(place)) ? name : `${levels[level]}${name}`
}

/** Words of a sentence that says when the money comes. */
export const paysOut = /发放|拨付|到账|打款|放款|补发/u

/** Words of a sentence that says in which parts a sum comes. */
export const inParts = /分(?:\d+|[两三四五])(?:年|次|期)|发放\d+%/u

/** 10万 as documents write it. */
export const yuanText = (yuan: number) => (yuan >= 10_000 && yuan % 1000 === 0 ? `${yuan / 10_000}万` : String(yuan))

/** What the degree gets; the sum for everybody where no degree makes a difference. Null where nobody confirmed it. */
export const amountFor = (policy: LibraryPolicy, degree: string | undefined): SheetAmount | null =>
  policy.sheet?.amounts.find(a => a.degree === degree) ?? policy.sheet?.amounts.find(a => a.degree === null) ?? null

/** 每月300元，最长24个月 */
export const amountText = ({ yuan, per, months }: SheetAmount, withLast = true) =>
  `${periods[per]}${yuanText(yuan)}元${months && withLast ? `，最长${timeText(per, months)}` : ''}`

/** What is paid by the year lasts for years, all else for months. */
const timeText = (per: SheetAmount['per'], months: number) =>
  per === 'year' && months % 12 === 0 ? `${months / 12}年` : `${months}个月`

/** In yuan; null where no number of payments is known. */
function totalOf({ yuan, per, months }: SheetAmount): number | null {
  if (per === 'once') return yuan
  if (!months || per === 'day') return null
  return per === 'month' ? yuan * months : (yuan * months) / 12
}

/** 共7200元（300元×24个月）; null for what is paid once. */
export function totalText(amount: SheetAmount): string | null {
  const total = totalOf(amount)
  const { yuan, per, months } = amount
  const written = per === 'year' ? yuanText : String
  return per === 'once' || !total || !months ? null : `共${written(total)}元（${written(yuan)}元×${timeText(per, months)}）`
}

export const amountData = (amount: SheetAmount): AnswerBlock['amount'] => ({
  yuan: amount.yuan,
  per: amount.per,
  months: amount.months,
  total: totalOf(amount),
})

export type Join = SheetJoin & { policy: LibraryPolicy }

/** Whether one may be drawn besides the other, and where it is written; null where neither document says so. */
export function joinOf(a: LibraryPolicy, b: LibraryPolicy): Join | null {
  const said = (from: LibraryPolicy, to: LibraryPolicy) =>
    (from.sheet?.joins ?? [])
      .filter(j => j.benefit === to.sheet?.benefit.kind && (j.level === null || j.level === to.level))
      .map(join => ({ ...join, policy: from }))
  const joins = [...said(a, b), ...said(b, a)]
  return joins.find(j => j.how === 'excludes') ?? joins[0] ?? null
}
