import { contactKinds, personalDataReader } from '../platform/texts/personal-data.ts'
import { postingKinds, postingWords } from '../platform/texts/posting-words.ts'
import { readWordList } from '../platform/texts/word-list.ts'
import { benefitKinds } from './jobs/benefits.ts'
import { cellKinds } from './jobs/columns-by-content.ts'
import { factKinds, factsIn } from './jobs/facts.ts'
import { jobFields } from './jobs/fields.ts'
import { placeKinds } from './jobs/place.ts'
import { titleKinds } from './jobs/titles.ts'
import { fieldDictionary } from './table/dictionary.ts'
import { noteKinds } from './table/table-form.ts'
import type { TableWords } from './table-words.ts'

const columnKinds = jobFields.flatMap(field => [field, `${field}-weak`] as const)

/** The lists of `content/wordlists/` that tables are read by. Throws where one of them is malformed. */
export function readTableWords(): TableWords {
  const facts = readWordList('job-facts.json', factKinds)
  return {
    postings: postingWords(readWordList('job-postings.json', postingKinds)),
    personal: personalDataReader(readWordList('contacts.json', contactKinds)),
    columns: fieldDictionary(readWordList('table-columns.json', columnKinds, { plain: true }), jobFields),
    cells: readWordList('table-cells.json', cellKinds),
    notes: readWordList('table-notes.json', noteKinds),
    benefits: readWordList('benefits.json', benefitKinds),
    places: readWordList('districts.json', placeKinds),
    facts,
    factsIn: (text, isRunning) => factsIn(text, facts, isRunning),
    titles: readWordList('job-titles.json', titleKinds),
  }
}
