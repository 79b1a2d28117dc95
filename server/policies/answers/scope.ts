import type { QuestionVector } from './features.ts'
import { pairsOf } from './kind-model.ts'
import type { Ranked } from './rank.ts'

/** Whether the library is the place for a question: learnt from questions that it answers and that it does not. */
export interface ScopeModel {
  /** Log odds of belonging by term, in hundredths. */
  terms: Record<string, number>
  weights: Record<ScopeFeature, number>
}

export const scopeFeatures = ['constant', 'words', 'known', 'head', 'body', 'asked', 'subject'] as const
type ScopeFeature = (typeof scopeFeatures)[number]

export function scopeFeaturesOf(model: ScopeModel['terms'], q: QuestionVector, ranked: readonly Ranked[]): Float64Array {
  const best = ranked[0]?.features
  const found = [...pairsOf(q.reading.text)].map(term => (model[term] ?? 0) / 100)
  const words = found.reduce((sum, value) => sum + value, 0) / Math.sqrt(Math.max(1, found.length))
  const values: Record<ScopeFeature, number> = {
    constant: 1,
    words: Math.max(-4, Math.min(4, words)),
    known: q.known / q.mass,
    head: best?.[0] ?? 0,
    body: best?.[1] ?? 0,
    asked: best?.[2] ?? 0,
    subject: q.reading.namesSubject ? 1 : 0,
  }
  return Float64Array.from(scopeFeatures, name => values[name])
}

/** How sure it is that the library answers this, 0 to 1. */
export function belonging(model: ScopeModel, q: QuestionVector, ranked: readonly Ranked[]): number {
  const features = scopeFeaturesOf(model.terms, q, ranked)
  const sum = scopeFeatures.reduce((total, name, i) => total + model.weights[name] * (features[i] as number), 0)
  return 1 / (1 + Math.exp(-sum))
}
