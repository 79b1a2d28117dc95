import type { Engine } from '../../server/policies/answers/engine.ts'
import { asOf, type Question } from './corpus.ts'

export interface Score {
  answerable: number
  first: number
  three: number
  policy: number
  refusalF1: number
  falseRefusals: string[]
  missed: string[]
  wrong: string[]
}

/** Recall at one and three, and F1 of refusals, over questions with their right clauses. */
export function score(engineFor: (q: Question, at: number) => Engine, questions: Question[]): Score {
  const s: Score = { answerable: 0, first: 0, three: 0, policy: 0, refusalF1: 0, falseRefusals: [], missed: [], wrong: [] }
  let refusedRightly = 0
  for (const [at, item] of questions.entries()) {
    const found = engineFor(item, at).find(item.question, asOf, item.previous ?? null)
    if (item.kind === 'refuse') {
      if (found.refusal) refusedRightly++
      else s.missed.push(`${item.type} ${item.question} ${found.belonging.toFixed(2)}`)
      continue
    }
    s.answerable++
    if (found.refusal) {
      s.falseRefusals.push(`${found.refusal} ${item.question} ${found.belonging.toFixed(2)}`)
      continue
    }
    const ids = found.ranked.map(r => r.entry.clause.id)
    const right = item.gold.flat()
    if (right.includes(ids[0] ?? '')) s.first++
    if (right.some(id => id.split('#')[0] === ids[0]?.split('#')[0])) s.policy++
    const covered = item.gold.filter(group => ids.slice(0, 3).some(id => group.includes(id))).length / item.gold.length
    s.three += covered
    if (!right.includes(ids[0] ?? ''))
      s.wrong.push(`${covered < 1 ? '✗' : '·'} ${item.question} → ${ids.slice(0, 3).join(' ')} (${right[0]})`)
  }
  const refusals = questions.filter(q => q.kind === 'refuse').length
  s.first /= s.answerable || 1
  s.three /= s.answerable || 1
  s.policy /= s.answerable || 1
  s.refusalF1 = (2 * refusedRightly) / (refusedRightly + s.falseRefusals.length + refusals || 1)
  return s
}
