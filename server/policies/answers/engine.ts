import { withoutWords } from '../../platform/texts/word-list.ts'
import { buildIndex, type PolicyIndex } from './build-index.ts'
import { calledBySum } from './called-by-sum.ts'
import { candidatesOf, type QuestionVector, vectorOf } from './features.ts'
import { refusalFor } from './guard.ts'
import type { LibraryPolicy } from './library.ts'
import type { Model } from './model.ts'
import type { PolicyWords } from './policy-words.ts'
import { type Ranked, rankClauses } from './rank.ts'
import { readAs } from './read-as.ts'
import { continuing, letters, type Reading, readQuestion } from './reading.ts'
import { belonging } from './scope.ts'
import { signpostFor, type Topic } from './signposts.ts'
import { intentsOf } from './split.ts'
import { written } from './spoken.ts'

/** Below it a question goes to a person; fixed before it was measured on questions nobody had seen. */
const scopeThreshold = 0.45
/** Where it names what the library is about. */
const namedThreshold = 0.3
/** Where it names a benefit, and the clauses of no other come near. */
const foundThreshold = 0.2
const clearlyFound = 0.6
/** And no other clause at all. */
const plainThreshold = 0.05
const plainlyFound = 0.98
const kept = 10
const subjectShare = 0.6
/** The first of several things says what it is about itself. */
const firstShare = 0.15
/** Shorter, it says no more than what it asks. */
const saysSubject = 5
const contextShare = 0.8
/** A follow-up that asks another thing of the same, 利息呢 or 谁能申请, leans less on the question before. */
const newQuestionShare = 0.2
const looseContextShare = 0.15
const followUpTrust = 0.9
/** How much likelier a follow-up is about the policy of the question before. */
const samePolicy = 8
/** A question whose nearest policy covers less than this of it cannot stand alone. */
const standsAlone = 0.45

export interface Finding {
  /** As it was read: in Chinese, in simplified characters. */
  question: string
  reading: Reading
  /** What was asked, part by part, each with its own clauses. */
  parts: { reading: Reading; ranked: Ranked[] }[]
  /** All parts in turn, best first. */
  ranked: Ranked[]
  belonging: number
  /** Why no policy answers it, and so where to go instead. */
  refusal: Topic | null
}

export interface Engine {
  /** The clauses that grant sums somebody confirmed, monthly ones first. */
  payers(day: string): Ranked[]
  find(question: string, day: string, previous?: string | null): Finding
}

/** The library in memory, ready to be asked. Pure: the same question on the same day finds the same. */
export const createEngine = (library: readonly LibraryPolicy[], model: Model, words: PolicyWords): Engine =>
  engineOver(buildIndex(library, words), model)

/** The same over an index that is there already. */
export function engineOver(index: PolicyIndex, model: Model): Engine {
  const { words } = index

  const rank = (reading: Reading, day: string, context: { text: string; share: number } | null) => {
    const q = vectorOf(index, model.kinds, reading, context)
    return { q, ranked: rankClauses(index, model.weights, q, day) }
  }

  const belongingOf = (text: string, day: string) => {
    if (refusalFor(words, text)) return 0
    const { q, ranked } = rank(readQuestion(words, text), day, null)
    return belonging(model.scope, q, ranked)
  }

  let paying: { day: string; list: Ranked[] } | null = null

  return {
    payers(day) {
      if (paying?.day !== day) paying = { day, list: payersOf(index, vectorOf(index, model.kinds, readQuestion(words, '')), day) }
      return paying.list
    },

    find(asked, day, askedBefore = null) {
      const read = readAs(words, asked)
      const question = calledBySum(index, written(words, read), day)
      const previous = askedBefore === null ? null : written(words, readAs(words, askedBefore))
      const own = readQuestion(words, question)
      const saidBefore = previous ? readQuestion(words, previous).benefits : undefined
      const refusal = signpostFor(words, own, saidBefore) ?? refusalFor(words, question)
      if (refusal) return { question: read, reading: own, parts: [], ranked: [], belonging: 0, refusal }
      const alone = rank(own, day, null)
      const happened = previous !== null && words.hints.has(question, 'happened')
      const namesIt = own.benefits.size > 0 || own.namesSubject
      const isWhole = namesIt && !happened && (alone.ranked[0]?.features[0] ?? 0) >= standsAlone
      const before = previous && !isWhole ? readQuestion(words, previous) : null
      const isQuestion = own.kinds.size > 0 || (words.hints.has(question, 'asks') && !/呢[？?]?$/u.test(question))
      const asksAnew = !happened && (isQuestion || (before !== null && !asksTheSame(words, own, before)))
      const reading = before ? continuing(happened ? { ...own, benefits: new Set() } : own, before, !asksAnew) : own
      const context = previous
        ? {
            text: previous,
            share: isWhole ? looseContextShare : asksAnew ? newQuestionShare : contextShare,
          }
        : null
      const found = context ? rank(reading, day, context) : alone
      const policy = before ? rank(before, day, null).ranked[0]?.entry.policy : undefined
      const whole = policy ? { ...found, ranked: favouring(found.ranked, policy) } : found
      const sure = belonging(model.scope, whole.q, whole.ranked)
      const held = previous && !isWhole ? Math.max(sure, belongingOf(previous, day) * followUpTrust) : sure
      const intents = intentsOf(words, question)
      const parts =
        intents.length === 1
          ? [{ reading, ranked: whole.ranked }]
          : intents.map((part, i) => {
              const text = i === 0 ? question : `${intents[0]} ${question}`
              const partReading = continuing(readQuestion(words, part), { ...reading, kinds: new Set() })
              return {
                reading: partReading,
                ranked: rank(partReading, day, { text, share: i === 0 && part.length >= saysSubject ? firstShare : subjectShare })
                  .ranked,
              }
            })
      const lists = [...parts.map(part => part.ranked), ...(parts.length > 1 ? [whole.ranked] : [])]
      return {
        question: read,
        reading,
        parts,
        ranked: interleave(lists.map(list => list.slice(0, kept))).slice(0, kept),
        belonging: held,
        refusal:
          held < thresholdFor(own, whole.ranked) && !asksOfAll(own) && !isOfHeading(words, own, whole.ranked) ? 'outside' : null,
      }
    },
  }
}

