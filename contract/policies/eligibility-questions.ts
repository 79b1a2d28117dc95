import { type DecidableBenefit, evaluate, type Facts, type FactValue, type Leaf, leavesOf, type Rule } from './eligibility.ts'

/**
 * Which question settles most: the benefits it is expected to decide, and the uncertainty it is expected to take from
 * the rest; answers weighted by how common they are. Imports the evaluator and nothing else: it runs on the phone too.
 */
export interface FactDefinition {
  name: string
  type: 'enum' | 'bool' | 'int' | 'ym' | 'list'
  /** The choices of `enum` and `list`. */
  values: readonly string[]
  /** Answers and how common they are; months ago for `ym`. Where nothing is known, all are alike. */
  prior: readonly (readonly [FactValue, number])[]
  /** 个月, 周岁 …; empty where numbers stand alone. */
  unit: string
}

/** What a bit of uncertainty weighs against a benefit that stays open. */
const doubt = 1

/** Facts that are still worth asking, the most telling first. */
export function nextQuestions(
  benefits: readonly DecidableBenefit[],
  definitions: readonly FactDefinition[],
  facts: Facts,
  asOf: string,
): { fact: string; gain: number }[] {
  const priors = new Map(definitions.map(definition => [definition.name, priorOf(definition, asOf)]))
  // The same few leaves are weighed hundreds of times.
  const weighed = new Map<Leaf, number>()
  const leafChance = (leaf: Leaf): number => {
    const known = weighed.get(leaf)
    if (known !== undefined) return known
    const prior = priors.get(leaf.fact) ?? []
    const chance = sum(prior.map(([value, weight]) => (evaluate(leaf, { [leaf.fact]: value }, asOf) ? weight : 0)))
    weighed.set(leaf, chance)
    return chance
  }
  const open = benefits
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? asOf) <= asOf && asOf <= (effectiveTo ?? asOf))
    .filter(({ rule }) => evaluate(rule, facts, asOf) === null)
    .map(({ rule }) => ({ rule, names: new Set(leavesOf(rule).map(leaf => leaf.fact)) }))
  // A decided benefit counts 0, an open one between 1 and 1 + `doubt`.
  const uncertain = (rule: Rule, known: Facts) =>
    evaluate(rule, known, asOf) === null ? 1 + doubt * entropy(chance(rule, known, asOf, leafChance)) : 0
  return definitions
    .filter(({ name }) => facts[name] === undefined)
    .map(({ name }) => {
      const touched = open.filter(({ names }) => names.has(name))
      const before = sum(touched.map(({ rule }) => uncertain(rule, facts)))
      const after = (priors.get(name) ?? []).map(
        ([value, weight]) => weight * sum(touched.map(({ rule }) => uncertain(rule, { ...facts, [name]: value }))),
      )
      return { fact: name, gain: before - sum(after) }
    })
    .filter(({ gain }) => gain > 1e-9)
    .sort((a, b) => b.gain - a.gain)
}

type Prior = readonly (readonly [FactValue, number])[]

/** How likely a rule holds, its facts taken as independent. */
function chance(rule: Rule, facts: Facts, asOf: string, leafChance: (leaf: Leaf) => number): number {
  if ('all' in rule) return rule.all.reduce((p, part) => p * chance(part, facts, asOf, leafChance), 1)
  if ('any' in rule) return 1 - rule.any.reduce((p, part) => p * (1 - chance(part, facts, asOf, leafChance)), 1)
  if ('not' in rule) return 1 - chance(rule.not, facts, asOf, leafChance)
  const truth = evaluate(rule, facts, asOf)
  return truth === null ? leafChance(rule) : Number(truth)
}

function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p)
}

const commonNumbers = [0, 3, 6, 12, 24, 36, 60]

export function priorOf({ type, values, prior }: FactDefinition, asOf: string): Prior {
  const given: Prior = prior.length > 0 ? prior : alike(type, values)
  const total = sum(given.map(([, weight]) => weight)) || 1
  return given.map(([value, weight]) => [type === 'ym' ? monthsAgo(Number(value), asOf) : value, weight / total])
}

function alike(type: FactDefinition['type'], values: readonly string[]): Prior {
  if (type === 'bool') return [true, false].map(value => [value, 1])
  if (type === 'enum') return values.map(value => [value, 1])
  if (type === 'list') return [[], ...values.map(value => [value])].map(value => [value, 1])
  return commonNumbers.map(value => [value, 1])
}

function monthsAgo(months: number, asOf: string): string {
  const at = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** An answer in words; null where there is none yet. */
export function answerText({ unit }: Pick<FactDefinition, 'unit'>, value: FactValue | null | undefined): string | null {
  if (value === undefined) return null
  if (value === null) return '不清楚'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return unit ? `${value} ${unit}` : String(value)
  if (typeof value !== 'string') return value.length > 0 ? value.join('、') : '都没有'
  return /^\d{4}-\d\d$/.test(value) ? `${value.slice(0, 4)}年${Number(value.slice(5))}月` : value
}

/** What is wrong with an answer, or null where it fits its question. */
export function answerFault({ type, values }: FactDefinition, value: FactValue): string | null {
  const fits = {
    bool: typeof value === 'boolean',
    int: typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000_000,
    ym: typeof value === 'string' && /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(value),
    enum: typeof value === 'string' && values.includes(value),
    list: Array.isArray(value) && value.every(item => values.includes(item)),
  }
  if (fits[type]) return null
  const wanted = {
    bool: 'true 或 false',
    int: '0 以上的整数',
    ym: '年月，如 2024-06',
    enum: values.join('、'),
    list: values.join('、'),
  }
  return `应为${type === 'enum' || type === 'list' ? '其中之一：' : ''}${wanted[type]}`
}
