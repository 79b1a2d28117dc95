import type { WordList } from '../../platform/texts/word-list.ts'

/** `benefits.json` has one entry for each benefit; what it writes is shown, in the order of the list. */
export const benefitKinds = ['benefit'] as const
export type BenefitKind = (typeof benefitKinds)[number]

const mostShown = 8

/** The benefits a text names, each once. */
export function readBenefits(text: string, words: WordList<BenefitKind>): string[] {
  const found = [...new Set(words.entriesIn(text).map(entry => entry.writes ?? entry.means))]
  const covered = found.includes('五险一金') ? ['五险'] : []
  const withMeals = found.includes('包吃住') ? ['包住', '包吃'] : []
  return found.filter(name => ![...covered, ...withMeals].includes(name)).slice(0, mostShown)
}
