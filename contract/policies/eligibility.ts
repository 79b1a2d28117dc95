/**
 * The rule language of benefits, and what it says of a person: three-valued, so that what was not answered never
 * turns into a yes. Imports nothing: the phone and the server run the same code.
 */
export type FactValue = boolean | number | string | readonly string[]

/** What a person said. Absent: not asked yet; null: asked, and the person does not know. */
export type Facts = Readonly<Record<string, FactValue | null | undefined>>

interface Stated {
  fact: string
  /** The number of the clause that says so. */
  clause: number
  label: string
}

export type Leaf = Stated &
  (
    | { op: 'eq'; value: boolean | number | string }
    | { op: 'in'; value: readonly string[] }
    | { op: 'lte' | 'gte'; value: number }
    /** The list does not contain the value. */
    | { op: 'lacks'; value: string }
    /** Graduated in this month (`2017-01`) or later. */
    | { op: 'grad_from'; value: string }
    /** Graduated, and until the end of the same month so many years later. */
    | { op: 'grad_within_years'; value: number }
  )

export type Rule = Leaf | { all: readonly Rule[] } | { any: readonly Rule[] } | { not: Rule }

/** What one gets, in yuan: fixed, by the value of a fact, or only as a text. */
export interface BenefitTable {
  cadence: 'once' | 'daily' | 'monthly' | 'yearly' | 'loan' | 'service'
  clause: number
  amount?: number | undefined
  by?: string | undefined
  table?: Readonly<Record<string, number>> | undefined
  text?: string | undefined
  months?: number | undefined
}

/** A benefit as far as it can be decided. Days are `2026-12-05`; null where no end was set. */
export interface DecidableBenefit {
  policyId: string
  effectiveFrom: string | null
  effectiveTo: string | null
  rule: Rule
  benefit: BenefitTable
  /** May be drawn besides this one. */
  stack: readonly string[]
  /** May not. */
  exclusive: readonly string[]
}

/** Yes, no, or cannot be said. */
export type Truth = boolean | null
export type BenefitStatus = 'qualifies' | 'likely' | 'not' | 'unknown'

export interface Condition {
  label: string
  /** Null where it comes from the policy's own dates. */
  clause: number | null
  state: 'met' | 'failed' | 'unknown'
  facts: string[]
  /** How much a required minimum is missed by; null where no number decides. */
  gap: number | null
}

export interface Assessed {
  policyId: string
  status: BenefitStatus
  conditions: Condition[]
  /** Facts that still decide, in the order of the rule; empty once decided. */
  missing: string[]
  /** The last day on which it can hold, as far as known facts and the policy say; null once it does not hold. */
  window: { endsOn: string; label: string } | null
}

/** A leaf: null unless the fact is there and of the kind that the leaf asks for. */
function holds(leaf: Leaf, facts: Facts, asOf: string): Truth {
  const value = facts[leaf.fact]
  switch (leaf.op) {
    case 'eq':
      return typeof value === typeof leaf.value ? value === leaf.value : null
    case 'in':
      return typeof value === 'string' ? leaf.value.includes(value) : null
    case 'lte':
      return isNumber(value) ? value <= leaf.value : null
    case 'gte':
      return isNumber(value) ? value >= leaf.value : null
    case 'lacks':
      return Array.isArray(value) ? !value.includes(leaf.value) : null
    case 'grad_from':
      return isMonth(value) ? value >= leaf.value && value <= asOf.slice(0, 7) : null
    case 'grad_within_years': {
      const since = isMonth(value) ? monthNumber(asOf) - monthNumber(value) : null
      return since === null ? null : since >= 0 && since <= leaf.value * 12
    }
  }
}

/** Kleene's logic: one failed condition decides `all`, one met decides `any`; otherwise an open one keeps it open. */
export function evaluate(rule: Rule, facts: Facts, asOf: string): Truth {
  if ('all' in rule) return strongest(rule.all, facts, asOf, false)
  if ('any' in rule) return strongest(rule.any, facts, asOf, true)
  if ('not' in rule) {
    const inner = evaluate(rule.not, facts, asOf)
    return inner === null ? null : !inner
  }
  return holds(rule, facts, asOf)
}

function strongest(rules: readonly Rule[], facts: Facts, asOf: string, deciding: boolean): Truth {
  let result: Truth = !deciding
  for (const rule of rules) {
    const truth = evaluate(rule, facts, asOf)
    if (truth === deciding) return deciding
    if (truth === null) result = null
  }
  return result
}

