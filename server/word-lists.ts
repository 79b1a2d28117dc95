import { jobSearchKinds, occupationKinds } from './careers/jobs/query/words.ts'
import { directionKinds } from './home/search/directions.ts'
import { searchKinds } from './home/search/question.ts'
import { benefitKinds } from './imports/jobs/benefits.ts'
import { jobFields } from './imports/jobs/fields.ts'
import { placeKinds } from './imports/jobs/place.ts'
import { fieldDictionary } from './imports/table/header.ts'
import { noteKinds } from './imports/table/tables.ts'
import type { TableWords } from './imports/table-words.ts'
import { postingKinds, postingWords } from './platform/texts/posting-words.ts'
import { readWordList } from './platform/texts/word-list.ts'
import { readPolicyWords } from './policies/answers/policy-words.ts'
import { showcaseKinds, showcaseWording } from './showcase/wording.ts'

const columnKinds = jobFields.flatMap(field => [field, `${field}-weak`] as const)

/** Reads every list of `content/wordlists/` for what works with it. Throws where one of them is malformed. */
export function readWordLists() {
  const postings = postingWords(readWordList('job-postings.json', postingKinds))
  const tables: TableWords = {
    postings,
    columns: fieldDictionary(readWordList('table-columns.json', columnKinds, { plain: true }), jobFields),
    notes: readWordList('table-notes.json', noteKinds),
    benefits: readWordList('benefits.json', benefitKinds),
    places: readWordList('districts.json', placeKinds),
  }
  return {
    tables,
    showcase: showcaseWording(readWordList('held-words.json', showcaseKinds), postings),
    policies: readPolicyWords(),
    search: readWordList('search-policy-words.json', searchKinds),
    directions: readWordList('search-directions.json', directionKinds),
    jobSearches: {
      occupations: readWordList('occupations.json', occupationKinds),
      asked: readWordList('job-search-words.json', jobSearchKinds),
      districts: tables.places,
    },
  }
}
export type WordLists = ReturnType<typeof readWordLists>
