import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { payRules } from '../../../contract/careers/pay-rules.ts'
import { type PayLeft, type PayTerms, takeHome, usualTerms } from '../../../contract/careers/take-home.ts'

const own = payRules.parse(JSON.parse(readFileSync(new URL('../../../content/pay-rules.json', import.meta.url), 'utf8')))
const bare: PayTerms = { isInsured: false, fundPercent: 0, trialMonths: 0 }
const insured: PayTerms = { ...bare, isInsured: true }
const month = (amount: number, months: number | null = null) => ({ min: amount, max: amount, unit: 'month' as const, months })

/** The one end of a pay that is no range. */
function left(salary: Parameters<typeof takeHome>[0], terms = bare, rules = own): PayLeft {
  const found = takeHome(salary, rules, terms)?.low
  if (!found) throw new Error('no pay')
  return found
}
const taxOf = ({ months, extra }: PayLeft) =>
  Math.round((months.reduce((sum, { tax }) => sum + tax, 0) + (extra?.tax ?? 0)) * 100) / 100

// A year's taxable income at each edge of 个人所得税法, with the tax by the law's 速算扣除数.
test.each([
  [0, 0],
  [36_000, 36_000 * 0.03],
  [36_012, 36_012 * 0.1 - 2520],
  [144_000, 144_000 * 0.1 - 2520],
  [144_012, 144_012 * 0.2 - 16_920],
  [300_000, 300_000 * 0.2 - 16_920],
  [300_012, 300_012 * 0.25 - 31_920],
  [420_000, 420_000 * 0.25 - 31_920],
  [420_012, 420_012 * 0.3 - 52_920],
  [660_000, 660_000 * 0.3 - 52_920],
  [660_012, 660_012 * 0.35 - 85_920],
  [960_000, 960_000 * 0.35 - 85_920],
  [960_012, 960_012 * 0.45 - 181_920],
])('of %d yuan taxable in a year, %d yuan are tax', (taxable, tax) => {
  expect(taxOf(left(month(taxable / 12 + 5000)))).toBeCloseTo(tax, 2)
})

test('tax is withheld on what was earned since January: little at first, more once the next bracket is reached', () => {
  const { months } = left(month(15_000))
  expect(months.map(({ tax }) => tax)).toEqual([300, 300, 300, 580, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000])
  expect(months.map(({ percent }) => percent)).toEqual([3, 3, 3, ...Array(9).fill(10)])
  expect(months[3]?.taxable).toBe(40_000)
})

test('who earns 5,000 or less pays no tax, and is insured all the same', () => {
  const { months, deductions, month: net } = left(month(5000), insured)
  expect(deductions).toEqual([
    { name: '养老保险', base: 5000, percent: 8, amount: 400, atEnd: null },
    { name: '医疗保险', base: 5000, percent: 2, amount: 100, atEnd: null },
    { name: '失业保险', base: 5000, percent: 0.3, amount: 15, atEnd: null },
  ])
  expect(months.every(({ tax }) => tax === 0)).toBe(true)
  expect(net).toBe(4485)
})

test('insurance and fund come off before the tax', () => {
  const found = left(month(10_000), { ...insured, fundPercent: 12 })
  // 10,000 − 1,030 − 1,200 − 5,000 leaves 2,770 a month and 33,240 a year: all at 3 %.
  expect(found.months.map(({ tax }) => tax)).toEqual(Array(12).fill(83.1))
  expect([found.month, found.year]).toEqual([7686.9, 92_242.8])
  expect(found.twoYears).toBe(184_485.6)
})

test.each([
  [13, 8000, 1],
  [14, 16_000, 2],
  [12, null, 0],
  [null, null, 0],
])('%s pays a year: %s yuan come on top, without insurance, taxed with December', (months, gross, times) => {
  const found = left(month(8000, months))
  expect(found.extra?.gross ?? null).toBe(gross)
  expect(taxOf(found)).toBeCloseTo(36_000 * 0.03 + (times > 0 ? 8000 * times * 0.1 : 0), 2)
  expect(found.year).toBeCloseTo(96_000 + 8000 * times - taxOf(found), 2)
  // The thirteenth is no part of an average month.
  expect(found.month).toBe(7910)
})

test.each([
  ['day', 200, 4350],
  ['hour', 20, 3480],
  ['year', 96_000, 8000],
] as const)('pay by the %s, %d yuan, is %d a month', (unit, amount, gross) => {
  expect(left({ min: amount, max: null, unit, months: null }).gross).toBe(gross)
})

test('a yearly pay holds all that is paid in the year', () => {
  expect(left({ min: 130_000, max: null, unit: 'year', months: 13 }).extra).toBeNull()
})

test.each([
  [3000, 4000, 'lowest'],
  [4000, 4000, null],
  [20_000, 20_000, null],
  [20_000.01, 20_000, 'highest'],
] as const)('a pay of %d is insured on %d where bases go from 4,000 to 20,000', (pay, base, atEnd) => {
  const rules = { ...own, base: { ...own.base, lowest: 4000, highest: 20_000 } }
  expect(left(month(pay), insured, rules).deductions[0]).toEqual({
    name: '养老保险',
    base,
    percent: 8,
    amount: base * 0.08,
    atEnd,
  })
})

test('the fund has ends of its own', () => {
  const rules = { ...own, fund: { ...own.fund, lowest: 2100, highest: 9000 } }
  expect(left(month(10_000), { ...bare, fundPercent: 5 }, rules).deductions).toEqual([
    { name: '住房公积金', base: 9000, percent: 5, amount: 450, atEnd: 'highest' },
  ])
})

test('a range has two ends, an open one has the end that was said, and none is no answer', () => {
  const pay = { unit: 'month' as const, months: null }
  const ends = (min: number | null, max: number | null) => {
    const found = takeHome({ ...pay, min, max }, own, bare)
    return found && [found.low?.gross ?? null, found.high?.gross ?? null]
  }
  expect(ends(6000, 9000)).toEqual([6000, 9000])
  expect(ends(4000, null)).toEqual([4000, null])
  expect(ends(null, 9000)).toEqual([null, 9000])
  expect(ends(null, null)).toBeNull()
})

test('months on trial are paid at 80 %, and count in the first year only', () => {
  const found = left(month(8000), { ...bare, trialMonths: 3 })
  // The first 3 months at 6,400 leave 1,400 taxable each.
  expect(found.trialMonth).toBe(6358)
  expect(found.month).toBe(7910)
  const first = 3 * 6400 + 9 * 8000 - (3 * 1400 + 9 * 3000) * 0.03
  expect(found.twoYears).toBeCloseTo(first + found.year, 2)
  expect(left(month(8000)).trialMonth).toBeNull()
})

test.each([
  ['full-time', ['五险一金'], true, 5],
  ['full-time', ['五险'], true, 0],
  ['contract', [], true, 0],
  ['part-time', ['五险一金'], false, 0],
  ['internship', [], false, 0],
] as const)('%s work with %j is insured: %s, with %d %% for the fund', (employmentType, benefits, isInsured, fundPercent) => {
  expect(usualTerms({ employmentType, benefits }, own)).toEqual({ isInsured, fundPercent, trialMonths: 0 })
})
