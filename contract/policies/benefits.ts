import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { day, id } from '../platform/scalars.ts'
import type { BenefitTable, FactValue, Rule } from './eligibility.ts'
import type { FactDefinition } from './eligibility-questions.ts'

/** Rules deeper than this are not written by people. */
const deepest = 8
const factName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, '事实名用小写字母、数字和下划线')
const stated = { fact: factName, clause: z.number().int().min(1).max(999), label: z.string().min(1).max(60) }
const word = z.string().min(1).max(40)
const leaf = z.discriminatedUnion('op', [
  z.strictObject({ ...stated, op: z.literal('eq'), value: z.union([z.boolean(), z.number(), word]) }),
  z.strictObject({ ...stated, op: z.literal('in'), value: z.array(word).min(1).max(30) }),
  z.strictObject({ ...stated, op: z.enum(['lte', 'gte']), value: z.number() }),
  z.strictObject({ ...stated, op: z.literal('lacks'), value: word }),
  z.strictObject({ ...stated, op: z.literal('grad_from'), value: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '写成 2017-01') }),
  z.strictObject({ ...stated, op: z.literal('grad_within_years'), value: z.number().int().min(1).max(60) }),
])
const ruleOfDepth = (depth: number): z.ZodType<Rule> =>
  depth === 0
    ? leaf
    : z.lazy(() => {
        const part = ruleOfDepth(depth - 1)
        const parts = z.array(part).min(1).max(40)
        return z.union([leaf, z.strictObject({ all: parts }), z.strictObject({ any: parts }), z.strictObject({ not: part })])
      })

const sum = z.number().min(0)
const benefitTable = z
  .strictObject({
    cadence: z.enum(['once', 'daily', 'monthly', 'yearly', 'loan', 'service']),
    clause: stated.clause,
    amount: sum.optional(),
    by: factName.optional(),
    table: z.record(word, sum).optional(),
    text: z.string().max(80).optional(),
    months: z.number().int().min(1).optional(),
  })
  .refine(b => [b.text, b.amount, b.by && b.table].filter(Boolean).length === 1, '写明金额、金额表或文字，三选一')

/** A policy's rules as data, checked before anything of them is taken in. */
export const benefitRules = z.strictObject({
  rule: ruleOfDepth(deepest),
  benefit: benefitTable,
  stack: z.array(id).max(20).default([]),
  exclusive: z.array(id).max(20).default([]),
})
export type BenefitRules = z.output<typeof benefitRules>

const factValue = z.union([z.boolean(), z.number(), z.string().max(40), z.array(z.string().max(40)).max(20)])

/** A fact that rules ask for, with its question. */
export const factData = z.strictObject({
  type: z.enum(['enum', 'bool', 'int', 'ym', 'list']),
  values: z.array(word).max(30).default([]),
  ask: z.string().min(1).max(80),
  label: z.string().max(20).default(''),
  unit: z.string().max(10).default(''),
  /** Where to look it up. */
  hint: z.string().max(80).default(''),
  prior: z
    .array(z.tuple([factValue, z.number().positive()]))
    .max(30)
    .default([]),
  /** Whether an answer that does not fit can come to fit: by waiting, by doing something, or never. */
  changes: z.enum(['wait', 'act', 'never', 'varies']).default('varies'),
})
export type FactData = z.output<typeof factData>
export type Fact = Omit<FactData, 'prior'> & Pick<FactDefinition, 'name' | 'prior'>

/** What the screens show of the policy behind a benefit. */
export const benefitPolicy = z.object({
  title: z.string(),
  authority: z.string().nullable(),
  level: z.enum(['nation', 'province', 'city', 'district']),
  docNo: z.string().nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  /** Invented to show the product. */
  sample: z.boolean(),
  clauses: z.array(z.object({ no: z.number().int(), heading: z.string(), text: z.string() })),
})
export type BenefitPolicy = z.output<typeof benefitPolicy>

/** Data of the rule language: the shape is checked where it comes in, and replies pass it on as it is. */
const asData = <T>() => z.unknown() as z.ZodType<T>

export const benefit = benefitPolicy.extend({
  policyId: id,
  rule: asData<Rule>(),
  benefit: asData<BenefitTable>(),
  stack: z.array(id),
  exclusive: z.array(id),
})
export type Benefit = z.output<typeof benefit>

const fact = factData.extend({ name: z.string(), prior: asData<FactDefinition['prior']>() })

export const assessment = z.object({
  policyId: id,
  title: z.string(),
  status: z.enum(['qualifies', 'likely', 'not', 'unknown']),
  conditions: z.array(
    z.object({
      label: z.string(),
      clauseId: z.string().nullable(),
      state: z.enum(['met', 'failed', 'unknown']),
      yours: z.string().nullable(),
    }),
  ),
  missing: z.array(z.string()),
  amount: z.object({ yuan: z.number().nullable(), text: z.string(), clauseId: z.string() }),
  window: z.object({ endsOn: day, label: z.string() }).nullable(),
  /** Others that hold too and cannot be drawn together with this one. */
  exclusiveWith: z.array(id),
})
export type Assessment = z.output<typeof assessment>

/** What somebody says of themselves. Null: asked, and not known. */
export const givenFacts = z.record(factName, factValue.nullable()).refine(facts => Object.keys(facts).length <= 80, '最多 80 项')

export const benefitEndpoints = defineEndpoints({
  'GET /benefits': {
    summary: '自查用的规则与问题，在手机上判断',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(benefit), facts: z.array(fact), asOf: day }),
  },
  'POST /benefits/assessment': {
    summary: '按给出的情况逐条判断；什么也不留存',
    access: 'public',
    body: z.strictObject({
      facts: givenFacts,
      asOf: day.optional(),
    }),
    response: z.object({
      asOf: day,
      items: z.array(assessment),
      nextQuestions: z.array(
        z.object({ fact: z.string(), ask: z.string(), type: factData.shape.type, values: z.array(z.string()), gain: z.number() }),
      ),
    }),
  },
})

export type GivenFacts = Record<string, FactValue | null>
