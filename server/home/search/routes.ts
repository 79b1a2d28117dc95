import type { JobSummary } from '../../../contract/careers/jobs.ts'
import type { EventSummary } from '../../../contract/culture/events.ts'
import type { PlaceSummary } from '../../../contract/culture/places.ts'
import type { searchEndpoints } from '../../../contract/home/search.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { ShowcaseSummary } from '../../../contract/showcase/showcase.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { asksPolicy, type SearchWords, subjectsOf } from './question.ts'

interface Group<T> {
  total: number
  items: T[]
}

/** Each domain looks through its own. */
export interface SearchParts {
  words: SearchWords
  jobs(q: string, limit: number): Promise<Group<JobSummary>>
  events(q: string, limit: number): Promise<Group<EventSummary>>
  places(q: string, limit: number): Promise<Group<PlaceSummary>>
  policies(q: string, limit: number): Promise<Group<PolicySummary>>
  showcase(q: string, limit: number): Promise<Group<ShowcaseSummary>>
}

const groupSize = 5

export const searchRoutes = (parts: SearchParts) =>
  ({
    'GET /search': async ({ query: { q } }) => ({
      q,
      asksPolicy: asksPolicy(q, parts.words),
      jobs: await parts.jobs(q, groupSize),
      events: await parts.events(q, groupSize),
      places: await parts.places(q, groupSize),
      policies: await policiesFor(parts, q),
      showcase: await parts.showcase(q, groupSize),
    }),
  }) satisfies Handlers<typeof searchEndpoints>

/** As typed; a question that no policy holds word for word by its subjects, all of them or else the first that helps. */
async function policiesFor({ policies, words }: SearchParts, q: string): Promise<Group<PolicySummary>> {
  const subjects = subjectsOf(q, words)
  for (const wanted of [q, subjects.join(' '), ...subjects]) {
    if (!wanted) continue
    const found = await policies(wanted, groupSize)
    if (found.total > 0) return found
  }
  return { total: 0, items: [] }
}
