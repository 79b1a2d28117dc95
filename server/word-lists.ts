import { employerNameKinds } from './careers/employers/short-name.ts'
import { jobSearchKinds, occupationKinds } from './careers/jobs/query/words.ts'
import { serviceWordKinds } from './culture/services/asked.ts'
import { activityKinds } from './home/search/activities.ts'
import { directionKinds } from './home/search/direction-words.ts'
import { personalLook } from './home/search/looks-personal.ts'
import { searchKinds } from './home/search/question.ts'
import { readDocumentWords } from './imports/policies/document-words.ts'
import { readTableWords } from './imports/read-table-words.ts'
import { type ListSource, listSource } from './platform/texts/list-source.ts'
import { contactKinds } from './platform/texts/personal-kinds.ts'
import { type ListReader, readWordList } from './platform/texts/word-list.ts'
import { readPolicyWords } from './policies/answers/policy-words.ts'
import { showcaseKinds, showcaseWording } from './showcase/wording.ts'

/** Reads every list of `content/wordlists/` for what works with it. Throws where one of them is malformed. */
export function readWordLists(read: ListReader = readWordList) {
  const tables = readTableWords(read)
  const { personal, postings } = tables
  const contacts = read('contacts.json', contactKinds)
  return {
    tables,
    personal,
    look: personalLook(personal, contacts),
    postings,
    showcase: showcaseWording({ held: read('held-words.json', showcaseKinds), contacts, personal, postings }),
    documents: readDocumentWords(read),
    policies: readPolicyWords(read),
    search: read('search-policy-words.json', searchKinds),
    services: read('service-kinds.json', serviceWordKinds),
    directions: read('search-directions.json', directionKinds),
    employerNames: read('employer-names.json', employerNameKinds),
    activities: read('event-kinds.json', activityKinds),
    jobSearches: {
      occupations: read('occupations.json', occupationKinds),
      asked: read('job-search-words.json', jobSearchKinds),
      districts: tables.places,
    },
  }
}
export type WordLists = ReturnType<typeof readWordLists>

/**
 * Lists that may be exchanged while the server runs: whoever holds a part of `words` reads the new ones at the next
 * call, since the parts stay and what is in them is set anew. `first` are those of the files, where they were read before.
 */
export function standingWordLists(first?: WordLists) {
  const source: ListSource = listSource()
  const read = first ?? readWordLists(source.read)
  const words = Object.fromEntries(Object.entries(read).map(([name, part]) => [name, { ...part }])) as WordLists
  let used: ReadonlyMap<string, string> = new Map()

  const set = (lists: WordLists) => {
    for (const [name, part] of Object.entries(lists)) Object.assign(words[name as keyof WordLists], part)
  }

  return {
    words,

    /** Texts that are used in place of the files, by name. */
    changed: () => used,

    /** The lists there are. */
    forms() {
      if (source.forms.size === 0) readWordLists(source.read)
      return source.forms
    },

    /** Takes these texts, by name, in place of the files. Throws a `WordListFault` where one is malformed, and leaves all as it was. */
    use(texts: ReadonlyMap<string, string>): void {
      source.use(texts)
      try {
        set(readWordLists(source.read))
        used = texts
      } catch (error) {
        source.use(used)
        throw error
      }
    },

    /** Throws where these texts could not be taken; takes none of them. */
    check(texts: ReadonlyMap<string, string>): void {
      source.use(texts)
      try {
        readWordLists(source.read)
      } finally {
        source.use(used)
      }
    },
  }
}
export type StandingWordLists = ReturnType<typeof standingWordLists>
