import type { PolicyStatus } from '../../../contract/policies/library.ts'
import { statusOn } from '../library/status.ts'
import type { Field, IndexedClause, IndexedPolicy, PolicyIndex } from './build-index.ts'
import type { KindModel } from './kind-model.ts'
import { kindScores } from './kind-model.ts'
import type { Reading } from './reading.ts'
import { termsOf } from './terms.ts'
import { type ClauseKind, clauseKinds } from './word-kinds.ts'
import { formalWordsFor } from './wordings.ts'

export const featureNames = [
  'policyHead',
  'policyBody',
  'policyAsked',
  'heading',
  'text',
  'local',
  'asked',
  'askedLead',
  'localLead',
  'kindLearned',
  'kindAsked',
  'kindMissed',
  'moneyFits',
  'timeFits',
  'contactFits',
  'ageFits',
  'degreeFits',
  'degreeMissing',
  'numberFits',
  'ownDistrict',
  'namedDistrict',
  'foreignDistrict',
  'cityFits',
  'provinceFits',
  'levelMissed',
  'notInForce',
  'pastAsked',
  'unverified',
  'firstClause',
  'benefitFits',
  'benefitMissed',
  'headingNamed',
] as const
export type FeatureName = (typeof featureNames)[number]

export interface QuestionVector {
  reading: Reading
  weights: Float32Array
  /** The weight of everything asked, known to the library or not. */
  mass: number
  /** The share of it that the library knows. */
  known: number
  kinds: Float32Array
}

const formalShare = 0.6
const strangerRarity = 0.8

/** A question as numbers; `context` is the question before, at `contextShare` of its weight. */
export function vectorOf(
  index: PolicyIndex,
  model: KindModel,
  reading: Reading,
  context: { text: string; share: number } | null = null,
): QuestionVector {
  const weights = new Float32Array(index.termIds.size)
  let mass = 0
  let known = 0
  const add = (text: string, share: number, counts: boolean) => {
    for (const [term, weight] of termsOf(text)) {
      const id = index.termIds.get(term)
      const worth = Math.min(weight, 1.5) * share
      const rarity = id === undefined ? strangerRarity : (index.rarity[id] ?? 0)
      if (counts) mass += worth * rarity
      if (id === undefined) continue
      if (counts) known += worth * rarity
      weights[id] = Math.max(weights[id] ?? 0, worth)
    }
  }
  add(reading.text, 1, true)
  add(reading.formal, formalShare, false)
  if (context) {
    add(context.text, context.share, true)
    add(formalWordsFor(index.words, context.text), context.share * formalShare, false)
  }
  return { reading, weights, mass: Math.max(mass, 0.5), known, kinds: kindScores(model, reading.text) }
}

function score(field: Field, q: Float32Array): number {
  let sum = 0
  for (let i = 0; i < field.ids.length; i++) sum += (q[field.ids[i] as number] as number) * (field.weights[i] as number)
  return sum
}

/** How alike a phrasing and the question are, 0 to about 1. */
function likeness(field: Field, q: QuestionVector): number {
  let shared = 0
  let own = 0
  for (let i = 0; i < field.ids.length; i++) {
    const weight = field.weights[i] as number
    own += weight
    const asked = q.weights[field.ids[i] as number] as number
    if (asked > 0) shared += weight * Math.min(1, asked)
  }
  return (2 * shared) / (own + q.mass)
}

export interface PolicyScore {
  policy: IndexedPolicy
  head: number
  body: number
}

/** The policies that share most with the question. */
export function nearestPolicies(index: PolicyIndex, q: QuestionVector, count: number, day: string): PolicyScore[] {
  const heads = new Float32Array(index.policies.length)
  const bodies = new Float32Array(index.policies.length)
  for (let id = 0; id < q.weights.length; id++) {
    const asked = q.weights[id] as number
    if (asked === 0) continue
    const list = index.postings[id]
    if (!list) continue
    const worth = asked * (index.rarity[id] as number)
    for (let i = 0; i < list.policies.length; i++) {
      const at = list.policies[i] as number
      heads[at] = (heads[at] as number) + worth * (list.heads[i] as number)
      bodies[at] = (bodies[at] as number) + worth * (list.bodies[i] as number)
    }
  }
  return index.policies
    .map((policy, at) => ({ policy, head: (heads[at] as number) / q.mass, body: (bodies[at] as number) / q.mass }))
    .filter(({ head, body }) => head + body > 0)
    .map(near => ({ near, score: (near.head + near.body) * standing(near.policy, q.reading, day) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ near }) => near)
}

const elsewhereShare = 0.3
const pastShare = 0.5

/** What holds no longer, or elsewhere, does not crowd out what holds here; unless it is asked for. */
function standing({ policy, isOwn }: IndexedPolicy, { otherDistrict, asksPast, asksWhetherStill }: Reading, day: string): number {
  const isNamed = otherDistrict !== null && policy.title.includes(otherDistrict)
  const place = policy.level === 'district' && !isOwn && !isNamed ? elsewhereShare : 1
  const isPast = policy.effectiveTo !== null && policy.effectiveTo < day && !asksPast && !asksWhetherStill
  return place * (isPast ? pastShare : 1)
}

