import type { Citation } from '../../../contract/policies/answers.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { IndexedClause } from './build-index.ts'
import type { Finding } from './engine.ts'
import { type Excerpt, excerptsOf } from './excerpt.ts'
import { featureNames } from './features.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Ranked } from './rank.ts'
import type { Reading } from './reading.ts'
import { isUnsafeClause } from './unsafe-text.ts'

/** A clause that answers, with its whole sentences, those that answer best first. */
export interface Row {
  ranked: Ranked
  excerpts: Excerpt[]
  number: number
}

/** Gives each clause that is told of its number among the citations. */
export class Citations {
  readonly list: Citation[] = []
  private readonly words: PolicyWords
  private readonly policies: Map<string, PolicySummary>

  constructor(words: PolicyWords, policies: Map<string, PolicySummary>) {
    this.words = words
    this.policies = policies
  }

  /** The row of a clause, its sentences in the order of what is `wanted`; null where none of them may be quoted. */
  row(ranked: Ranked, wanted: Reading | string): Row | null {
    const { entry } = ranked
    const policy = this.policies.get(entry.policy.policy.id)
    const excerpts = excerptsOf(this.words, entry.clause.text, wanted, entry)
    if (!policy || excerpts.length === 0) return null
    const known = this.list.find(c => c.clauseId === entry.clause.id)
    if (!known) this.list.push(citationOf(this.words, ranked, excerpts[0] as Excerpt, policy, this.list.length + 1))
    return { ranked, excerpts, number: known?.number ?? this.list.length }
  }
}

const citationOf = (
  words: PolicyWords,
  { entry, status }: Ranked,
  excerpt: Excerpt,
  policy: PolicySummary,
  number: number,
): Citation => ({
  number,
  policyId: policy.id,
  clauseId: entry.clause.id,
  title: policy.title,
  heading: entry.clause.heading,
  quote: excerpt.quote,
  start: excerpt.start,
  end: excerpt.end,
  docNo: policy.documentNumber,
  authority: policy.authority,
  level: policy.level,
  status,
  effectiveFrom: policy.effectiveFrom,
  effectiveTo: policy.effectiveTo,
  // A document with planted words is not trusted with an address either.
  sourceUrl: entry.policy.policy.clauses.some(c => isUnsafeClause(words, c.text)) ? null : policy.source.url,
  checkedAt: policy.checkedAt,
  sample: policy.sample,
})

const foreign = featureNames.indexOf('foreignDistrict')
const named = featureNames.indexOf('namedDistrict')

/** Of here, or of the other district where that one alone was named. */
const isOfPlace = ({ features, entry }: Ranked, { otherDistrict, wantsOwnDistrict }: Reading) =>
  features[foreign] === 0 &&
  (otherDistrict === null || wantsOwnDistrict || entry.policy.policy.level !== 'district' || features[named] === 1)

/** In force, and of the place that was asked about. */
export const isOffered = (ranked: Ranked, reading: Reading) => {
  const { status, entry } = ranked
  const { levels, asksPast } = reading
  return (
    (status === 'current' || (asksPast && status !== 'upcoming')) &&
    isOfPlace(ranked, reading) &&
    (levels.size !== 1 || levels.has(entry.policy.policy.level as 'city'))
  )
}

/** The first clause of each policy of the benefits that are asked about, of the same kind as the one that answers. */
export function twinsOf(part: Finding['parts'][number], { entry }: Ranked): Ranked[] {
  const wanted = part.reading.benefits
  const { benefit: own } = entry.policy
  const seen = new Set<unknown>([entry.policy])
  return part.ranked.filter(r => {
    const { policy, named } = r.entry
    const isNamed = named !== null && wanted.has(named)
    const isOfIt = policy.benefit !== null && (wanted.size > 0 ? wanted.has(policy.benefit) : policy.benefit === own)
    const isAlike = (isOfIt && r.entry.kind === entry.kind) || (isNamed && saysAlike(r.entry, entry))
    if (!isAlike || seen.has(policy) || !isOffered(r, part.reading)) return false
    seen.add(policy)
    return true
  })
}

/** A clause of many things has no heading that says which kind of words it holds. */
const saysAlike = (one: IndexedClause, other: IndexedClause) =>
  one.kind === other.kind || (one.kind === 'other' && other.kind === 'amount' && one.evidence.money)
