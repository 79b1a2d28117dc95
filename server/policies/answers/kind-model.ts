import { tidy } from './terms.ts'
import { clauseKinds } from './word-kinds.ts'

/** Which kind of clause people mean by which words, learnt from phrasings: log odds by term, in hundredths. */
export interface KindModel {
  prior: number[]
  terms: Record<string, number[]>
}

const floor = -4

/** How likely each kind is, as log probability, in the order of `clauseKinds`; no lower than the floor. */
export function kindScores(model: KindModel, question: string): Float32Array {
  const sums = Float32Array.from(clauseKinds, (_, i) => (model.prior[i] ?? 0) / 100)
  for (const term of pairsOf(question)) {
    const row = model.terms[term]
    if (row) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (row[i] ?? 0) / 100
  }
  const most = Math.max(...sums)
  const total = sums.reduce((sum, value) => sum + Math.exp(value - most), 0)
  return sums.map(value => Math.max(floor, value - most - Math.log(total)) / -floor)
}

/** Pairs and single characters, once each; where a question begins and ends counts too. */
export function pairsOf(question: string): Set<string> {
  const text = `^${tidy(question).replace(/[^\p{Script=Han}a-z0-9]+/gu, '')}$`
  const found = new Set<string>()
  for (let i = 0; i < text.length; i++) {
    found.add(text.charAt(i))
    if (i + 1 < text.length) found.add(text.slice(i, i + 2))
  }
  return found
}
