import { asksAboutElsewhere } from './elsewhere.ts'
import type { PolicyWords } from './policy-words.ts'
import { tidy } from './terms.ts'
import type { guardedReasons } from './word-kinds.ts'

export type RefusalReason = (typeof guardedReasons)[number] | 'elsewhere' | 'outside'

const nothingSaid = /^[^\p{Script=Han}]*$|^(.{1,2})\1{2,}$|^[\p{Script=Han}]{0,1}$/u
/** Subjects that are written in letters. */
const subjectInLetters = /^(?:cpa|[a-e]类)/u

/** Why a question is not for the policy library at all; null where it may be. Decided before anything is looked up. */
export function refusalFor(words: PolicyWords, question: string): RefusalReason | null {
  const text = tidy(question).trim()
  const guarded = words.guard.firstEntryIn(text)
  if (guarded) return guarded.kind
  if (asksAboutElsewhere(words, text)) return 'elsewhere'
  const bare = text.replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, '')
  const isEmpty = nothingSaid.test(bare) || words.guard.has(bare, 'unclear')
  return isEmpty && !subjectInLetters.test(bare) ? 'unclear' : null
}
