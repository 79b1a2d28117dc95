import type {
  DistrictEvent,
  EventCategory,
  EventDay,
  EventQuery,
  EventSession,
  EventSummary,
} from '../../../contract/culture/events.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { type Clock, dayOf, parseTime, plus, startOfNext, toIso } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Person } from '../../platform/http/call.ts'
import { placesNear } from '../places/nearby.ts'
import { askedPeriod, type Period } from './period.ts'
import { coordinatesOf, type EventRow, toEventContent, toEventSummary } from './rows.ts'
import { eventStatus, seatsOf } from './rules.ts'

const sessionCount = 12

/** Events as the public sees them; fairs are among them. */
export function eventRepository(db: Database, clock: Clock, text: TextIndex) {
  async function rowsIn(
    { from, to }: Period,
    limit: number,
    more: { category?: string | undefined; after?: readonly (string | number | null)[] | null } = {},
  ) {
    const parts = [
      "state = 'published'",
      'ends_at > ?',
      ...(to === null ? [] : ['starts_at < ?']),
      ...(more.category ? ['category = ?'] : []),
    ]
    const params = [from, ...(to === null ? [] : [to]), ...(more.category ? [more.category] : [])]
    const where = parts.join(' AND ')
    const rows = await db.all<EventRow>(
      `SELECT * FROM events WHERE ${where} ${more.after ? 'AND (starts_at, id) > (?, ?)' : ''} ORDER BY starts_at, id LIMIT ?`,
      [...params, ...(more.after ?? []), limit],
    )
    const count = await db.get<{ total: number }>(`SELECT count(*) AS total FROM events WHERE ${where}`, params)
    return { rows, total: count?.total ?? 0 }
  }

  return {
    async list(query: EventQuery): Promise<Page<EventSummary>> {
      const now = clock()
      const { rows, total } = await rowsIn(askedPeriod(query, now), query.limit + 1, {
        category: query.category,
        after: keysetOf(query.cursor, 2),
      })
      const page = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? page.at(-1) : undefined
      return {
        items: page.map(row => toEventSummary(row, now)),
        nextCursor: last ? keysetCursor(last.starts_at, last.id) : null,
        total,
      }
    },

    /** The first events of a period, cancelled ones left out. */
    async within(period: Period, limit: number): Promise<{ total: number; items: EventSummary[] }> {
      const { rows, total } = await rowsIn(period, limit)
      return { total, items: rows.map(row => toEventSummary(row, clock())) }
    },

    /** Coming events that hold every word, those with the words in the title first. */
    async search(q: string, limit: number): Promise<{ total: number; items: EventSummary[] }> {
      const match = text.match('events', q)
      if (!match) return { total: 0, items: [] }
      const rows = await db.all<EventRow>(
        `SELECT v.* FROM events v JOIN (${match.sql}) m ON m.ref = v.id WHERE v.state = 'published' AND v.ends_at > ?
         ORDER BY m.tier DESC, v.starts_at, v.id`,
        [...match.params, clock()],
      )
      return { total: rows.length, items: rows.slice(0, limit).map(row => toEventSummary(row, clock())) }
    },

    /** Everything a published event's page shows. Null for drafts. */
    async find(id: string, person: Person | null): Promise<DistrictEvent | null> {
      const row = await db.get<EventRow>("SELECT * FROM events WHERE id = ? AND state = 'published'", [id])
      return row ? this.detailOf(row, person) : null
    },

    async detailOf(row: EventRow, person: Person | null): Promise<DistrictEvent> {
      return {
        ...toEventSummary(row, clock()),
        ...toEventContent(row),
        sessions: await this.sessionsOf(row),
        nearby: await placesNear(db, coordinatesOf(row), row.place_id),
        mine: person ? await this.registrationOf(row.id, person.id) : null,
      }
    },

    /** The other sessions of its series that are not over, the next first. */
    async sessionsOf(row: EventRow): Promise<EventSession[]> {
      if (row.series === null) return []
      const now = clock()
      const rows = await db.all<EventRow>(
        "SELECT * FROM events WHERE series = ? AND id <> ? AND state = 'published' AND ends_at > ? ORDER BY starts_at, id LIMIT ?",
        [row.series, row.id, now, sessionCount],
      )
      return rows.map(session => ({
        id: session.id,
        startsAt: toIso(session.starts_at),
        endsAt: toIso(session.ends_at),
        status: eventStatus(session, now),
        left: seatsOf(session).left,
      }))
    },

    /** Every day of a month (`2026-12`) that has something on, with how many. */
    async daysOf(month: string, category: EventCategory | undefined): Promise<EventDay[]> {
      const from = parseTime(`${month}-01`)
      const to = startOfNext(from, 'month')
      const rows = await db.all<Row<'events', 'starts_at' | 'ends_at' | 'category'>>(
        `SELECT starts_at, ends_at, category FROM events WHERE state = 'published' AND cancelled_reason IS NULL
           AND ends_at > ? AND starts_at < ? ${category ? 'AND category = ?' : ''}`,
        [from, to, ...(category ? [category] : [])],
      )
      const days: EventDay[] = []
      for (let at = from, next = at; at < to; at = next) {
        next = plus(at, 1, 'day')
        const on = rows.filter(row => row.starts_at < next && row.ends_at > at)
        if (on.length > 0) days.push({ day: dayOf(at), count: on.length, hasFair: on.some(row => row.category === 'fair') })
      }
      return days
    },

    async registrationOf(eventId: string, userId: string): Promise<DistrictEvent['mine']> {
      const row = await db.get<
        Narrow<Row<'registrations', 'id' | 'status'>, { status: 'confirmed' | 'waitlisted' }> & { ahead: number }
      >(
        `SELECT r.id, r.status, (SELECT count(*) FROM registrations q WHERE q.event_id = r.event_id AND q.status = 'waitlisted' AND q.ticket < r.ticket) AS ahead
         FROM registrations r WHERE r.event_id = ? AND r.user_id = ? AND r.status <> 'cancelled'`,
        [eventId, userId],
      )
      return row ? { id: row.id, status: row.status, position: row.status === 'waitlisted' ? row.ahead + 1 : null } : null
    },
  }
}
export type EventRepository = ReturnType<typeof eventRepository>
