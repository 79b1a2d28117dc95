import { searchKinds } from './home/search/question.ts'
import { benefitKinds } from './imports/jobs/benefits.ts'
import { cellKinds } from './imports/jobs/columns-by-content.ts'
import { jobFields } from './imports/jobs/fields.ts'
import { placeKinds } from './imports/jobs/place.ts'
import { titleKinds } from './imports/jobs/titles.ts'
import { readDocumentWords } from './imports/policies/document-words.ts'
import { fieldDictionary } from './imports/table/dictionary.ts'
import { noteKinds } from './imports/table/table-form.ts'
import type { TableWords } from './imports/table-words.ts'
import { contactKinds, personalDataReader } from './platform/texts/personal-data.ts'
import { postingKinds, postingWords } from './platform/texts/posting-words.ts'
import { readWordList } from './platform/texts/word-list.ts'
import { readPolicyWords } from './policies/answers/policy-words.ts'
import { showcaseKinds, showcaseWording } from './showcase/wording.ts'

const columnKinds = jobFields.flatMap(field => [field, `${field}-weak`] as const)

/** Reads every list of `content/wordlists/` for what works with it. Throws where one of them is malformed. */
export function readWordLists() {
  const postings = postingWords(readWordList('job-postings.json', postingKinds))
  const contacts = readWordList('contacts.json', contactKinds)
  const personal = personalDataReader(contacts)
  const tables: TableWords = {
    postings,
    personal,
    columns: fieldDictionary(readWordList('table-columns.json', columnKinds, { plain: true }), jobFields),
    cells: readWordList('table-cells.json', cellKinds),
    notes: readWordList('table-notes.json', noteKinds),
    benefits: readWordList('benefits.json', benefitKinds),
    places: readWordList('districts.json', placeKinds),
    titles: readWordList('job-titles.json', titleKinds),
  }
  return {
    tables,
    personal,
    showcase: showcaseWording({ held: readWordList('held-words.json', showcaseKinds), contacts, personal, postings }),
    documents: readDocumentWords(),
    policies: readPolicyWords(),
    search: readWordList('search-policy-words.json', searchKinds),
  }
}
export type WordLists = ReturnType<typeof readWordLists>