export interface Candidate {
  entry: IndexedClause
  status: PolicyStatus
  features: Float32Array
}

/** The share of what its heading alone says that the question says too. */
const named = ({ headingWords }: IndexedClause, text: string) =>
  headingWords.length === 0 ? 0 : headingWords.filter(word => text.includes(word)).length / headingWords.length

/** Its heading says no kind, but what is asked for stands in it. */
const mayAnswer = ({ kind, evidence }: IndexedClause, asked: ReadonlySet<ClauseKind>) =>
  kind === 'other' &&
  ((asked.has('amount') && evidence.money) ||
    (asked.has('where') && evidence.contact) ||
    ((asked.has('when') || asked.has('duration')) && (evidence.period || evidence.date)))

/** A new document comes without questions that lead to it; where there are some, they are so like a question as this share of its title. */
const unasked = 0.5

const yes = (condition: boolean) => (condition ? 1 : 0)

/** `Float32Array.from` takes many times as long, and this is done for each clause. */
function rowOf(values: Readonly<Record<FeatureName, number>>): Float32Array {
  const row = new Float32Array(featureNames.length)
  for (let i = 0; i < row.length; i++) row[i] = values[featureNames[i] as FeatureName]
  return row
}

/** Every clause of a policy with its features for the question on a day. */
export function candidatesOf({ policy, head, body }: PolicyScore, q: QuestionVector, day: string): Candidate[] {
  const r = q.reading
  const status = statusOn(policy.policy, day)
  const about = `${policy.policy.title} ${policy.policy.tags.join(' ')}`
  const locals = policy.clauses.map(entry => score(entry.local, q.weights) / q.mass)
  const bestLocal = Math.max(0.01, ...locals)
  const isAskedBefore = policy.clauses.some(({ asked }) => asked.length > 0)
  const likenesses = policy.clauses.map((entry, i) =>
    isAskedBefore
      ? Math.max(0, ...entry.asked.map(field => likeness(field, q)))
      : (unasked * head * (locals[i] as number)) / bestLocal,
  )
  const policyAsked = Math.max(0, ...likenesses)
  const isDistrict = policy.policy.level === 'district'
  const isOwn = isDistrict && policy.isOwn
  const isNamed = r.otherDistrict !== null && about.includes(r.otherDistrict)
  const isAbout = policy.benefit !== null && r.benefits.has(policy.benefit)
  const notInForce = status === 'expired' || status === 'replaced'
  const asksWhen = r.kinds.has('when') || r.kinds.has('duration')
  const asksAge = /岁|年龄|多大|超龄/u.test(r.text)
  return policy.clauses.map((entry, i) => {
    const words = entry.clause.heading + entry.clause.text
    const degreeHits = r.degrees.filter(degree => words.includes(degree) || (degree === '大专' && words.includes('专科'))).length
    const values: Record<FeatureName, number> = {
      policyHead: head,
      policyBody: body,
      policyAsked,
      heading: score(entry.heading, q.weights) / q.mass,
      text: score(entry.text, q.weights) / q.mass,
      local: locals[i] as number,
      asked: likenesses[i] as number,
      askedLead: (likenesses[i] as number) / Math.max(0.1, policyAsked),
      localLead: (locals[i] as number) / bestLocal,
      kindLearned: q.kinds[clauseKinds.indexOf(entry.kind)] as number,
      kindAsked: yes(r.kinds.has(entry.kind)),
      kindMissed: yes(r.kinds.size > 0 && !r.kinds.has(entry.kind) && !mayAnswer(entry, r.kinds)),
      moneyFits: yes(r.kinds.has('amount') && entry.evidence.money),
      timeFits: yes(asksWhen && (entry.evidence.period || entry.evidence.date)),
      contactFits: yes(r.kinds.has('where') && entry.evidence.contact),
      ageFits: yes(asksAge && entry.evidence.age),
      degreeFits: yes(degreeHits > 0),
      degreeMissing: yes(r.degrees.length > 0 && degreeHits === 0),
      numberFits: yes(r.quantities.some(token => entry.quantities.has(token))),
      ownDistrict: yes(r.wantsOwnDistrict && isOwn),
      namedDistrict: yes(isDistrict && isNamed),
      foreignDistrict: yes(isDistrict && !isOwn && !isNamed),
      cityFits: yes(r.wantsCity && policy.policy.level === 'city'),
      provinceFits: yes(r.wantsProvince && policy.policy.level === 'province'),
      levelMissed: yes(r.levels.size === 1 && !r.levels.has(policy.policy.level as 'city')),
      notInForce: notInForce && !r.asksPast ? (r.asksWhetherStill ? 0.5 : 1) : 0,
      pastAsked: yes(notInForce && r.asksPast),
      unverified: yes(status === 'unverified' || status === 'upcoming'),
      firstClause: yes(i === 0),
      benefitFits: yes(isAbout),
      headingNamed: named(entry, r.text),
      benefitMissed: yes(r.benefits.size > 0 && !isAbout),
    }
    return { entry, status, features: rowOf(values) }
  })
}
