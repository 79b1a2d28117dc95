import type { OpeningHours } from '../../../contract/culture/places.ts'
import { dayLength, plus, startOfDay } from '../../platform/clock.ts'
import { type Database, selectIn } from '../../platform/db/database.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import { type Span, spansOn } from '../places/opening.ts'
import type { EventRow } from './rows.ts'

type Times = Pick<EventRow, 'starts_at' | 'ends_at'>

/** An exhibition and its like: it is there for days, and one goes on one of them. */
export const isLong = ({ starts_at, ends_at }: Times) => ends_at - starts_at > dayLength

/**
 * When one can go to an event of many days: by the hours of its place, cut to the event; without any, from its own hour of
 * opening to its own hour of closing on each day.
 */
export function openSpans(event: Times, hours: OpeningHours | null): Span[] {
  const { starts_at, ends_at } = event
  const days: number[] = []
  for (let day = startOfDay(starts_at); day < ends_at; day = plus(day, 1, 'day')) days.push(day)
  const within = ({ from, to }: Span) => ({ from: Math.max(from, starts_at), to: Math.min(to, ends_at) })
  const byPlace = hours ? days.flatMap(day => spansOn(hours, day).map(within)).filter(({ from, to }) => from < to) : []
  if (byPlace.length > 0) return byPlace
  const opens = starts_at - startOfDay(starts_at)
  const closes = ends_at - startOfDay(ends_at)
  return days
    .map(day => ({ from: day + opens, to: day + (closes > opens ? closes : dayLength) }))
    .map(within)
    .filter(({ from, to }) => from < to)
}

/** The hours of the places that these events are at, by place; only places that people may see. */
export async function hoursOfPlaces(db: Database, rows: readonly EventRow[]): Promise<ReadonlyMap<string, OpeningHours>> {
  const ids = [...new Set(rows.filter(isLong).flatMap(row => row.place_id ?? []))]
  const places = ids.length === 0 ? [] : await selectIn(db, 'places', 'id', ids)
  return new Map(
    places.flatMap(({ id, state, hours }) => {
      const known = state === 'published' ? fromJsonOrNull<OpeningHours>(hours) : null
      return known ? [[id, known] as const] : []
    }),
  )
}
