import { statusOn } from '../library/status.ts'
import { kindOf } from './kinds.ts'
import type { LibraryPolicy } from './library.ts'
import type { PolicyWords } from './policy-words.ts'

const mostShown = 8

/** A question a topic, those about what was cited most first. */
export function frequentOf(words: PolicyWords, library: readonly LibraryPolicy[], cited: Map<string, number>, day: string) {
  const best = new Map<string, { question: string; topic: string; worth: number }>()
  for (const policy of library) {
    const topic = policy.tags[0] ?? ''
    if (statusOn(policy, day) !== 'current') continue
    for (const clause of policy.clauses) {
      const question = clause.asked[0]
      const worth = (cited.get(clause.id) ?? 0) + (kindOf(words, clause.heading) === 'amount' ? 0.5 : 0)
      if (question && worth > (best.get(topic)?.worth ?? 0)) best.set(topic, { question, topic, worth })
    }
  }
  return [...best.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostShown)
    .map(({ question, topic }) => ({ question, topic }))
}
