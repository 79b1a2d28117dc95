import { ticketTopics } from '../../../contract/policies/departments.ts'
import { type ListReader, readWordList } from '../../platform/texts/word-list.ts'
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
export const readPolicyWords = (read: ListReader = readWordList) => ({
  /** What a clause says, by its heading. */
  headings: read('policy-clause-kinds.json', clauseKinds),
  /** What a question asks for. */
  askings: read('policy-question-kinds.json', clauseKinds),
  /** How people say it, and how documents write it. */
  wordings: read('policy-wordings.json', ['wording']),
  guard: read('policy-guard.json', guardedReasons),
  places: read('policy-elsewhere.json', placeKinds),
  hints: read('policy-reading.json', hintKinds),
  subjects: read('policy-subjects.json', ['subject']),
  benefits: read('policy-benefits.json', benefitKinds),
  signposts: read('policy-signposts.json', signpostTopics),
  latin: read('policy-latin.json', latinKinds),
  /** Where one goes to have it done. */
  offices: read('policy-offices.json', officeKinds),
  unsafe: read('policy-unsafe.json', unsafeKinds),
  facts: read('policy-facts.json', factNames),
  /** What a ticket is about. */
  topics: read('ticket-topics.json', ticketTopics),
})
export type PolicyWords = ReturnType<typeof readPolicyWords>
