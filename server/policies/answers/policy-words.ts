import { readWordList } from '../../platform/texts/word-list.ts'
import {
  benefitKinds,
  clauseKinds,
  factNames,
  guardedReasons,
  hintKinds,
  latinKinds,
  officeKinds,
  placeKinds,
  signpostTopics,
  unsafeKinds,
} from './word-kinds.ts'

/** Reads the lists by which policies and questions are read. Throws where one of them is malformed. */
export const readPolicyWords = () => ({
  /** What a clause says, by its heading. */
  headings: readWordList('policy-clause-kinds.json', clauseKinds),
  /** What a question asks for. */
  askings: readWordList('policy-question-kinds.json', clauseKinds),
  /** How people say it, and how documents write it. */
  wordings: readWordList('policy-wordings.json', ['wording']),
  guard: readWordList('policy-guard.json', guardedReasons),
  places: readWordList('policy-elsewhere.json', placeKinds),
  hints: readWordList('policy-reading.json', hintKinds),
  subjects: readWordList('policy-subjects.json', ['subject']),
  benefits: readWordList('policy-benefits.json', benefitKinds),
  signposts: readWordList('policy-signposts.json', signpostTopics),
  latin: readWordList('policy-latin.json', latinKinds),
  /** Where one goes to have it done. */
  offices: readWordList('policy-offices.json', officeKinds),
  unsafe: readWordList('policy-unsafe.json', unsafeKinds),
  facts: readWordList('policy-facts.json', factNames),
})
export type PolicyWords = ReturnType<typeof readPolicyWords>
