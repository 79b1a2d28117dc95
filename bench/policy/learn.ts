import type { PolicyIndex } from '../../server/policies/answers/build-index.ts'
import { featureNames, vectorOf } from '../../server/policies/answers/features.ts'
import { type KindModel, pairsOf } from '../../server/policies/answers/kind-model.ts'
import { kindOf } from '../../server/policies/answers/kinds.ts'
import { rankClauses, type Weights } from '../../server/policies/answers/rank.ts'
import { readQuestion } from '../../server/policies/answers/reading.ts'
import { type ScopeModel, scopeFeatures } from '../../server/policies/answers/scope.ts'
import { clauseKinds } from '../../server/policies/answers/word-kinds.ts'
import { asOf, type Question, words } from './corpus.ts'

const smoothing = 0.6
const leastCount = 2
const hundredths = (value: number) => Math.round(value * 100)

/** Counts which words ask for which kind of clause. */
export function learnKinds(questions: Question[], headingOf: (clauseId: string) => string): KindModel {
  const totals = clauseKinds.map(() => 0)
  const counts = new Map<string, number[]>()
  for (const { question, gold } of questions)
    for (const kind of new Set(gold.flat().map(id => kindOf(words, headingOf(id))))) {
      const at = clauseKinds.indexOf(kind)
      totals[at] = (totals[at] as number) + 1
      for (const term of pairsOf(question)) {
        const row = counts.get(term) ?? clauseKinds.map(() => 0)
        row[at] = (row[at] as number) + 1
        counts.set(term, row)
      }
    }
  const all = totals.reduce((a, b) => a + b, 0)
  const terms: KindModel['terms'] = {}
  for (const [term, row] of [...counts].sort()) {
    const seen = row.reduce((a, b) => a + b, 0)
    if (seen < leastCount) continue
    // Damped: neighbouring pairs are not independent.
    terms[term] = row.map((n, i) =>
      hundredths(
        0.5 * Math.log((n + smoothing) / ((totals[i] ?? 0) + smoothing * 20) / ((seen + smoothing) / (all + smoothing * 20))),
      ),
    )
  }
  return { prior: totals.map(n => hundredths(0.5 * Math.log((n + 5) / all))), terms }
}

/** Counts which words belong to the library's questions and which do not. */
export function learnScopeTerms(inside: string[], outside: string[]): ScopeModel['terms'] {
  const count = (list: string[]) => {
    const counts = new Map<string, number>()
    for (const question of list) for (const term of pairsOf(question)) counts.set(term, (counts.get(term) ?? 0) + 1)
    return counts
  }
  const [a, b] = [count(inside), count(outside)]
  const terms: ScopeModel['terms'] = {}
  for (const term of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const [x, y] = [a.get(term) ?? 0, b.get(term) ?? 0]
    if (x + y < leastCount) continue
    terms[term] = hundredths(Math.log((x + 0.5) / (inside.length + 10)) - Math.log((y + 0.5) / (outside.length + 10)))
  }
  return terms
}

export const blankWeights = Object.fromEntries(featureNames.map(name => [name, 1])) as Weights

export interface Example {
  rows: Float32Array[]
  gold: boolean[]
}

export function exampleOf(index: PolicyIndex, kinds: KindModel, { question, gold }: Question): Example | null {
  const q = vectorOf(index, kinds, readQuestion(words, question))
  const ranked = rankClauses(index, blankWeights, q, asOf)
  const wanted = new Set(gold.flat())
  const marks = ranked.map(r => wanted.has(r.entry.clause.id))
  return marks.includes(true) ? { rows: ranked.map(r => r.features), gold: marks } : null
}

const rounds = 220
const rate = 0.08

/** Listwise: raises the share of the right clauses among all candidates. Plain gradient with Adam and a pull to zero. */
export function learnWeights(examples: Example[], pull = 0.002): Weights {
  const n = featureNames.length
  const w = new Float64Array(n)
  const m = new Float64Array(n)
  const v = new Float64Array(n)
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(n)
    for (const { rows, gold } of examples) {
      const scores = rows.map(row => row.reduce((sum, x, i) => sum + x * (w[i] as number), 0))
      const most = Math.max(...scores)
      const exps = scores.map(s => Math.exp(s - most))
      const total = exps.reduce((a, b) => a + b, 0)
      const right = exps.reduce((sum, e, i) => sum + (gold[i] ? e : 0), 0)
      rows.forEach((row, i) => {
        const e = exps[i] as number
        const slope = (gold[i] ? e / right : 0) - e / total
        if (Math.abs(slope) > 1e-5) for (let k = 0; k < n; k++) gradient[k] = (gradient[k] as number) + slope * (row[k] as number)
      })
    }
    for (let k = 0; k < n; k++) {
      const g = (gradient[k] as number) / examples.length - pull * (w[k] as number)
      m[k] = 0.9 * (m[k] as number) + 0.1 * g
      v[k] = 0.99 * (v[k] as number) + 0.01 * g * g
      w[k] =
        (w[k] as number) +
        (rate * ((m[k] as number) / (1 - 0.9 ** round))) / (Math.sqrt((v[k] as number) / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return Object.fromEntries(featureNames.map((name, i) => [name, Number((w[i] as number).toFixed(3))])) as Weights
}

/** Logistic, with refusals and answerables weighing the same. */
export function learnScopeWeights(rows: { features: Float64Array; inside: boolean }[]): ScopeModel['weights'] {
  const n = scopeFeatures.length
  const w = new Float64Array(n)
  const insiders = rows.filter(r => r.inside).length
  for (let round = 0; round < 3000; round++) {
    const gradient = new Float64Array(n)
    for (const { features, inside } of rows) {
      const p = 1 / (1 + Math.exp(-features.reduce((sum, x, i) => sum + x * (w[i] as number), 0)))
      const share = 0.5 / (inside ? insiders : rows.length - insiders)
      for (let k = 0; k < n; k++) gradient[k] = (gradient[k] as number) + share * ((inside ? 1 : 0) - p) * (features[k] as number)
    }
    for (let k = 0; k < n; k++) w[k] = (w[k] as number) + 0.5 * ((gradient[k] as number) - 0.001 * (w[k] as number))
  }
  return Object.fromEntries(scopeFeatures.map((name, i) => [name, Number((w[i] as number).toFixed(3))])) as ScopeModel['weights']
}
