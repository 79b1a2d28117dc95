import { amountOf, assess, type BenefitTable, type DecidableBenefit, type Facts } from './eligibility.ts'

/**
 * What a person may draw month by month by what they told, counted at its least: only what holds by the rules, only sums,
 * and only while it surely holds. Imports the evaluator and nothing else: it runs on the phone, and nowhere else is told.
 */
export interface Draw {
  policyId: string
  cadence: 'once' | 'monthly' | 'yearly'
  /** Yuan each time. */
  yuan: number
  times: number
  total: number
  /** The last day on which it can hold; null where none is known. */
  endsOn: string | null
}

export interface DrawPlan {
  /** The dearest that may be drawn together, the greatest total first. */
  draws: Draw[]
  /** Yuan in each month, this one first. */
  byMonth: number[]
  total: number
  /** Holds too, and cannot be drawn besides one of `draws`. */
  excluded: { policyId: string; by: string }[]
  /** Holds, and is no sum that can be counted: services, loans, by the day, or said in words. */
  uncounted: string[]
  /** Sums that neither hold nor fail by what was told, with the facts that decide; the nearest first. */
  open: { policyId: string; missing: string[] }[]
}

/** `asOf` is a day, `2026-12-05`; `months` how far ahead is counted. */
export function drawPlan(benefits: readonly DecidableBenefit[], facts: Facts, asOf: string, months = 24): DrawPlan {
  const judged = benefits.map(benefit => ({ benefit, ...assess(benefit, facts, asOf) }))
  const holding = judged.filter(({ status }) => status === 'qualifies')
  const sums = holding.flatMap(({ benefit, window }) => drawOf(benefit, facts, asOf, window?.endsOn ?? null, months) ?? [])
  const isRival = rivals(benefits)
  const draws = dearest(sums, isRival).sort((a, b) => b.total - a.total)
  const byMonth = Array.from({ length: months }, (_, month) => sumOf(draws.map(draw => inMonth(draw, month))))
  return {
    draws,
    byMonth,
    total: sumOf(draws.map(({ total }) => total)),
    excluded: sums
      .filter(sum => !draws.includes(sum))
      .map(({ policyId }) => ({ policyId, by: draws.find(draw => isRival(draw.policyId, policyId))?.policyId ?? '' })),
    uncounted: holding.map(({ policyId }) => policyId).filter(id => !sums.some(sum => sum.policyId === id)),
    open: judged
      .filter(({ benefit, status }) => (status === 'likely' || status === 'unknown') && isSum(benefit.benefit))
      .map(({ policyId, missing }) => ({ policyId, missing }))
      .sort((a, b) => a.missing.length - b.missing.length),
  }
}

function drawOf(benefit: DecidableBenefit, facts: Facts, asOf: string, endsOn: string | null, months: number): Draw | null {
  const { policyId, benefit: table } = benefit
  const { yuan } = amountOf(table, facts)
  if (yuan === null || !isSum(table)) return null
  const { cadence } = table
  const open = endsOn === null ? months : Math.min(months, monthsBetween(asOf, endsOn) + 1)
  const lasting = Math.min(open, table.months ?? open)
  const times = { once: 1, monthly: lasting, yearly: Math.ceil(lasting / 12) }[cadence]
  return { policyId, cadence, yuan, times, total: yuan * times, endsOn }
}

type Countable = BenefitTable & { cadence: Draw['cadence'] }

/** Whether it is money that comes at times that are known. */
const isSum = (table: BenefitTable): table is Countable =>
  !table.text && (table.cadence === 'once' || table.cadence === 'monthly' || table.cadence === 'yearly')

const inMonth = ({ cadence, yuan, times }: Draw, month: number): number => {
  const turn = cadence === 'yearly' ? month / 12 : month
  return Number.isInteger(turn) && turn < times ? yuan : 0
}

/** Exclusion holds both ways, whichever of the two documents says so. */
function rivals(benefits: readonly DecidableBenefit[]) {
  const excludes = new Map(benefits.map(({ policyId, exclusive }) => [policyId, exclusive]))
  return (a: string, b: string) => Boolean(excludes.get(a)?.includes(b) || excludes.get(b)?.includes(a))
}

/** Of those that exclude each other, the set that gives most. Only a few ever do. */
function dearest([first, ...rest]: readonly Draw[], isRival: (a: string, b: string) => boolean): Draw[] {
  if (first === undefined) return []
  const beside = rest.filter(other => !isRival(first.policyId, other.policyId))
  const taken = [first, ...dearest(beside, isRival)]
  if (beside.length === rest.length) return taken
  const left = dearest(rest, isRival)
  const totalOf = (draws: readonly Draw[]) => sumOf(draws.map(({ total }) => total))
  return totalOf(left) > totalOf(taken) ? left : taken
}

const monthsBetween = (from: string, to: string) => monthNumber(to) - monthNumber(from)
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
