import { withoutWords } from '../../platform/texts/word-list.ts'
import type { Composed } from './compose.ts'
import type { Finding } from './engine.ts'
import type { PolicyWords } from './policy-words.ts'
import { isGrave } from './signposts.ts'

interface Answered {
  question: string
  finding: Finding
  composed: Composed
}

/** What a search of names alone asks: 租房补贴 asks what it comes to, 大专补贴 what there is; null where it is a question already. */
export function wholeQuestion({ hints }: PolicyWords, { question, reading }: Finding): string | null {
  const { text, benefits, kinds, degrees, asksEverything } = reading
  if (kinds.size > 0 || asksEverything) return null
  if (benefits.size > 0) return `${question}多少钱`
  const rest = withoutWords(hints.only('degree', 'general', 'city', 'ownDistrict'), text)
  return degrees.length > 0 && text.length > 2 && rest.replace(/[\s毕业生]/gu, '') === '' ? `${degrees[0]}能领多少钱` : null
}

/** Whether an answer is shown with the results of a search: of the benefit that was named, or grave. */
export function isDirect({ question, finding, composed }: Answered): boolean {
  if (finding.refusal) return isGrave(finding.refusal)
  const { benefits, asksEverything } = finding.reading
  const best = finding.ranked[0]?.entry
  const isOfIt = best?.policy.benefit != null && benefits.has(best.policy.benefit)
  const isSum = !question.endsWith('多少钱') || best?.kind === 'amount'
  return composed.outcome === 'answered' && (asksEverything || (isOfIt && isSum))
}
