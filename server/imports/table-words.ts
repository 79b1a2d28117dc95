import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import { remembered } from '../platform/texts/remembered.ts'
import { rememberingList, type WordList } from '../platform/texts/word-list.ts'
import type { BenefitKind } from './jobs/benefits.ts'
import { type CellReaders, rememberingReaders } from './jobs/cell-readers.ts'
import type { CellKind } from './jobs/columns-by-content.ts'
import type { FactKind, FactPlace, Facts } from './jobs/facts.ts'
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
  factsIn(text: string, place: FactPlace): Facts
  /** Whether a cell says more than facts, which a person shall read besides. */
  saysMoreThanFacts(text: string): boolean
  /** The words of a text that say that nobody is looked for any more; '' where none do. */
  withdrawnIn(text: string): string
  /** What single cells say. */
  read: CellReaders
  postings: PostingWords
  personal: PersonalDataReader
}

/** The same words for the rows of one table, which say the same again and again: each text is read once. */
export function rememberingWords(words: TableWords): TableWords {
  const { personal, postings } = words
  const metIn = remembered(postings.metIn)
  const facts = {
    prose: remembered(text => words.factsIn(text, 'prose')),
    list: remembered(text => words.factsIn(text, 'list')),
    column: remembered(text => words.factsIn(text, 'column')),
  }
  return {
    ...words,
    notes: rememberingList(words.notes),
    benefits: rememberingList(words.benefits),
    places: rememberingList(words.places),
    titles: rememberingList(words.titles),
    facts: rememberingList(words.facts),
    read: rememberingReaders(),
    personal: { ...personal, takeOut: remembered(personal.takeOut) },
    postings: { metIn, flagsIn: texts => postings.flagsIn(texts, metIn) },
    factsIn: (text, place) => facts[place](text),
    saysMoreThanFacts: remembered(words.saysMoreThanFacts),
    withdrawnIn: remembered(words.withdrawnIn),
  }
}
