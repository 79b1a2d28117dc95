/** What is left of a job's pay once insurance, fund and tax are off. Imports nothing at run time. */

import type { EmploymentType, Salary } from './jobs.ts'
import type { PayRules } from './pay-rules.ts'

/** What a posting leaves open and one may choose. */
export interface PayTerms {
  /** Whether the insurances are taken off. */
  isInsured: boolean
  /** The employee's share of the housing fund in percent; 0: none. */
  fundPercent: number
  /** How many of the first months are paid at the least that is allowed on trial. */
  trialMonths: number
}

/** Yuan, each rounded to the fen. */
export interface Deduction {
  name: string
  base: number
  percent: number
  amount: number
  /** Which end of the allowed bases was taken in place of the pay. */
  atEnd: 'lowest' | 'highest' | null
}

export interface PaidMonth {
  gross: number
  deducted: number
  /** Taxable since January, and the rate that its last yuan fell under. */
  taxable: number
  percent: number
  tax: number
  net: number
}

/** One end of the pay, in yuan. A year is twelve months from January; what is paid beyond them comes with December. */
export interface PayLeft {
  /** A month's pay as posted, or converted to one. */
  gross: number
  deductions: Deduction[]
  months: PaidMonth[]
  /** The pay beyond twelve months, 13薪 and more. */
  extra: { gross: number; tax: number; net: number } | null
  /** Of an average month and of the year, without the trial. */
  month: number
  year: number
  /** Of an average month on trial. */
  trialMonth: number | null
  twoYears: number
}

/** Null: the posting has no such end. */
export interface TakeHome {
  low: PayLeft | null
  high: PayLeft | null
}

/** What the posting says or the law has for such work: who is hired by the hour or as a student is not insured as employees are. */
export function usualTerms(job: { employmentType: EmploymentType; benefits: readonly string[] }, rules: PayRules): PayTerms {
  const isEmployed = job.employmentType === 'full-time' || job.employmentType === 'contract'
  const hasFund = job.benefits.includes('五险一金')
  return { isInsured: isEmployed, fundPercent: isEmployed && hasFund ? rules.fund.leastPercent : 0, trialMonths: 0 }
}

/** Null where the posting says no sum. */
export function takeHome(salary: Omit<Salary, 'text'>, rules: PayRules, terms: PayTerms): TakeHome | null {
  const monthly = {
    month: 1,
    year: 1 / monthsPerYear,
    day: rules.time.daysPerMonth,
    hour: rules.time.daysPerMonth * rules.time.hoursPerDay,
  }[salary.unit]
  // A year's pay holds all that is paid in it.
  const extraMonths = salary.unit === 'year' ? 0 : Math.max(0, (salary.months ?? monthsPerYear) - monthsPerYear)
  const left = (amount: number | null) => (amount === null ? null : leftOf(toFen(amount * monthly), extraMonths, rules, terms))
  const [low, high] = [left(salary.min), left(salary.max)]
  return low || high ? { low, high } : null
}

const monthsPerYear = 12

function leftOf(gross: number, extraMonths: number, rules: PayRules, terms: PayTerms): PayLeft {
  const usual = yearOf(Array<number>(monthsPerYear).fill(gross), gross * extraMonths, rules, terms)
  const trialGross = Math.round((gross * rules.trial.leastPercent) / 100)
  const first = yearOf(
    usual.months.map((_, i) => (i < terms.trialMonths ? trialGross : gross)),
    gross * extraMonths,
    rules,
    terms,
  )
  const onTrial = first.months.slice(0, terms.trialMonths)
  return {
    gross: toYuan(gross),
    deductions: deductionsOf(gross, rules, terms),
    months: usual.months,
    extra: usual.extra,
    month: average(usual.months),
    year: usual.net,
    trialMonth: onTrial.length > 0 ? average(onTrial) : null,
    twoYears: sumOf([first.net, usual.net]),
  }
}

const average = (months: readonly PaidMonth[]) => toYuan(Math.round(toFen(sumOf(months.map(({ net }) => net))) / months.length))

/** Twelve months with the tax withheld on what was earned since January (公告2018年第61号). */
function yearOf(pays: readonly number[], extra: number, rules: PayRules, terms: PayTerms) {
  let taxable = 0
  let withheld = 0
  const withhold = (more: number) => {
    taxable += more
    const tax = Math.max(0, taxOn(Math.max(0, taxable), rules.tax) - withheld)
    withheld += tax
    return tax
  }
  const months = pays.map((gross): PaidMonth => {
    const deducted = toFen(sumOf(deductionsOf(gross, rules, terms).map(({ amount }) => amount)))
    const tax = withhold(gross - deducted - toFen(rules.tax.freeMonthly))
    return {
      gross: toYuan(gross),
      deducted: toYuan(deducted),
      taxable: toYuan(Math.max(0, taxable)),
      percent: taxable > 0 ? bracketOf(taxable, rules.tax).percent : 0,
      tax: toYuan(tax),
      net: toYuan(gross - deducted - tax),
    }
  })
  const extraTax = extra > 0 ? withhold(extra) : 0
  const net = sumOf([...months.map(month => month.net), toYuan(extra - extraTax)])
  return { months, net, extra: extra > 0 ? { gross: toYuan(extra), tax: toYuan(extraTax), net: toYuan(extra - extraTax) } : null }
}

function deductionsOf(gross: number, { insurances, base, fund }: PayRules, terms: PayTerms): Deduction[] {
  const off = (name: string, percent: number, ends: Ends): Deduction => {
    const { fen, atEnd } = within(gross, ends)
    return { name, percent, base: toYuan(fen), amount: toYuan(Math.round((fen * percent) / 100)), atEnd }
  }
  return [
    ...(terms.isInsured ? insurances.map(({ name, percent }) => off(name, percent, base)) : []),
    ...(terms.fundPercent > 0 ? [off('住房公积金', terms.fundPercent, fund)] : []),
  ]
}

interface Ends {
  lowest: number | null
  highest: number | null
}

function within(gross: number, { lowest, highest }: Ends): { fen: number; atEnd: Deduction['atEnd'] } {
  if (lowest !== null && gross < toFen(lowest)) return { fen: toFen(lowest), atEnd: 'lowest' }
  if (highest !== null && gross > toFen(highest)) return { fen: toFen(highest), atEnd: 'highest' }
  return { fen: gross, atEnd: null }
}

type Tax = PayRules['tax']

const bracketOf = (taxable: number, { brackets }: Tax) =>
  brackets.find(({ upTo }) => upTo === null || taxable <= toFen(upTo)) ?? { percent: 0 }

/** Each part of the sum at the rate of its own bracket: the same as one rate and the law's 速算扣除数. */
function taxOn(taxable: number, { brackets }: Tax): number {
  let from = 0
  let tax = 0
  for (const { upTo, percent } of brackets) {
    const to = upTo === null ? taxable : Math.min(taxable, toFen(upTo))
    if (to > from) tax += ((to - from) * percent) / 100
    from = Math.max(from, to)
  }
  return Math.round(tax)
}

const toFen = (yuan: number) => Math.round(yuan * 100)
const toYuan = (fen: number) => fen / 100
const sumOf = (yuan: readonly number[]) => toYuan(yuan.reduce((sum, one) => sum + toFen(one), 0))
