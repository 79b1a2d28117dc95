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
  ['计时 20元', per('hour', 20, 20)],
  ['计时工资3000-4000', month(3000, 4000)],
  ['18.5元／小时', per('hour', 18.5, 18.5)],
])('%s is understood', (text, expected) => {
  expect(readSalary(text)).toMatchObject(expected)
})

test.each([
  ['10000/月*13', month(10_000, 10_000, 13)],
  ['年薪12-18万（13薪）', { ...per('year', 120_000, 180_000), rest: expect.stringContaining('13薪') }],
  ['8000元/月×14个月', month(8000, 8000, 14)],
  ['10-15k*14薪+股票', month(10_000, 15_000, 14)],
  ['试用期4000，5000-6000', month(5000, 6000)],
  ['餐补300，月薪5000-6000', month(5000, 6000)],
  ['全勤奖200 底薪3000', month(3000, null)],
  ['月休4天，5000-6000', month(5000, 6000)],
  ['8小时工作，200元/天', per('day', 200, 200)],
  ['200元/天，每天10小时', per('day', 200, 200)],
  ['计件，月均6000-8000', month(6000, 8000)],
  ['计件3元/件，月入5000-8000', month(5000, 8000)],
  ['底薪2500+计件0.5元/件', month(2500, null)],
  ['5-8k，上不封顶', month(5000, 8000)],
  ['底薪3000+提成，综合5000-8000', month(5000, 8000)],
  ['底薪3500+提成 综合6000-9000', month(6000, 9000)],
  ['综合薪资6000-9000（底薪3500+绩效+全勤200）', month(6000, 9000)],
  ['底薪4000，到手6000-10000元', month(6000, 10_000)],
  ['3500底薪+提成（综合6000以上）', month(6000, null)],
  ['底薪3000+提成，5000-8000', month(5000, 8000)],
  ['一天200', per('day', 200, 200)],
  ['一天两百', per('day', 200, 200)],
  ['每年10万', per('year', 100_000, 100_000)],
  ['5000/month', month(5000, 5000)],
  ['四千五左右', month(4500, 4500)],
  ['三千五起', month(3500, null)],
  ['200元/天·人', per('day', 200, 200)],
  ['500元/天/人', per('day', 500, 500)],
  ['5000元/双休', month(5000, 5000)],
  ['5000 夜班补贴另算', month(5000, 5000)],
  ['8000季度奖另算', month(8000, 8000)],
  ['80元/半天，150元/天', per('day', 150, 150)],
  ['底薪3000+提成，每套50-100', month(3000, null)],
  ['底薪3000+提成一般2000-3000', month(3000, null)],
  ['转正后底薪4000+提成，综合6000-9000', month(6000, 9000)],
  ['试用期综合4000，转正综合6000-8000', month(6000, 8000)],
  ['年收入10-15万', per('year', 100_000, 150_000)],
  ['每天200元', per('day', 200, 200)],
  ['每天8小时，200元/天', per('day', 200, 200)],
  ['伍仟元', month(5000, 5000)],
  ['四千五', month(4500, 4500)],
  ['4千5-6千', month(4500, 6000)],
  ['1万2', month(12_000, 12_000)],
  ['綜合6000-8000元/月', month(6000, 8000)],
  ['前三个月5000元，之后6000-8000元', month(6000, 8000)],
  ['学徒期2500，出师后5000-7000', month(5000, 7000)],
  ['3000元/月+包吃住', month(3000, 3000)],
  ['3000+绩效', month(3000, null)],
  ['3500+', month(3500, null)],
  ['5000～', month(5000, null)],
  ['5000元/人/月', month(5000, 5000)],
  ['前三个月5000元，之后6000-8000元', month(6000, 8000)],
  ['学徒期2500，出师后5000-7000', month(5000, 7000)],
  ['3000元/月+包吃住', month(3000, 3000)],
  ['3000+绩效', month(3000, null)],
  ['3500+', month(3500, null)],
  ['5000～', month(5000, null)],
  ['5000元/人/月', month(5000, 5000)],
])('%s is understood by what is paid, not by what stands beside', (text, expected) => {
  expect(readSalary(text)).toMatchObject(expected)
})

