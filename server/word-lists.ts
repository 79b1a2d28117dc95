import { jobSearchKinds, occupationKinds } from './careers/jobs/query/words.ts'
import { directionKinds } from './home/search/directions.ts'
import { personalLook } from './home/search/looks-personal.ts'
import { searchKinds } from './home/search/question.ts'
import { readDocumentWords } from './imports/policies/document-words.ts'
import { readTableWords } from './imports/read-table-words.ts'
import { contactKinds } from './platform/texts/personal-data.ts'
import { readWordList } from './platform/texts/word-list.ts'
import { readPolicyWords } from './policies/answers/policy-words.ts'
import { showcaseKinds, showcaseWording } from './showcase/wording.ts'

/** Reads every list of `content/wordlists/` for what works with it. Throws where one of them is malformed. */
export function readWordLists() {
  const tables = readTableWords()
  const { personal, postings } = tables
  const contacts = readWordList('contacts.json', contactKinds)
  return {
    tables,
    personal,
    look: personalLook(personal, contacts),
    showcase: showcaseWording({ held: readWordList('held-words.json', showcaseKinds), contacts, personal, postings }),
    documents: readDocumentWords(),
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
