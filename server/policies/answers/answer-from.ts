import type { PolicySummary } from '../../../contract/policies/library.ts'
import { type Composed, compose } from './compose.ts'
import type { MapPlace } from './composing.ts'
import type { Engine, Finding } from './engine.ts'
import { refusalFor } from './guard.ts'
import type { PolicyWords } from './policy-words.ts'
import { impersonal } from './redact.ts'
import type { Signposts } from './signposts.ts'

interface Base {
  engine: Engine
  signposts: Signposts
  places: readonly MapPlace[]
  words: PolicyWords
  /** What is shown of each policy on the day. */
  policies: Map<string, PolicySummary>
}

/** Finds and composes an answer, and keeps nothing. `before` is the question that this one follows up. */
export function answerFrom(
  { engine, signposts, places, words, policies }: Base,
  question: string,
  day: string,
  before: string | null = null,
): { finding: Finding; composed: Composed } {
  const finding = engine.find(refusalFor(words, question) ? question : impersonal(question), day, before)
  const isFollowUp = before !== null
  const payers = engine.payers(day)
  return { finding, composed: compose({ words, signposts, finding, policies, payers, places, day, isFollowUp }) }
}
