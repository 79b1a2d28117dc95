import { district } from '../../platform/district.ts'
import { atOnce, each, type Steps } from '../../platform/slices.ts'
import { type Evidence, evidenceIn, kindOf } from './kinds.ts'
import type { LibraryClause, LibraryPolicy } from './library.ts'
import type { PolicyWords } from './policy-words.ts'
import { quantitiesIn } from './quantities.ts'
import { termsOf, tidy } from './terms.ts'
import { isUnsafe } from './unsafe-text.ts'
import type { BenefitKind, ClauseKind } from './word-kinds.ts'

/** Terms by number, each with what one occurrence of it in a question is worth. */
export interface Field {
  ids: Int32Array
  weights: Float32Array
}

export interface IndexedClause {
  clause: LibraryClause
  policy: IndexedPolicy
  kind: ClauseKind
  /** What its heading and its text name, where that is not what the whole policy is about: 创业大赛 among ten measures. */
  named: BenefitKind | null
  evidence: Evidence
  quantities: Set<string>
  heading: Field
  /** Pairs of signs of the heading that few other headings and no title of its own have. */
  headingWords: string[]
  text: Field
  /** As rare inside its own policy; words of the title count little. */
  local: Field
  asked: Field[]
}

export interface IndexedPolicy {
  policy: LibraryPolicy
  at: number
  /** What its title names. */
  benefit: BenefitKind | null
  /** Of this district, or about a place in it. */
  isOwn: boolean
  clauses: IndexedClause[]
}

interface Postings {
  policies: number[]
  heads: number[]
  bodies: number[]
}

export interface PolicyIndex {
  /** The lists that it was made with, and that questions to it are read with. */
  words: PolicyWords
  policies: IndexedPolicy[]
  termIds: Map<string, number>
  /** How rare each term is among clauses, 0 to 1. */
  rarity: Float32Array
  postings: (Postings | undefined)[]
}

const { districtShort, streetShort } = district
const isOwn = (text: string) => text.includes(districtShort) || text.includes(streetShort)
const saturation = 1.2
const lengthShare = 0.4
const titleShareInside = 0.3

/** Reads the whole library. Clauses that no safe sentence is left of are not in the index. */
export const buildIndex = (library: readonly LibraryPolicy[], words: PolicyWords): PolicyIndex => atOnce(indexing(library, words))

