import type { PolicyIndex } from './build-index.ts'
import { type Candidate, candidatesOf, featureNames, nearestPolicies, type QuestionVector } from './features.ts'

const policiesConsidered = 14

export type Weights = Record<(typeof featureNames)[number], number>

export interface Ranked extends Candidate {
  /** Among all candidates, 0 to 1. */
  share: number
}

/** Clauses of the nearest policies on a day, best first. */
export function rankClauses(index: PolicyIndex, weights: Weights, q: QuestionVector, day: string): Ranked[] {
  const row = Float64Array.from(featureNames, name => weights[name])
  const candidates = nearestPolicies(index, q, policiesConsidered, day).flatMap(near => candidatesOf(near, q, day))
  const scored = candidates.map(candidate => ({ candidate, score: dot(row, candidate.features) }))
  scored.sort((a, b) => b.score - a.score)
  const most = scored[0]?.score ?? 0
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
  return scored.map(({ candidate, score }) => ({ ...candidate, share: Math.exp(score - most) / total }))
}

function dot(weights: Float64Array, features: Float32Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number)
  return sum
}
