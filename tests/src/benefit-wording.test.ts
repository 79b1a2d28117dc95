import { expect, test } from 'vitest'
import type { Benefit, Fact } from '../../contract/policies/benefits.ts'
import { changeText, judge, sampleNotice, statusWords } from '../../src/packages/benefits/wording.ts'
import { answeredText, handOverText, listText } from '../../src/packages/benefits/wording-for-others.ts'
import { sampleBenefits, sampleFacts } from '../support/corpus.ts'

const today = '2026-03-01'
const definitions = sampleFacts as Fact[]
const id = 'eq-living-2025'
const benefit = sampleBenefits.find(b => b.policyId === id) as unknown as Benefit
const known = {
  degree: '本科',
  full_time: true,
  grad_ym: '2024-06',
  age: 24,
  work: '企业',
  work_place: '二七区',
  si_erqi_months: 4,
}

const changes = (facts: Parameters<typeof judge>[1]) =>
  judge(benefit, facts, today)
    .conditions.filter(c => c.state !== 'met')
    .map(c => changeText(c, definitions))

test('what would change a verdict is said as far as it can be changed', () => {
  expect(changes(known)).toEqual(['还差 2 个月：满了就符合“在二七区连续缴纳社保满6个月”'])
  expect(changes({ ...known, si_erqi_months: 8, age: 40 })).toEqual(['“35周岁以下”改不了，可以看看别的政策'])
  expect(changes({ ...known, si_erqi_months: 8, work_place: '外地' })).toEqual(['做到“在二七区就业创业”'])
  expect(changes({ ...known, si_erqi_months: null })).toEqual(['补上二七区社保：要求“在二七区连续缴纳社保满6个月”'])
})

test('given, not known and not asked are told apart', () => {
  expect(answeredText(['degree', 'age'], definitions, { degree: '博士', age: 38 })).toBe('你填 博士，38 周岁')
  expect(answeredText(['age'], definitions, { age: null })).toBe('你选了“不清楚”')
  expect(answeredText(['age'], definitions, {})).toBe('你还没填')
})

test('the list to keep names verdict, conditions, papers and steps, and that it is no approval', () => {
  const text = listText(judge(benefit, { ...known, si_erqi_months: 8 }, today), definitions, known, today)
  for (const part of ['符合条件', '每月 300 元', '所需材料', '申报程序', '自查不代替审批', '演示规则'])
    expect(text).toContain(part)
  expect(handOverText(judge(benefit, known, today), definitions, known)).toContain('我填 4 个月')
})

test('a yes is said of no verdict but the one that the rules give', () => {
  const words = Object.entries(statusWords).filter(([status]) => status !== 'qualifies')
  for (const [, { text }] of words) expect(text).not.toBe(statusWords.qualifies.text)
  expect(new Set(Object.values(statusWords).map(({ text }) => text)).size).toBe(4)
})

test('made-up rules are called so, and real ones are not', () => {
  const [real, madeUp] = [{ sample: false }, { sample: true }]
  expect(sampleNotice([real, real])).toBeNull()
  expect(sampleNotice([madeUp, madeUp])).toBe('规则是演示文本，以公布的文件为准')
  expect(sampleNotice([real, madeUp, real])).toBe('标“示例”的 1 项是演示文本，以公布的文件为准')
})
