import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import type { WordList } from '../platform/texts/word-list.ts'
import type { BenefitKind } from './jobs/benefits.ts'
import type { CellKind } from './jobs/columns-by-content.ts'
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
  postings: PostingWords
  personal: PersonalDataReader
}
