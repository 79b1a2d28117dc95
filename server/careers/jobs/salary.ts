import type { Salary } from '../../../contract/careers/jobs.ts'

/** Pay in yuan per `unit`, without its text. */
export type Amounts = Omit<Salary, 'text'>

const hoursPerMonth = 174
const daysPerMonth = 21.75
const monthsPerYear = 12

/** Average working time (劳社部发〔2008〕3号); converts pay to yuan a month for filters and order, never for display. */
const perMonth = { month: 1, day: daysPerMonth, hour: hoursPerMonth, year: 1 / monthsPerYear }

/** More than any posting pays in a month, and than any search asks for. */
const boundless = 10_000_000

/** An open upper end counts as the lower, an open lower end as nothing promised; pay in words promises nothing and has no end. */
export function monthlyRange({ min, max, unit }: Amounts): { min: number; max: number } {
  if (min === null && max === null) return { min: 0, max: boundless }
  const low = min ?? 0
  return { min: Math.round(low * perMonth[unit]), max: Math.round((max ?? low) * perMonth[unit]) }
}

/**
 * The one way pay is written: `6–9K·13薪`, `4K 起`, `180–240 元/天`, `10–15 万/年`; behind it what the figure does not say.
 * Pay without a figure is the employer's words alone: `计件 3元/件`.
 */
export function salaryText(amounts: Amounts, words: string | null = null): string {
  if (amounts.min === null && amounts.max === null) return words ?? ''
  return `${figureOf(amounts)}${words ? `（${words}）` : ''}`
}

function figureOf({ min, max, unit, months }: Amounts): string {
  const suffix = months !== null && months !== monthsPerYear ? `·${months}薪` : ''
  if (unit === 'month') return `${range(min, max, inThousands, 'K')}${suffix}`
  if (unit === 'year') return range(min, max, inTenThousands, ' 万/年')
  return range(min, max, String, unit === 'day' ? ' 元/天' : ' 元/小时')
}

function range(min: number | null, max: number | null, write: (yuan: number) => string, unit: string): string {
  if (min === null) return `${write(max ?? 0)}${unit} 以内`
  if (max === null) return `${write(min)}${unit} 起`
  return min === max ? `${write(min)}${unit}` : `${write(min)}–${write(max)}${unit}`
}

const inThousands = (yuan: number) => String(Math.round(yuan / 100) / 10)
const inTenThousands = (yuan: number) => String(Math.round(yuan / 1000) / 10)
