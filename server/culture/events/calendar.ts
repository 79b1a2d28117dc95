import type { OpeningHours } from '../../../contract/culture/places.ts'
import { type Clock, dayOf, startOfDay, writtenTime } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { district } from '../../platform/district.ts'
import { type CalendarEntry, toIcs } from '../ics.ts'
import { hoursOfPlaces, isLong, openSpans } from './open-days.ts'
import type { EventRow } from './rows.ts'

const feedSize = 1000
/** Of an event of many days a feed names so many that are to come, and others as these go by. */
const mostDays = 62

/**
 * iCalendar (RFC 5545) texts: a change raises SEQUENCE, a cancellation says so, an alarm rings an hour before. What lasts
 * for days is an entry on each day one can go, which every calendar reads alike: rules with exceptions are not.
 * `origin` is where links lead, e.g. `https://youth.example`.
 */
export const eventCalendar = (db: Database, clock: Clock) => ({
  async ofEvent(id: string, origin: string): Promise<string | null> {
    const row = await db.get<EventRow>("SELECT * FROM events WHERE id = ? AND state = 'published'", [id])
    return row ? toIcs(entriesOf(row, await hoursOfPlaces(db, [row]), origin), row.title, clock()) : null
  },

  /** What is to come, to subscribe to. */
  async feed(origin: string): Promise<string> {
    const now = clock()
    const rows = await db.all<EventRow>(
      "SELECT * FROM events WHERE state = 'published' AND ends_at > ? ORDER BY starts_at, id LIMIT ?",
      [now, feedSize],
    )
    const hours = await hoursOfPlaces(db, rows)
    const entries = rows.flatMap(row => {
      const all = entriesOf(row, hours, origin)
      return isLong(row) ? all.filter(({ endsAt }) => endsAt > startOfDay(now)).slice(0, mostDays) : all
    })
    return toIcs(entries, district.name, now)
  },
})
export type EventCalendar = ReturnType<typeof eventCalendar>

function entriesOf(row: EventRow, hours: ReadonlyMap<string, OpeningHours>, origin: string): CalendarEntry[] {
  const entry = entryOf(row, origin)
  if (!isLong(row)) return [entry]
  return openSpans(row, hours.get(row.place_id ?? '') ?? null).map(({ from, to }, i, spans) => {
    const nth = spans.slice(0, i).filter(span => dayOf(span.from) === dayOf(from)).length
    return {
      ...entry,
      uid: `${row.id}-${dayOf(from).replaceAll('-', '')}${nth > 0 ? `-${nth + 1}` : ''}@${district.id}`,
      startsAt: from,
      endsAt: to,
      // Nobody wants to be woken for the same exhibition every day.
      isSilent: i > 0,
    }
  })
}

function entryOf(row: EventRow, origin: string): CalendarEntry {
  const isCancelled = row.cancelled_reason !== null
  const moved = row.previous_starts_at === null ? null : `时间有变，原定 ${writtenTime(row.previous_starts_at)}`
  return {
    uid: `${row.id}@${district.id}`,
    changedAt: row.updated_at,
    sequence: row.version - 1,
    isCancelled,
    title: isCancelled ? `（已取消）${row.title}` : row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: [row.venue, row.address].filter(Boolean).join('，'),
    text: [moved, row.summary, row.cancelled_reason].filter(Boolean).join('\n'),
    url: `${origin}/s/${row.category === 'fair' ? 'fair' : 'event'}/${row.id}`,
  }
}
