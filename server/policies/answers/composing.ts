import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { Finding } from './engine.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Ranked } from './rank.ts'
import type { Signposts } from './signposts.ts'

/** A place of our map where things are done. */
export interface MapPlace {
  id: string
  name: string
}

/** What an answer is put together from. */
export interface Composing {
  words: PolicyWords
  signposts: Signposts
  finding: Finding
  policies: Map<string, PolicySummary>
  /** The clauses that grant sums somebody confirmed, monthly ones first. */
  payers: readonly Ranked[]
  day: string
  places: readonly MapPlace[]
  isFollowUp: boolean
}
