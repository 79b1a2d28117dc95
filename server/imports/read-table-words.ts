import { personalDataReader } from '../platform/texts/personal-data.ts'
import { contactKinds } from '../platform/texts/personal-kinds.ts'
import { postingKinds, postingWords } from '../platform/texts/posting-words.ts'
import { type ListReader, readWordList } from '../platform/texts/word-list.ts'
import { benefitKinds } from './jobs/benefits.ts'
import { cellReaders } from './jobs/cell-readers.ts'
import { cellKinds } from './jobs/columns-by-content.ts'
import { factKinds, factsIn, saysMoreThanFacts } from './jobs/facts.ts'
import { jobFields } from './jobs/fields.ts'
import { placeKinds } from './jobs/place.ts'
import { titleKinds } from './jobs/titles.ts'
import { fieldDictionary } from './table/dictionary.ts'
import { noteKinds } from './table/table-form.ts'
import type { TableWords } from './table-words.ts'

const columnKinds = jobFields.flatMap(field => [field, `${field}-weak`] as const)

/** The lists of `content/wordlists/` that tables are read by. Throws where one of them is malformed. */
export function readTableWords(read: ListReader = readWordList): TableWords {
  const facts = read('job-facts.json', factKinds)
  return {
    postings: postingWords(read('job-postings.json', postingKinds)),
    personal: personalDataReader(read('contacts.json', contactKinds)),
    columns: fieldDictionary(read('table-columns.json', columnKinds, { plain: true }), jobFields),
    cells: read('table-cells.json', cellKinds),
    notes: read('table-notes.json', noteKinds),
    benefits: read('benefits.json', benefitKinds),
    places: read('districts.json', placeKinds),
    facts,
    factsIn: (text, place) => factsIn(text, facts, place),
    saysMoreThanFacts: text => saysMoreThanFacts(text, facts),
    withdrawnIn: text => [...facts.matches(text, 'withdrawn')][0]?.word ?? '',
    read: cellReaders,
    titles: read('job-titles.json', titleKinds),
  }
}
