import { expect, test } from 'vitest'
import { drawPlan } from '../../../contract/policies/draws.ts'
import type { BenefitTable, DecidableBenefit } from '../../../contract/policies/eligibility.ts'

const benefit = (policyId: string, table: Partial<BenefitTable>, more: Partial<DecidableBenefit> = {}): DecidableBenefit => ({
  policyId,
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  rule: { op: 'eq', fact: 'degree', value: '本科', clause: 1, label: '本科' },
  benefit: { cadence: 'monthly', clause: 2, ...table },
  stack: [],
  exclusive: [],
  ...more,
})
const facts = { degree: '本科' }
const plan = (...benefits: DecidableBenefit[]) => drawPlan(benefits, facts, '2026-12-05')

test('what is paid monthly ends after its months, what is paid once comes once, what is yearly twice', () => {
  const { draws, byMonth, total } = plan(
    benefit('monthly', { amount: 300, months: 12 }),
    benefit('once', { cadence: 'once', amount: 1500 }),
    benefit('yearly', { cadence: 'yearly', amount: 1000 }),
  )
  expect(draws.map(({ policyId, times, total }) => [policyId, times, total])).toEqual([
    ['monthly', 12, 3600],
    ['yearly', 2, 2000],
    ['once', 1, 1500],
  ])
  expect(byMonth).toEqual([2800, ...Array(11).fill(300), 1000, ...Array(11).fill(0)])
  expect(total).toBe(7100)
})

test('a sum goes by what was told, and stops with the policy or with the person’s own window', () => {
  const table = { by: 'degree', table: { 本科: 500, 硕士: 800 }, months: 24 }
  const closing = benefit('closing', table, { effectiveTo: '2027-03-31' })
  expect(plan(closing).draws).toEqual([
    { policyId: 'closing', cadence: 'monthly', yuan: 500, times: 4, total: 2000, endsOn: '2027-03-31' },
  ])
  const own = benefit(
    'own',
    { amount: 100 },
    {
      rule: { op: 'grad_within_years', fact: 'grad_ym', value: 2, clause: 1, label: '毕业 2 年内' },
    },
  )
  expect(drawPlan([own], { grad_ym: '2025-06' }, '2026-12-05').draws[0]).toMatchObject({ times: 7, endsOn: '2027-06-30' })
})

test('of those that exclude each other the dearer set is drawn, whichever of them says so', () => {
  const { draws, excluded } = plan(
    benefit('middle', { amount: 500 }, { exclusive: ['left', 'right'] }),
    benefit('left', { amount: 300 }),
    benefit('right', { amount: 300 }),
  )
  expect(draws.map(({ policyId }) => policyId)).toEqual(['left', 'right'])
  expect(excluded).toEqual([{ policyId: 'middle', by: 'left' }])
  expect(plan(benefit('a', { amount: 500 }), benefit('b', { amount: 300 }, { exclusive: ['a'] })).excluded).toEqual([
    { policyId: 'b', by: 'a' },
  ])
})

test('what was not told counts for nothing and is named, what failed is not, and what is no sum is only named', () => {
  const unknown = benefit(
    'unknown',
    { amount: 900 },
    {
      rule: {
        all: [
          { op: 'eq', fact: 'degree', value: '本科', clause: 1, label: '本科' },
          { op: 'gte', fact: 'si_months', value: 6, clause: 2, label: '社保满 6 个月' },
        ],
      },
    },
  )
  const failed = benefit(
    'failed',
    { amount: 900 },
    {
      rule: { op: 'eq', fact: 'degree', value: '硕士', clause: 1, label: '硕士' },
    },
  )
  const others = [
    benefit('loan', { cadence: 'loan', amount: 100_000 }),
    benefit('daily', { cadence: 'daily', amount: 50 }),
    benefit('words', { text: '按房租的一半' }),
  ]
  const service = benefit('service', { cadence: 'service', text: '优先入住' }, { rule: unknown.rule })
  const found = plan(unknown, failed, service, ...others)
  expect(found).toMatchObject({
    draws: [],
    total: 0,
    open: [{ policyId: 'unknown', missing: ['si_months'] }],
    uncounted: ['loan', 'daily', 'words'],
  })
  expect(found.byMonth).toEqual(Array(24).fill(0))
  expect(drawPlan([unknown], { ...facts, si_months: null }, '2026-12-05').total).toBe(0)
})
