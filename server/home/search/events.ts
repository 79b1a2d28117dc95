import type { EventSummary } from '../../../contract/culture/events.ts'
import type { Period } from '../../culture/events/period.ts'
import { parseTime } from '../../platform/clock.ts'
import { activitiesIn } from './activities.ts'
import type { Direction } from './directions.ts'
import type { SearchParts } from './parts.ts'

const mostOfOneKind = 50

interface Found {
  total: number
  items: EventSummary[]
  /** None is on at the time that was named: these are of the sort that is meant, at other times. */
  otherTimes: boolean
}

/**
 * The coming events that are meant: by their words, by the sort they are of, of the time that was named. Whoever names a
 * time and no sort gets all that is on then; whoever asks for what is free, only that, where there is any.
 */
export async function eventsFor(parts: SearchParts, q: string, direction: Direction, now: number, limit: number): Promise<Found> {
  const { time, free, plain } = direction
  const period: Period = time?.period ?? { from: now, to: null }
  const then = (events: EventSummary[]) => events.filter(event => isWithin(event, period))
  const typed = await named(parts, q, direction)
  const isTyped = then(typed).length > 0
  const alike = isTyped ? [] : await ofSort(parts, q)
  const meant = isTyped ? typed : alike
  const isAnything = then(meant).length === 0 && (time ? alike.length === 0 : free && plain === '')
  const otherTimes = !isAnything && then(meant).length === 0 && meant.length > 0
  const some = isAnything ? (await parts.eventsWithin(period, mostOfOneKind)).items : otherTimes ? meant : then(meant)
  const unpaid = free ? some.filter(({ priceText }) => priceText.includes('免费')) : []
  const items = unpaid.length > 0 ? unpaid : some
  return { total: items.length, items: (time ? beginningFirst(items, period) : items).slice(0, limit), otherTimes }
}

/** As typed; else without the words that only ask and without the place that is named. */
async function named(parts: SearchParts, q: string, { time, schedule, plain, rest }: Direction): Promise<EventSummary[]> {
  const typed = time || schedule ? rest : q
  const found = await search(parts, typed)
  if (found.length > 0 || plain.length < 2 || time) return found
  const fewer = await parts.withoutPlace(plain)
  return fewer && fewer !== typed ? search(parts, fewer) : []
}

async function ofSort(parts: SearchParts, q: string): Promise<EventSummary[]> {
  const alike = new Map<string, EventSummary>()
  for (const words of activitiesIn(q, parts.activities))
    for (const event of await search(parts, words)) if (isCalled(event, words)) alike.set(event.id, event)
  return [...alike.values()]
}

const search = async (parts: SearchParts, words: string): Promise<EventSummary[]> =>
  words ? (await parts.events(words, mostOfOneKind)).items : []

/** What an event tells of itself further down may be said by the way. */
const isCalled = ({ title, tags }: EventSummary, words: string) => [title, ...tags].some(text => text.includes(words))

const isWithin = ({ startsAt, endsAt }: EventSummary, { from, to }: Period) =>
  parseTime(startsAt) < (to ?? Number.POSITIVE_INFINITY) && parseTime(endsAt) > from

/** What begins in that time before what has been on for long. */
const beginningFirst = (events: EventSummary[], { from }: Period) => {
  const isRunning = ({ startsAt }: EventSummary) => Number(parseTime(startsAt) < from)
  return events.toSorted((a, b) => isRunning(a) - isRunning(b))
}
