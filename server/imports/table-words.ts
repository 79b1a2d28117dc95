import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import { remembered } from '../platform/texts/remembered.ts'
import type { WordList } from '../platform/texts/word-list.ts'
import type { BenefitKind } from './jobs/benefits.ts'
import type { CellKind } from './jobs/columns-by-content.ts'
import type { FactKind, Facts } from './jobs/facts.ts'
import type { JobField } from './jobs/fields.ts'
import type { PlaceKind } from './jobs/place.ts'
import type { TitleKind } from './jobs/titles.ts'
import type { FieldDictionary } from './table/dictionary.ts'
import type { NoteKind } from './table/table-form.ts'

/** What the words in the tables of jobs and employers mean. */
export interface TableWords {
  columns: FieldDictionary<JobField>
  cells: WordList<CellKind>
  notes: WordList<NoteKind>
  benefits: WordList<BenefitKind>
  places: WordList<PlaceKind>
  titles: WordList<TitleKind>
  facts: WordList<FactKind>
  factsIn(text: string, isRunning: boolean): Facts
  postings: PostingWords
  personal: PersonalDataReader
}

/** The same words for the rows of one table, which say the same again and again: each text is read once. */
export function rememberingWords(words: TableWords): TableWords {
  const { personal, postings } = words
  const metIn = remembered(postings.metIn)
  const prose = remembered(text => words.factsIn(text, true))
  const lists = remembered(text => words.factsIn(text, false))
  return {
    ...words,
    personal: { ...personal, takeOut: remembered(personal.takeOut) },
    postings: { metIn, flagsIn: texts => postings.flagsIn(texts, metIn) },
    factsIn: (text, isRunning) => (isRunning ? prose : lists)(text),
  }
}