/** What can be said of one benefit on the day `asOf`. */
export function assess(benefit: DecidableBenefit, facts: Facts, asOf: string): Assessed {
  const { policyId, rule, effectiveFrom, effectiveTo } = benefit
  const isInForce = (effectiveFrom === null || effectiveFrom <= asOf) && (effectiveTo === null || effectiveTo >= asOf)
  const truth = isInForce ? evaluate(rule, facts, asOf) : false
  const conditions = topLevel(rule).map(part => conditionOf(part, facts, asOf))
  if (!isInForce)
    conditions.unshift({
      label: `在政策有效期内（${effectiveFrom ?? ''} 至 ${effectiveTo ?? ''}）`,
      clause: null,
      state: 'failed',
      facts: [],
      gap: null,
    })
  const missing = truth === null ? unique(openFacts(rule, facts, asOf)) : []
  // Likely only where everything that was asked is met and the person could not say the rest.
  const isLikely = truth === null && missing.every(fact => facts[fact] === null) && conditions.some(c => c.state === 'met')
  const status = truth === true ? 'qualifies' : truth === false ? 'not' : isLikely ? 'likely' : 'unknown'
  return { policyId, status, conditions, missing, window: truth === false ? null : windowOf(benefit, facts, asOf) }
}

const cadences = { once: '一次性', daily: '每天', monthly: '每月', yearly: '每年', loan: '最高', service: '' } as const

/** What one gets: a sum where the facts name one, otherwise its range or the policy's own words. */
export function amountOf(
  { cadence, amount, by, table, text, months }: BenefitTable,
  facts: Facts,
): { yuan: number | null; text: string } {
  const lasting = months ? `，最多 ${months} 个月` : ''
  if (text) return { yuan: null, text: text + lasting }
  const choice = by === undefined ? undefined : facts[by]
  const yuan = amount ?? (typeof choice === 'string' ? table?.[choice] : undefined) ?? null
  const sums = yuan === null ? Object.values(table ?? {}) : [yuan]
  const span = unique([Math.min(...sums), Math.max(...sums)].map(yuanText)).join('–')
  return { yuan, text: `${cadences[cadence]} ${span} 元${lasting}`.trim() }
}

const yuanText = (yuan: number) => (yuan >= 10_000 && yuan % 1000 === 0 ? `${yuan / 10_000} 万` : String(yuan))

const topLevel = (rule: Rule): Rule[] => ('all' in rule ? rule.all.flatMap(topLevel) : [rule])

function conditionOf(rule: Rule, facts: Facts, asOf: string): Condition {
  const truth = evaluate(rule, facts, asOf)
  const value = 'op' in rule ? facts[rule.fact] : undefined
  return {
    label: labelOf(rule),
    clause: leavesOf(rule)[0]?.clause ?? null,
    state: truth === null ? 'unknown' : truth ? 'met' : 'failed',
    facts: unique(leavesOf(rule).map(leaf => leaf.fact)),
    gap: 'op' in rule && rule.op === 'gte' && truth === false && isNumber(value) ? rule.value - value : null,
  }
}

/** A leaf inside `not` is labelled by what is required, not by what is excluded. */
function labelOf(rule: Rule): string {
  if ('all' in rule) return rule.all.map(labelOf).join('，')
  if ('any' in rule) return rule.any.map(labelOf).join(' / ')
  return 'not' in rule ? labelOf(rule.not) : rule.label
}

export function leavesOf(rule: Rule): Leaf[] {
  if ('all' in rule) return rule.all.flatMap(leavesOf)
  if ('any' in rule) return rule.any.flatMap(leavesOf)
  return 'not' in rule ? leavesOf(rule.not) : [rule]
}

function openFacts(rule: Rule, facts: Facts, asOf: string): string[] {
  if (evaluate(rule, facts, asOf) !== null) return []
  if ('all' in rule) return rule.all.flatMap(part => openFacts(part, facts, asOf))
  if ('any' in rule) return rule.any.flatMap(part => openFacts(part, facts, asOf))
  return 'not' in rule ? openFacts(rule.not, facts, asOf) : [rule.fact]
}

function windowOf({ rule, effectiveTo }: DecidableBenefit, facts: Facts, asOf: string): Assessed['window'] {
  const own = effectiveTo === null ? null : { endsOn: effectiveTo, label: '政策有效期' }
  return earlier(own, closing(rule, facts, asOf))
}

/** When a condition that holds today stops holding by itself. An alternative lasts as long as its last. */
function closing(rule: Rule, facts: Facts, asOf: string): Assessed['window'] {
  if ('all' in rule)
    return rule.all.map(part => closing(part, facts, asOf)).reduce<Assessed['window']>((a, b) => earlier(a, b), null)
  if ('any' in rule) {
    const met = rule.any.filter(part => evaluate(part, facts, asOf) === true).map(part => closing(part, facts, asOf))
    return met.length === 0 || met.includes(null) ? null : met.reduce((a, b) => (a && b && a.endsOn > b.endsOn ? a : b))
  }
  if ('not' in rule || rule.op !== 'grad_within_years' || holds(rule, facts, asOf) !== true) return null
  const last = monthNumber(facts[rule.fact] as string) + rule.value * 12
  return { endsOn: lastDay(last), label: rule.label }
}

const earlier = (a: Assessed['window'], b: Assessed['window']) => (a && b ? (a.endsOn <= b.endsOn ? a : b) : (a ?? b))

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)
/** Months since year 0, of `2024-06` or a day in it. */
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const lastDay = (month: number) => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10)
const unique = (list: string[]) => [...new Set(list)]
