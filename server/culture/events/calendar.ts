import { type Clock, writtenTime } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { type CalendarEntry, toIcs } from '../ics.ts'
import type { EventRow } from './rows.ts'

const feedSize = 1000

/** iCalendar (RFC 5545) texts: a change raises SEQUENCE, a cancellation says so, an alarm rings an hour before. */
export const eventCalendar = (db: Database, clock: Clock) => ({
  async ofEvent(id: string): Promise<string | null> {
    const row = await db.get<EventRow>("SELECT * FROM events WHERE id = ? AND state = 'published'", [id])
    return row ? toIcs([entryOf(row)], row.title, clock()) : null
  },

  /** What is to come, to subscribe to. */
  async feed(): Promise<string> {
    const rows = await db.all<EventRow>(
      "SELECT * FROM events WHERE state = 'published' AND ends_at > ? ORDER BY starts_at, id LIMIT ?",
      [clock(), feedSize],
    )
    return toIcs(rows.map(entryOf), '百年德化·郑青春', clock())
  },
})
export type EventCalendar = ReturnType<typeof eventCalendar>

function entryOf(row: EventRow): CalendarEntry {
  const isCancelled = row.cancelled_reason !== null
  const moved = row.previous_starts_at === null ? null : `时间有变，原定 ${writtenTime(row.previous_starts_at)}`
  return {
    uid: `${row.id}@dehua-youth`,
    changedAt: row.updated_at,
    sequence: row.version - 1,
    isCancelled,
    title: isCancelled ? `（已取消）${row.title}` : row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: [row.venue, row.address].filter(Boolean).join('，'),
    text: [moved, row.summary, row.cancelled_reason].filter(Boolean).join('\n'),
  }
}
