import type { Clause, ClauseDifference } from '../../../contract/policies/library.ts'
import { kindOf } from '../answers/kinds.ts'
import type { PolicyWords } from '../answers/policy-words.ts'

/** Clauses of two versions side by side: by their words, by heading, else by what they are about. */
export function differencesOf(words: PolicyWords, before: readonly Clause[], after: readonly Clause[]): ClauseDifference[] {
  const left = [...before]
  const take = (fits: (clause: Clause) => boolean) => {
    const at = left.findIndex(fits)
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null)
  }
  // An article that only moved keeps its words and not its number.
  const same = after.map(clause => take(old => old.text === clause.text && old.heading === clause.heading))
  const moved = after.map((clause, i) => same[i] ?? take(old => old.text === clause.text))
  const exact = after.map((clause, i) => moved[i] ?? take(old => old.heading === clause.heading))
  const rows = after.map((clause, i): ClauseDifference => {
    const about = kindOf(words, clause.heading)
    const old = exact[i] ?? (about === 'other' ? null : take(o => kindOf(words, o.heading) === about))
    const kind = old === null ? 'added' : old.text === clause.text ? 'same' : 'changed'
    return { heading: clause.heading, kind, clauseId: clause.id, before: old?.text ?? null, after: clause.text }
  })
  return [
    ...rows,
    ...left.map(
      (old): ClauseDifference => ({ heading: old.heading, kind: 'removed', clauseId: null, before: old.text, after: null }),
    ),
  ]
}