/** The same policy by policy. */
export function* indexing(library: readonly LibraryPolicy[], words: PolicyWords): Steps<PolicyIndex> {
  const termIds = new Map<string, number>()
  const idOf = (term: string) => {
    let id = termIds.get(term)
    if (id === undefined) {
      id = termIds.size
      termIds.set(term, id)
    }
    return id
  }
  const cut = (text: string) => [...termsOf(text)].map(([term, weight]) => [idOf(term), weight] as const)

  const draftOf = (policy: LibraryPolicy) => ({
    policy,
    head: cut([policy.title, ...policy.tags].join(' ')),
    clauses: policy.clauses
      .filter(c => c.text.split(/(?<=[。；])/u).some(sentence => sentence.trim() && !isUnsafe(words, sentence)))
      .map(clause => ({ clause, heading: cut(clause.heading), text: cut(clause.text), asked: clause.asked.map(cut) })),
  })
  const drafts = yield* each(library, draftOf)

  const documents = drafts.flatMap(d => d.clauses)
  const frequency = new Float32Array(termIds.size)
  for (const d of documents) {
    for (const id of new Set([...d.heading, ...d.text, ...d.asked.flat()].map(([i]) => i)))
      frequency[id] = (frequency[id] as number) + 1
    yield
  }
  const most = Math.log(1 + documents.length / 0.5)
  const rarity = frequency.map(df => Math.log(1 + (documents.length - df + 0.5) / (df + 0.5)) / most)

  const meanLength = documents.reduce((sum, d) => sum + d.text.length, 0) / Math.max(1, documents.length)
  const field = (terms: (readonly [number, number])[], weigh: (id: number) => number): Field => {
    const norm = saturation * (1 - lengthShare + (lengthShare * terms.length) / Math.max(1, meanLength))
    return {
      ids: Int32Array.from(terms, ([id]) => id),
      weights: Float32Array.from(terms, ([id, tf]) => (weigh(id) * tf * (1 + norm)) / (tf + norm)),
    }
  }
  const plain = (terms: (readonly [number, number])[]): Field => ({
    ids: Int32Array.from(terms, ([id]) => id),
    weights: Float32Array.from(terms, ([id, weight]) => (rarity[id] ?? 0) * Math.min(weight, 1.5)),
  })

  const headingCounts = new Map<string, number>()
  for (const { clauses } of library) {
    for (const { heading } of clauses)
      for (const p of new Set(pairsIn(heading))) headingCounts.set(p, (headingCounts.get(p) ?? 0) + 1)
    yield
  }
  const fewHeadings = Math.max(2, documents.length / 60)
  const postings: (Postings | undefined)[] = []
  const policies = yield* each(drafts, ({ policy, head, clauses }, at): IndexedPolicy => {
    const headIds = new Set(head.map(([id]) => id))
    const local = new Map<number, number>()
    for (const c of clauses)
      for (const id of new Set([...c.heading, ...c.text].map(([i]) => i))) local.set(id, (local.get(id) ?? 0) + 1)
    const localMost = Math.log(1 + clauses.length / 0.5)
    const localRarity = (id: number) => {
      const df = local.get(id) ?? 0
      return (Math.log(1 + (clauses.length - df + 0.5) / (df + 0.5)) / localMost) * (headIds.has(id) ? titleShareInside : 1)
    }
    const ownRarity = (id: number) => (rarity[id] ?? 0) * (headIds.has(id) ? titleShareInside : 1)
    post(postings, at, headIds, new Set(clauses.flatMap(c => [...c.heading, ...c.text, ...c.asked.flat()].map(([id]) => id))))
    const indexed: IndexedPolicy = {
      policy,
      at,
      benefit: words.benefits.firstEntryIn(policy.title)?.kind ?? null,
      isOwn: isOwn(`${policy.title} ${policy.tags.join(' ')}`),
      clauses: [],
    }
    indexed.clauses = clauses.map(({ clause, heading, text, asked }) => ({
      clause,
      policy: indexed,
      kind: kindOf(words, clause.heading),
      named: namedIn(words, clause, indexed.benefit),
      evidence: evidenceIn(clause.text),
      quantities: new Set(quantitiesIn(tidy(clause.text))),
      heading: field(heading, ownRarity),
      headingWords: pairsIn(clause.heading).filter(p => !policy.title.includes(p) && (headingCounts.get(p) ?? 0) <= fewHeadings),
      text: field(text, ownRarity),
      local: field(merge(heading, text), localRarity),
      asked: asked.map(plain),
    }))
    return indexed
  })
  return { words, policies, termIds, rarity, postings }
}

function namedIn({ benefits }: PolicyWords, { heading, text }: LibraryClause, own: BenefitKind | null): BenefitKind | null {
  const kind = benefits.firstEntryIn(heading)?.kind ?? null
  return kind !== own && kind !== null && benefits.kindsIn(text).has(kind) ? kind : null
}

const pairsIn = (heading: string) => [...heading.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair)

function post(postings: (Postings | undefined)[], at: number, head: Set<number>, body: Set<number>) {
  for (const id of new Set([...head, ...body])) {
    const list = (postings[id] ??= { policies: [], heads: [], bodies: [] })
    list.policies.push(at)
    list.heads.push(head.has(id) ? 1 : 0)
    list.bodies.push(body.has(id) ? 1 : 0)
  }
}

function merge(...fields: (readonly [number, number])[][]): [number, number][] {
  const sums = new Map<number, number>()
  for (const [id, weight] of fields.flat()) sums.set(id, (sums.get(id) ?? 0) + weight)
  return [...sums]
}