test.each([
  ['', 'salary-missing'],
  ['3000-5000-8000', 'salary-unclear'],
  ['3000/5000/8000', 'salary-unclear'],
  ['150天', 'salary-unclear'],
  ['计件，多劳多得', 'salary-unclear'],
  ['每天送50单', 'salary-unclear'],
  ['底薪面议，每单提成20元', 'salary-negotiable'],
  ['计时 150元', 'salary-implausible'],
  ['餐补300元', 'salary-unclear'],
  ['3000 5000', 'salary-unclear'],
  ['3000、5000', 'salary-unclear'],
  ['面议，单价5元/单', 'salary-negotiable'],
  ['白班180夜班200', 'salary-implausible'],
  [`${'5'.repeat(300)}`, 'salary-unclear'],
  ['面议', 'salary-negotiable'],
  ['薪资面谈', 'salary-negotiable'],
  ['待遇优厚', 'salary-unclear'],
  ['5-8', 'salary-unclear'],
  ['15-20万', 'salary-unclear'],
  ['8000-5000', 'salary-reversed'],
  ['50元/月', 'salary-unclear'],
  ['300元/月', 'salary-implausible'],
  ['80万/月', 'salary-implausible'],
])('%s is refused as %s', (text, fault) => {
  expect(readSalary(text)).toBe(fault)
})

test.each([
  '按件计酬 3元/件',
  '计件0.5元/件',
  '计件工资，3元',
  '每单5-8元',
  '5元一单',
  '80元/课时',
  '2000-3000元/周',
  '5元/桶',
  '12元/平方米',
  '0.8元/袋',
  ...['100元/半天', '80/半天', '半天100元', '半天80 全天150', '350元/整天', '80元/2小时', '4小时100元', '150元/晚', '180元/班次'],
  ...['200元/场', '一场300元', '每场200-500元', '每份5元', '3-8元/单', '12元/平米', '12元/㎡', '2元/km', '300元/趟', '120元/课'],
  ...['1000元/项目', '1500元/旬', '8000元/季度', '600元/期', '周薪2000元', '100元/半天，包午餐'],
])('%s has no figure and is said in its own words', text => {
  const pay = readSalary(text)
  expect(pay).toMatchObject({ min: null, max: null, rest: expect.stringMatching(/\d/) })
  expect(salaryText(pay as Exclude<typeof pay, string>, text)).toBe(text)
})

test.each([
  ['6-8', '薪资（千元/月）', month(6000, 8000)],
  ['0.8-1.2', '薪资（万元）', month(8000, 12_000)],
  ['10-15', '年薪（万元）', per('year', 100_000, 150_000)],
  ['3000', '基本工资', month(3000, null)],
  ['180', '日薪（元）', per('day', 180, 180)],
])('%s under the header %s takes its unit from there', (text, header, expected) => {
  expect(readSalary(text, header)).toMatchObject(expected)
})

test('a figure under a heading of pay for something else says nothing without its unit', () => {
  for (const header of ['单价（元/件）', '元/场', '工价（元/㎡）']) expect(readSalary('5000', header)).toBe('salary-unclear')
})

test('what the figure does not say stays beside it', () => {
  const rest = (text: string) => (readSalary(text) as { rest: string }).rest
  for (const [text, said] of [
    ['底薪3000+提成', '提成'],
    ['试用期3500，转正4500-6000', '试用期3500'],
    ['180元/天，10小时', '10小时'],
    ['计件，月均6000-8000', '计件'],
    ['5000元左右', '左右'],
    ['初级5000 中级8000', '中级8000'],
    ['税前8000-10000', '税前'],
    ['底薪3000+提成，综合5000-8000', '底薪3000+提成'],
  ] as const)
    expect(rest(text)).toContain(said)
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
  const inWords = monthlyRange({ min: null, max: null, unit: 'month', months: null })
  expect([inWords.min, inWords.max > 1_000_000]).toEqual([0, true])
  expect(monthlyRange({ min: 120_000, max: null, unit: 'year', months: null })).toEqual({ min: 10_000, max: 10_000 })
})
