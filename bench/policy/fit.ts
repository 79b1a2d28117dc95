import { writeFileSync } from 'node:fs'
import { buildIndex } from '../../server/policies/answers/build-index.ts'
import { vectorOf } from '../../server/policies/answers/features.ts'
import { refusalFor } from '../../server/policies/answers/guard.ts'
import type { Model } from '../../server/policies/answers/model.ts'
import { rankClauses } from '../../server/policies/answers/rank.ts'
import { readQuestion } from '../../server/policies/answers/reading.ts'
import { scopeFeaturesOf } from '../../server/policies/answers/scope.ts'
import { asOf, development, library, outside, paraphrases, phrasings, type Question, words } from './corpus.ts'
import { blankWeights, exampleOf, learnKinds, learnScopeTerms, learnScopeWeights, learnWeights } from './learn.ts'

const folds = 3
const writtenShare = 3
const headings = new Map(library().flatMap(p => p.clauses.map(c => [c.id, c.heading])))
const headingOf = (id: string) => headings.get(id) ?? ''
const answerable = (list: Question[]) => list.filter(q => q.kind === 'answerable' && q.type !== 'multi')

const lapsed = new Set(library().flatMap(p => (p.effectiveTo !== null && p.effectiveTo < asOf ? p.clauses.map(c => c.id) : [])))
/** Such a question, not saying so, would teach to prefer what no longer holds. */
const asksForOldOnly = (q: Question) => q.gold.flat().every(id => lapsed.has(id)) && !readQuestion(words, q.question).asksPast

/**
 * Learns every figure of the engine from questions. Each question is ranked by an index and by word counts that have
 * not seen it, so that what was written down for a clause is not mistaken for what it is worth.
 */
export function fitModel(questions: Question[], refused: string[], inIndex: (phrasing: string) => boolean = () => true): Model {
  const examples = []
  const scopeRows = []
  const kept = answerable(questions)
  const foreign = refused.filter(q => refusalFor(words, q) === null)
  for (let fold = 0; fold < folds; fold++) {
    // A clause's first phrasings in one turn, its second in the next: all clauses lose alike.
    const isHeldOut = (q: Question, i: number) => (/\.\d+$/.test(q.id) ? Number(q.id.split('.').at(-1)) : i) % folds === fold
    const isForeignHeldOut = (_: string, i: number) => i % folds === fold
    const held = kept.filter(isHeldOut)
    const seen = kept.filter((q, i) => !isHeldOut(q, i))
    const heldTexts = new Set(held.map(q => q.question))
    const heldForeign = foreign.filter(isForeignHeldOut)
    const seenForeign = foreign.filter((q, i) => !isForeignHeldOut(q, i))
    const index = buildIndex(
      library(text => inIndex(text) && !heldTexts.has(text)),
      words,
    )
    const kinds = learnKinds(seen, headingOf)
    const terms = learnScopeTerms(
      seen.map(q => q.question),
      seenForeign,
    )
    for (const question of held) {
      const example = asksForOldOnly(question) ? null : exampleOf(index, kinds, question)
      // Questions of other hands say more about people than phrasings made for one clause.
      if (example) examples.push(...Array<typeof example>(question.type === 'phrasing' ? 1 : writtenShare).fill(example))
    }
    const rowOf = (text: string, inside: boolean) => {
      const q = vectorOf(index, kinds, readQuestion(words, text))
      return { features: scopeFeaturesOf(terms, q, rankClauses(index, blankWeights, q, asOf)), inside }
    }
    for (const { question } of held) scopeRows.push(rowOf(question, true))
    for (const question of heldForeign) scopeRows.push(rowOf(question, false))
  }
  return {
    weights: withCaution(learnWeights(examples)),
    kinds: learnKinds(kept, headingOf),
    scope: {
      terms: learnScopeTerms(
        kept.map(q => q.question),
        foreign,
      ),
      weights: learnScopeWeights(scopeRows),
    },
  }
}

/** Few questions teach it, and what no longer holds must not come first unasked. */
const withCaution = (weights: Model['weights']): Model['weights'] => ({
  ...weights,
  notInForce: Math.min(weights.notInForce, -3.5),
  unverified: Math.min(weights.unverified, -2.5),
})

if (import.meta.main) {
  const written = [...development, ...paraphrases]
  const refused = [...outside, ...written.filter(q => q.kind === 'refuse')].map(q => q.question)
  const model = fitModel([...phrasings, ...written], refused)
  writeFileSync(new URL('../../content/policy-model.json', import.meta.url), `${JSON.stringify(model)}\n`)
  console.log(model.weights, model.scope.weights, `${Object.keys(model.kinds.terms).length} words`)
}
