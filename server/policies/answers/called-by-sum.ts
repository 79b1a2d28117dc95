import { statusOn } from '../library/status.ts'
import type { PolicyIndex } from './build-index.ts'
import { nameOf } from './money.ts'
import { sumCalledBy } from './quantities.ts'
import { readQuestion } from './reading.ts'

/** All is called 补贴, but nobody calls a 补贴 a prize. */
const isPrize = /奖/u

/** The question with the names of what pays the sum by which a benefit was called: 那个三百块的补贴. Only by confirmed sums. */
export function calledBySum({ policies, words }: PolicyIndex, question: string, day: string): string {
  const sum = sumCalledBy(question)
  if (!sum) return question
  const { benefits, degrees, levels } = readQuestion(words, question)
  if (benefits.size > 0) return question
  const paying = policies.filter(
    ({ policy, benefit, isOwn }) =>
      benefit !== null &&
      (isOwn || policy.level !== 'district') &&
      (!isPrize.test(sum.words) || isPrize.test(policy.title)) &&
      statusOn(policy, day) === 'current' &&
      (levels.size === 0 || levels.has(policy.level as 'city')) &&
      policy.sheet?.amounts.some(
        ({ yuan, per, degree }) =>
          yuan === sum.yuan &&
          (sum.per === null || per === sum.per) &&
          (degrees.length === 0 || degree === null || degrees.some(named => named === degree)),
      ),
  )
  return paying.length > 0 ? question.replace(sum.words, paying.map(({ policy }) => nameOf(policy)).join('和')) : question
}
