import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assess,
  evaluate,
  type Facts,
  type FactValue,
  leavesOf,
  type Rule,
  type Truth,
} from '../../../contract/policies/eligibility.ts'
import { priorOf } from '../../../contract/policies/eligibility-questions.ts'
import { sampleBenefits, sampleFacts } from '../../support/corpus.ts'

const asOf = '2026-03-01'
type Evaluator = typeof evaluate

interface Case {
  id: string
  facts: Record<string, FactValue>
  expected: Record<string, { status: string; failed: string[]; missing: string[] }>
  qualifies: string[]
  not: string[]
}
const { items } = JSON.parse(readFileSync('tests/contract/policies/eligibility-cases.json', 'utf8')) as { items: Case[] }
const benefitOf = (policyId: string) => {
  const found = sampleBenefits.find(b => b.policyId === policyId)
  if (!found) throw new Error(policyId)
  return found
}

/** The broken variant: what is not known counts as false. */
const twoValued: Evaluator = (rule, facts, day) => {
  if ('all' in rule) return rule.all.every(part => twoValued(part, facts, day))
  if ('any' in rule) return rule.any.some(part => twoValued(part, facts, day))
  return 'not' in rule ? !twoValued(rule.not, facts, day) : evaluate(rule, facts, day) === true
}

