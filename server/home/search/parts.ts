import type { JobSummary, NearestJobs, UnderstoodWords } from '../../../contract/careers/jobs.ts'
import type { NeedSummary } from '../../../contract/community/needs.ts'
import type { ProposalSummary } from '../../../contract/community/proposals.ts'

import type { EventSummary } from '../../../contract/culture/events.ts'
import type { PlaceSummary } from '../../../contract/culture/places.ts'
import type { AskedService } from '../../../contract/culture/services.ts'
import type { SearchResults } from '../../../contract/home/search.ts'
import type { Total } from '../../../contract/platform/page.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { ShowcaseSummary } from '../../../contract/showcase/showcase.ts'
import type { Period } from '../../culture/events/period.ts'
import type { ActivityWords } from './activities.ts'
import type { DirectionWords } from './direction-words.ts'
import type { SearchWords } from './question.ts'

export interface Group<T> extends Total {
  items: T[]
}

/** Each domain looks through its own. */
export interface SearchParts {
  words: SearchWords
  directions: DirectionWords
  activities: ActivityWords
  jobs(q: string, limit: number): Promise<Group<JobSummary> & NearestJobs & { understood: UnderstoodWords[] }>
  events(q: string, limit: number): Promise<Group<EventSummary>>
  eventsWithin(period: Period, limit: number): Promise<Group<EventSummary>>
  places(q: string, limit: number): Promise<Group<PlaceSummary>>
  placeNamed(words: string, alone: boolean): Promise<PlaceSummary | null>
  /** What somebody looks for on the way: a toilet, a printer. */
  service(q: string): AskedService | null
  /** What is left where the words begin with the name of a place: 招聘会 of 老街招聘会. */
  withoutPlace(words: string): Promise<string>
  policies(q: string, limit: number): Promise<Group<PolicySummary>>
  /** Those that answer a question in other words than their own. */
  policiesThatAnswer(q: string, limit: number): Promise<PolicySummary[]>
  showcase(q: string, limit: number): Promise<Group<ShowcaseSummary>>
  needs(q: string, limit: number): Promise<Group<NeedSummary>>
  proposals(q: string, limit: number): Promise<Group<ProposalSummary>>
  /** What answers it at once; null where nothing does. */
  answer(q: string): Promise<SearchResults['answer']>
}
