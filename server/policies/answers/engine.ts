import { buildIndex } from './build-index.ts'
import { vectorOf } from './features.ts'
import { type RefusalReason, refusalFor } from './guard.ts'
import type { LibraryPolicy } from './library.ts'
import type { Model } from './model.ts'
import type { PolicyWords } from './policy-words.ts'
import { type Ranked, rankClauses } from './rank.ts'
import { type Reading, readQuestion } from './reading.ts'
import { belonging } from './scope.ts'
import { intentsOf } from './split.ts'

/** Below it a question goes to a person; fixed before it was measured on questions nobody had seen. */
const scopeThreshold = 0.45
const kept = 10
const subjectShare = 0.6
const contextShare = 0.8
const looseContextShare = 0.15
const followUpTrust = 0.9
/** How much likelier a follow-up is about the policy of the question before. */
const samePolicy = 8
/** A question whose nearest policy covers less than this of it cannot stand alone. */
const standsAlone = 0.45

export interface Finding {
  reading: Reading
  /** What was asked, part by part, each with its own clauses. */
  parts: { question: string; ranked: Ranked[] }[]
  /** All parts in turn, best first. */
  ranked: Ranked[]
  belonging: number
  refusal: RefusalReason | null
}

export interface Engine {
  find(question: string, day: string, previous?: string | null): Finding
}

/** The library in memory, ready to be asked. Pure: the same question on the same day finds the same. */
export function createEngine(library: readonly LibraryPolicy[], model: Model, words: PolicyWords): Engine {
  const index = buildIndex(library, words)

  const rank = (text: string, day: string, context: { text: string; share: number } | null) => {
    const q = vectorOf(index, model.kinds, readQuestion(words, text), context)
    return { q, ranked: rankClauses(index, model.weights, q, day) }
  }

  const belongingOf = (text: string, day: string) => {
    if (refusalFor(words, text)) return 0
    const { q, ranked } = rank(text, day, null)
    return belonging(model.scope, q, ranked)
  }

  return {
    find(question, day, previous = null) {
      const refusal = refusalFor(words, question)
      const reading = readQuestion(words, question)
      if (refusal) return { reading, parts: [], ranked: [], belonging: 0, refusal }
      const alone = rank(question, day, null)
      const isWhole = (alone.ranked[0]?.features[0] ?? 0) >= standsAlone
      const context = previous ? { text: previous, share: isWhole ? looseContextShare : contextShare } : null
      const asked = context ? rank(question, day, context) : alone
      const before = previous && !isWhole ? rank(previous, day, null).ranked[0]?.entry.policy : undefined
      const whole = before ? { ...asked, ranked: favouring(asked.ranked, before) } : asked
      const own = belonging(model.scope, whole.q, whole.ranked)
      const sure = previous && !isWhole ? Math.max(own, belongingOf(previous, day) * followUpTrust) : own
      const intents = intentsOf(words, question)
      const parts =
        intents.length === 1
          ? [{ question, ranked: whole.ranked.slice(0, kept) }]
          : intents.map((part, i) => ({
              question: part,
              ranked: rank(part, day, {
                text: i === 0 ? question : `${intents[0]} ${question}`,
                share: subjectShare,
              }).ranked.slice(0, kept),
            }))
      return {
        reading,
        parts,
        ranked: interleave([...parts.map(part => part.ranked), ...(parts.length > 1 ? [whole.ranked.slice(0, kept)] : [])]).slice(
          0,
          kept,
        ),
        belonging: sure,
        refusal: sure < scopeThreshold ? 'outside' : null,
      }
    },
  }
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
