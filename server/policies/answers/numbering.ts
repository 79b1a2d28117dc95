import type { AnswerBlock, Citation } from '../../../contract/policies/answers.ts'

interface Cited {
  blocks: AnswerBlock[]
  citations: Citation[]
}

/**
 * The same with its citations numbered as somebody reads them: 1 is the first that a block names; those no block names
 * come last. They stay in the order of how well they answer.
 */
export function numberedAsRead<T extends Cited>(answer: T): T {
  const read = new Set([...answer.blocks.flatMap(block => block.citations), ...answer.citations.map(({ number }) => number)])
  const numbers = new Map([...read].map((number, i) => [number, i + 1]))
  const anew = (number: number) => numbers.get(number) ?? number
  return {
    ...answer,
    blocks: answer.blocks.map(block => ({ ...block, citations: block.citations.map(anew) })),
    citations: answer.citations.map(citation => ({ ...citation, number: anew(citation.number) })),
  }
}
