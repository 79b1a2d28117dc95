import { namesOf } from '../../platform/texts/names.ts'
import type { PersonalDataReader } from '../../platform/texts/personal-data.ts'
import type { ContactKind } from '../../platform/texts/personal-kinds.ts'
import type { WordList } from '../../platform/texts/word-list.ts'

const manyDigits = /\d{5,}|@|[a-z]+\d{3,}/iu

/** What in searched words may be a person's. */
export function personalLook(personal: PersonalDataReader, contacts: WordList<ContactKind>) {
  const { bareNameAt, namedAt } = namesOf(contacts)
  return {
    /** Reaches a person, or names one with a courtesy. */
    reaches: (words: string): boolean =>
      manyDigits.test(words) || personal.find(words).length > 0 || [...words].some((_, at) => namedAt(words, at) > 0),
    /** What could be a bare name: 王小明, and 文员 too. */
    namesIn: (words: string): string[] => words.split(' ').filter(word => bareNameAt(word, 0) === word.length),
  }
}
export type PersonalLook = ReturnType<typeof personalLook>
