import type { WordList } from '../../platform/texts/word-list.ts'

/** `benefits.json` has one entry for each benefit; what it writes is shown, in the order of the list, then what is shown as `said`. */
export const benefitKinds = ['benefit', 'said'] as const
export type BenefitKind = (typeof benefitKinds)[number]

const mostShown = 8

/** The benefits a text names, each once; those that a cell of pay names with them, but what it says in its own words stays there. */
export function readBenefits(text: string, words: WordList<BenefitKind>, pay = ''): string[] {
  const named = words.only('benefit').entriesIn(`${text} ${pay}`)
  const said = [...words.only('said').matches(text)]
  const found = [...new Set([...named.map(entry => entry.writes ?? entry.means), ...said.map(({ word }) => word.trim())])]
  const covered = found.includes('五险一金') ? ['五险'] : []
  const withMeals = found.includes('包吃住') ? ['包住', '包吃'] : []
  return found.filter(name => ![...covered, ...withMeals].includes(name)).slice(0, mostShown)
}