/** Some of the facts of a made-up person. */
const person = fc.record(
  Object.fromEntries(sampleFacts.map(fact => [fact.name, fc.constantFrom(...priorOf(fact, asOf).map(([value]) => value))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, FactValue>>
const rule = fc.constantFrom(...sampleBenefits.map(b => b.rule))
const { anyRule } = fc.letrec<{ anyRule: Rule }>(tie => ({
  anyRule: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...sampleBenefits.flatMap(b => leavesOf(b.rule))),
    fc.array(tie('anyRule'), { minLength: 1, maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('anyRule'), { minLength: 1, maxLength: 3 }).map(any => ({ any })),
    tie('anyRule').map(not => ({ not })),
  ),
}))

/** What was decided stays decided when more is known, for every order in which answers arrive. */
const staysDecided = (by: Evaluator) =>
  fc.property(fc.oneof(rule, anyRule), person, fc.infiniteStream(fc.nat(99)), (tested, facts, order) => {
    let before: Truth = null
    let known: Facts = {}
    const names = Object.keys(facts)
    for (const at of order) {
      const truth = by(tested, known, asOf)
      if (before !== null) expect(truth).toBe(before)
      before = truth
      const [name] = names.splice(at % Math.max(1, names.length), 1)
      if (name === undefined) break
      known = { ...known, [name]: facts[name] }
    }
  })

test('an answer that was decided is never turned by learning more', () => {
  fc.assert(staysDecided(evaluate), { numRuns: 2000 })
})

test('two-valued logic turns its answers', () => {
  expect(() => fc.assert(staysDecided(twoValued), { numRuns: 2000 })).toThrow()
})

/** Every way to fill in what is missing, over the answers that tell conditions apart. */
function everyCompletion(tested: Rule, facts: Facts): Facts[] {
  const open = [...new Set(leavesOf(tested).map(leaf => leaf.fact))].filter(name => facts[name] === undefined)
  return open.reduce<Facts[]>(
    (list, name) => {
      const fact = sampleFacts.find(f => f.name === name)
      const values = fact ? priorOf(fact, asOf).map(([value]) => value) : []
      return list.flatMap(known => values.map(value => ({ ...known, [name]: value })))
    },
    [facts],
  )
}

const wrongYes = (by: Evaluator): number => {
  let wrong = 0
  for (const { facts } of items)
    for (const { rule: tested } of sampleBenefits) {
      const names = Object.keys(facts)
      for (const left of [null, ...names]) {
        const known = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== left))
        if (by(tested, known, asOf) !== true) continue
        const open = leavesOf(tested).filter(leaf => known[leaf.fact] === undefined)
        if (new Set(open.map(leaf => leaf.fact)).size > 4) continue
        if (everyCompletion(tested, known).some(full => evaluate(tested, full, asOf) !== true)) wrong++
      }
    }
  return wrong
}

test('a yes holds for every way in which the unanswered could be answered, by trying all of them', () => {
  expect(wrongYes(evaluate)).toBe(0)
  expect(wrongYes(twoValued)).toBeGreaterThan(0)
})

test('nobody qualifies for anything by saying nothing, or by not knowing', () => {
  const nothingKnown = Object.fromEntries(sampleFacts.map(({ name }) => [name, null]))
  for (const benefit of sampleBenefits)
    for (const facts of [{}, nothingKnown]) expect(assess(benefit, facts, asOf).status).toBe('unknown')
})

test('answers of the wrong kind count as not answered', () => {
  fc.assert(
    fc.property(rule, fc.dictionary(fc.constantFrom(...sampleFacts.map(f => f.name)), fc.anything()), (tested, junk) => {
      const wrong = Object.fromEntries(
        Object.entries(junk).filter(([, v]) => !['boolean', 'number', 'string'].includes(typeof v) && !Array.isArray(v)),
      )
      expect(evaluate(tested, wrong as Facts, asOf)).toBeNull()
    }),
  )
})

test.each(items.map(item => [item.id, item] as const))('%s gets the verdicts that the rules give, with reasons', (_, item) => {
  for (const [policyId, expected] of Object.entries(item.expected)) {
    const { status, conditions, missing } = assess(benefitOf(policyId), item.facts, asOf)
    const failed = conditions.filter(c => c.state === 'failed').map(c => c.label)
    expect({ status, failed, missing }, policyId).toEqual(expected)
  }
  const found = (status: string) => sampleBenefits.filter(b => assess(b, item.facts, asOf).status === status).map(b => b.policyId)
  expect(found('qualifies').sort()).toEqual([...item.qualifies].sort())
  expect(found('not').sort()).toEqual([...item.not].sort())
})

test('a policy that is over or not yet in force qualifies nobody and says so', () => {
  const benefit = benefitOf('zz-hukou-2023')
  const facts = { degree: '本科', hukou: '省外' }
  expect(assess(benefit, facts, asOf).status).toBe('qualifies')
  for (const other of [{ effectiveTo: '2026-02-28' }, { effectiveFrom: '2026-03-02' }]) {
    const { status, conditions, window } = assess({ ...benefit, ...other }, facts, asOf)
    expect({ status, first: conditions[0]?.state, window }).toEqual({ status: 'not', first: 'failed', window: null })
  }
})

test('a window ends with the month of graduation so many years later, or with the policy', () => {
  const facts = { seeking_erqi: true, age: 24, student: false, degree: '本科', grad_ym: '2024-06', has_home: false }
  const station = { ...benefitOf('eq-station-2025'), effectiveTo: '2030-12-31' }
  expect(assess(station, facts, asOf).window).toEqual({ endsOn: '2026-06-30', label: '毕业2年以内' })
  expect(assess(station, facts, '2026-06-30').status).toBe('qualifies')
  expect(assess(station, facts, '2026-07-01').status).toBe('not')
  expect(assess(station, { ...facts, student: true }, asOf).window?.endsOn).toBe('2030-12-31')
  expect(assess({ ...station, effectiveTo: '2026-03-31' }, facts, asOf).window?.endsOn).toBe('2026-03-31')
})

test('what is met but for answers that a person could not give is likely, and no more', () => {
  const facts = { work: '未就业', degree: '本科', grad_ym: '2025-09' }
  expect(assess(benefitOf('zz-intern-2024'), facts, asOf).status).toBe('unknown')
  expect(assess(benefitOf('zz-intern-2024'), { ...facts, got: null }, asOf).status).toBe('likely')
})
