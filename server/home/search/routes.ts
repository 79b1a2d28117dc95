import type { UnderstoodWords } from '../../../contract/careers/jobs.ts'
import type { SearchResults, searchEndpoints } from '../../../contract/home/search.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { simplified } from '../../platform/texts/simplified.ts'
import { askedDirection } from './directions.ts'
import { eventsFor } from './events.ts'
import type { Group, SearchParts } from './parts.ts'
import { asksPolicy, subjectsOf } from './question.ts'
import type { SearchedWordsCounter } from './searched.ts'
import type { Suggest } from './suggestions.ts'

const groupSize = 5

export const searchRoutes = (parts: SearchParts, suggest: Suggest, searched: SearchedWordsCounter, clock: Clock) =>
  ({
    'GET /search': async ({ query: { q } }) => {
      const now = clock()
      const direction = askedDirection(q, parts.directions, now)
      const { time, place, rest } = direction
      const places = await parts.places(place ? rest : q, groupSize)
      const named = place || q.length > 2 ? await parts.placeNamed(rest, !place) : null
      const answer = await parts.answer(q)
      // Whoever names a place means that one and no other.
      const service = named ? null : parts.service(q)
      const jobs = await parts.jobs(q, groupSize)
      const needs = await asTypedOrPlain(parts.needs, q, direction.plain)
      const proposals = await asTypedOrPlain(parts.proposals, q, direction.plain)
      const isHeldAsTyped = [places, needs, proposals].some(({ total }) => total > 0)
      const isAside =
        (isHeldAsTyped && jobs.understood.some(isBySound)) ||
        (jobs.leftOut.length > 0 && (named || service || answer || (time && !hasConditions(jobs.understood))))
      const { understood, total, isLeast, items, leftOut, dropHint, nearestWords } = isAside ? noJobs : jobs
      const found = {
        q,
        asksPolicy: asksPolicy(q, parts.words),
        answer,
        place: named,
        service,
        when: time?.when ?? null,
        whenText: time?.label ?? null,
        understood,
        jobs: { total, isLeast, items, leftOut, dropHint, nearestWords },
        events: await eventsFor(parts, q, direction, now, groupSize),
        places,
        policies: await policiesFor(parts, q),
        showcase: await parts.showcase(q, groupSize),
        needs,
        proposals,
      }
      searched.note(q, isFound(found), namesIn(found))
      return found
    },
    'GET /search/popular': async () => ({ items: await searched.often() }),
    'GET /staff/searches': () => searched.forStaff(),
    'GET /search/suggestions': async ({ query: { q } }) => ({ items: await suggest(q) }),
  }) satisfies Handlers<typeof searchEndpoints>

/** Jobs that only come near are no reply to what is answered otherwise: 几点开门 is in none. */
const noJobs = { understood: [], total: 0, isLeast: false, items: [], leftOut: [], dropHint: null, nearestWords: null }

const hasConditions = (understood: readonly UnderstoodWords[]) => understood.some(({ filter }) => filter !== 'q')

/** Other characters than were typed, of the same sound: 医师 for 议事. */
const isBySound = ({ filter, value, words }: UnderstoodWords) =>
  filter === 'q' && /\p{Script=Han}/u.test(words) && simplified(words) !== value

/** Items of people do not count: what is found by a name alone is not shown to others. */
const isFound = ({ answer, place, service, jobs, events, places, policies, needs, proposals }: SearchResults) =>
  answer !== null ||
  place !== null ||
  service !== null ||
  [jobs, events, places, policies, needs, proposals].some(({ total }) => total > 0)

const namesIn = ({ understood, jobs, events, places, policies, needs, proposals }: SearchResults) => [
  ...understood.map(({ label }) => label),
  ...[...jobs.items, ...events.items, ...policies.items, ...needs.items, ...proposals.items].map(({ title }) => title),
  ...places.items.map(({ name }) => name),
]

/** As typed, else without the words that only ask. */
async function asTypedOrPlain<T>(find: (q: string, limit: number) => Promise<Group<T>>, q: string, plain: string) {
  const typed = await find(q, groupSize)
  return typed.total > 0 || plain === q || plain.length < 2 ? typed : find(plain, groupSize)
}

/** As typed; a question that no policy holds word for word by what answers it, else by its subjects, all of them or the first that helps. */
async function policiesFor({ policies, policiesThatAnswer, words }: SearchParts, q: string): Promise<Group<PolicySummary>> {
  const typed = await policies(q, groupSize)
  if (typed.total > 0) return typed
  const answering = asksPolicy(q, words) ? await policiesThatAnswer(q, groupSize) : []
  if (answering.length > 0) return { total: answering.length, items: answering }
  const subjects = subjectsOf(q, words)
  for (const wanted of [subjects.join(' '), ...subjects]) {
    if (!wanted) continue
    const found = await policies(wanted, groupSize)
    if (found.total > 0) return found
  }
  return { total: 0, items: [] }
}
