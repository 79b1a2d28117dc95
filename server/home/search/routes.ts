import type { JobSummary, UnderstoodWords } from '../../../contract/careers/jobs.ts'
import type { EventSummary } from '../../../contract/culture/events.ts'
import type { PlaceSummary } from '../../../contract/culture/places.ts'
import type { SearchResults, searchEndpoints } from '../../../contract/home/search.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { ShowcaseSummary } from '../../../contract/showcase/showcase.ts'
import { type Period, periodOf } from '../../culture/events/period.ts'
import { type Clock, parseTime } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { askedDirection, type DirectionWords } from './directions.ts'
import { asksPolicy, type SearchWords, subjectsOf } from './question.ts'
import type { SearchedWordsCounter } from './searched.ts'
import type { Suggest } from './suggestions.ts'

interface Group<T> {
  total: number
  items: T[]
}

/** Each domain looks through its own. */
export interface SearchParts {
  words: SearchWords
  directions: DirectionWords
  jobs(q: string, limit: number): Promise<Group<JobSummary> & { understood: UnderstoodWords[] }>
  events(q: string, limit: number): Promise<Group<EventSummary>>
  eventsWithin(period: Period, limit: number): Promise<Group<EventSummary>>
  places(q: string, limit: number): Promise<Group<PlaceSummary>>
  placeNamed(words: string, alone: boolean): Promise<PlaceSummary | null>
  policies(q: string, limit: number): Promise<Group<PolicySummary>>
  showcase(q: string, limit: number): Promise<Group<ShowcaseSummary>>
  /** What answers it at once; null where nothing does. */
  answer(q: string): Promise<SearchResults['answer']>
}

const groupSize = 5
const mostOfOneKind = 50

export const searchRoutes = (parts: SearchParts, suggest: Suggest, searched: SearchedWordsCounter, clock: Clock) =>
  ({
    'GET /search': async ({ query: { q } }) => {
      const { when, place, schedule, rest } = askedDirection(q, parts.directions)
      const { understood, ...jobs } = await parts.jobs(q, groupSize)
      const places = await parts.places(place ? rest : q, groupSize)
      const found = {
        q,
        asksPolicy: asksPolicy(q, parts.words),
        answer: await parts.answer(q),
        place: place || q.length > 2 ? await parts.placeNamed(rest, !place) : null,
        when,
        understood,
        jobs: { total: jobs.total, items: jobs.items },
        events: when ? await eventsOf(parts, when, rest, clock()) : await parts.events(schedule ? rest : q, groupSize),
        places,
        policies: await policiesFor(parts, q),
        showcase: await parts.showcase(q, groupSize),
      }
      searched.note(q, isFound(found), namesIn(found))
      return found
    },
    'GET /search/popular': async () => ({ items: await searched.often() }),
    'GET /staff/searches': () => searched.forStaff(),
    'GET /search/suggestions': async ({ query: { q } }) => ({ items: await suggest(q) }),
  }) satisfies Handlers<typeof searchEndpoints>

/** Items of people do not count: what is found by a name alone is not shown to others. */
const isFound = ({ answer, place, jobs, events, places, policies }: SearchResults) =>
  answer !== null || place !== null || jobs.total + events.total + places.total + policies.total > 0

const namesIn = ({ understood, jobs, events, places, policies }: SearchResults) => [
  ...understood.map(({ label }) => label),
  ...[...jobs.items, ...events.items, ...policies.items].map(({ title }) => title),
  ...places.items.map(({ name }) => name),
]

/** Those of the time that was named, of what was named with it where there is any. */
async function eventsOf(parts: SearchParts, when: 'today' | 'weekend', rest: string, now: number) {
  const period = periodOf(when, now)
  if (!rest) return parts.eventsWithin(period, groupSize)
  const { items } = await parts.events(rest, mostOfOneKind)
  const then = items.filter(
    ({ startsAt, endsAt }) => parseTime(startsAt) < (period.to ?? Number.POSITIVE_INFINITY) && parseTime(endsAt) > period.from,
  )
  return then.length > 0 ? { total: then.length, items: then.slice(0, groupSize) } : parts.eventsWithin(period, groupSize)
}

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
