import { expect, test } from 'vitest'
import { monthlyRange, salaryText } from '../../../server/careers/jobs/salary.ts'
import { readSalary, readSalaryPair } from '../../../server/imports/jobs/salary.ts'

const month = (min: number | null, max: number | null, months: number | null = null) => ({ min, max, unit: 'month', months })
const per = (unit: string, min: number, max: number | null) => ({ min, max, unit, months: null })

test.each([
  ['5-8K', month(5000, 8000)],
  ['5K-8K', month(5000, 8000)],
  ['8k·13薪', month(8000, 8000, 13)],
  ['15K-20K·16薪', month(15_000, 20_000, 16)],
  ['15k-20k*14', month(15_000, 20_000, 14)],
  ['6000~8000元/月', month(6000, 8000)],
  ['６０００～８０００', month(6000, 8000)],
  ['8,000-12,000元', month(8000, 12_000)],
  ['4000以上', month(4000, null)],
  ['月薪6000元以上', month(6000, null)],
  ['5k起', month(5000, null)],
  ['8000元以内', month(null, 8000)],
  ['6-8千/月', month(6000, 8000)],
  ['0.8-1.2万/月', month(8000, 12_000)],
  ['1.5-2W', month(15_000, 20_000)],
  ['8000-1.2万', month(8000, 12_000)],
  ['三千至五千', month(3000, 5000)],
  ['5000', month(5000, 5000)],
  ['5000元左右', month(5000, 5000)],
  ['底薪3000+提成', month(3000, null)],
  ['无责底薪4000+提成', month(4000, null)],
  ['试用期3500，转正4500-6000', month(4500, 6000)],
  ['4500-6000元，每天8小时，月休4天', month(4500, 6000)],
  ['6000-8000元/月+五险', month(6000, 8000)],
  ['面议（不低于5000）', month(5000, null)],
  ['年薪10-15万', per('year', 100_000, 150_000)],
  ['20-50万/年', per('year', 200_000, 500_000)],
  ['180元/天', per('day', 180, 180)],
  ['180-240元/天', per('day', 180, 240)],
  ['日结200', per('day', 200, 200)],
  ['20元/小时', per('hour', 20, 20)],
  ['时薪20元', per('hour', 20, 20)],
  ['18.5元／小时', per('hour', 18.5, 18.5)],
])('%s is understood', (text, expected) => {
  expect(readSalary(text)).toMatchObject(expected)
})

test.each([
  ['', 'salary-missing'],
  ['面议', 'salary-negotiable'],
  ['薪资面谈', 'salary-negotiable'],
  ['待遇优厚', 'salary-unclear'],
  ['5-8', 'salary-unclear'],
  ['80元/课时', 'salary-unclear'],
  ['2000-3000元/周', 'salary-unclear'],
  ['8000-5000', 'salary-reversed'],
  ['50元/月', 'salary-unclear'],
  ['300元/月', 'salary-implausible'],
  ['80万/月', 'salary-implausible'],
])('%s is refused as %s', (text, fault) => {
  expect(readSalary(text)).toBe(fault)
})

test.each([
  ['6-8', '薪资（千元/月）', month(6000, 8000)],
  ['0.8-1.2', '薪资（万元）', month(8000, 12_000)],
  ['10-15', '年薪（万元）', per('year', 100_000, 150_000)],
  ['180', '日薪（元）', per('day', 180, 180)],
])('%s under the header %s takes its unit from there', (text, header, expected) => {
  expect(readSalary(text, header)).toMatchObject(expected)
})

test('two columns for the lower and upper end make one range', () => {
  expect(readSalaryPair('5000', '8000', '最低薪资')).toMatchObject(month(5000, 8000))
  expect(readSalaryPair('5000', '', '最低薪资')).toMatchObject(month(5000, null))
  expect(readSalaryPair('', '', '最低薪资')).toBe('salary-missing')
})

test.each([
  [month(6000, 9000, 13), '6–9K·13薪'],
  [month(5500, 5500), '5.5K'],
  [month(4000, null), '4K 起'],
  [month(null, 8000), '8K 以内'],
  [per('day', 180, 240), '180–240 元/天'],
  [per('hour', 20, 20), '20 元/小时'],
  [per('year', 100_000, 150_000), '10–15 万/年'],
])('pay is written in one form: %j', (amounts, text) => {
  expect(salaryText(amounts as Parameters<typeof salaryText>[0])).toBe(text)
})

test('other units are compared by the month', () => {
  expect(monthlyRange({ min: 200, max: 200, unit: 'day', months: null })).toEqual({ min: 4350, max: 4350 })
  expect(monthlyRange({ min: 120_000, max: null, unit: 'year', months: null })).toEqual({ min: 10_000, max: 10_000 })
})