function thresholdFor({ benefits }: Reading, ranked: readonly Ranked[]): number {
  if (benefits.size === 0) return scopeThreshold
  const isNamed = ({ entry }: Ranked) => entry.policy.benefit !== null && benefits.has(entry.policy.benefit)
  const share = ranked.filter(isNamed).reduce((sum, r) => sum + r.share, 0)
  if (!ranked[0] || !isNamed(ranked[0]) || share < clearlyFound) return namedThreshold
  return share > plainlyFound ? plainThreshold : foundThreshold
}

/** Says nothing but what the heading of the clause that was found says, and what of it is asked: 合租怎么领. */
function isOfHeading({ hints }: PolicyWords, { text, kinds }: Reading, [best]: readonly Ranked[]): boolean {
  if (!best || best.share < clearlyFound) return false
  const { clause, headingWords } = best.entry
  if (text.includes(clause.heading)) return letters(withoutWords(hints.only('general'), text.replace(clause.heading, ''))) === ''
  const rest = headingWords.reduce((left, word) => left.replaceAll(word, ''), withoutWords(hints.only('general'), text))
  return kinds.size > 0 && headingWords.some(word => text.includes(word)) && letters(rest) === ''
}

/** Says what degree they have and asks what there is for them, or asks what may be asked of every policy. */
const asksOfAll = ({ asksEverything, isGeneral, isOfCondition, kinds, degrees }: Reading) =>
  (asksEverything && degrees.length > 0) || (isGeneral && kinds.size > 0) || isOfCondition

/** 那硕士呢 and 契税呢 ask the same of somebody or something else; 利息呢 asks another thing of the same. */
function asksTheSame({ hints }: PolicyWords, own: Reading, before: Reading): boolean {
  if ([...own.benefits].some(benefit => !before.benefits.has(benefit))) return true
  const rest = withoutWords(hints.only('general', 'degree', 'city', 'cityLevel', 'ownDistrict', 'districtLevel'), own.text)
  return letters(rest).replace(/[那呢]/gu, '') === ''
}

function favouring(ranked: Ranked[], policy: Ranked['entry']['policy']): Ranked[] {
  return ranked
    .map(r => (r.entry.policy === policy ? { ...r, share: r.share * samePolicy } : r))
    .sort((a, b) => b.share - a.share)
}

function interleave(lists: Ranked[][]): Ranked[] {
  const seen = new Map<string, Ranked>()
  const longest = Math.max(0, ...lists.map(list => list.length))
  for (let i = 0; i < longest; i++)
    for (const list of lists) {
      const entry = list[i]
      if (entry && !seen.has(entry.entry.clause.id)) seen.set(entry.entry.clause.id, entry)
    }
  return [...seen.values()]
}

const perOrder = ['month', 'day', 'year', 'once']

function payersOf(index: PolicyIndex, q: QuestionVector, day: string): Ranked[] {
  return index.policies
    .filter(({ policy }) => policy.sheet && policy.sheet.amounts.length > 0)
    .map(policy => ({ policy, first: policy.policy.sheet?.amounts[0] }))
    .sort((a, b) => perOrder.indexOf(a.first?.per ?? '') - perOrder.indexOf(b.first?.per ?? ''))
    .flatMap(({ policy, first }) =>
      candidatesOf({ policy, head: 0, body: 0 }, q, day)
        .filter(c => c.entry.clause.id === `${policy.policy.id}#${first?.clause}`)
        .map(c => ({ ...c, share: 0 })),
    )
}
