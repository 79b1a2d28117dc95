import type { DistrictEvent, EventQuery, EventSummary, NearbyPlace } from '../../contract/events.ts'
import type { Page } from '../../contract/page.ts'
import type { Source } from '../../contract/scalars.ts'
import { type Clock, toIsoOrNull } from '../clock.ts'
import { keysetCursor, keysetOf } from '../db/cursor.ts'
import type { Database } from '../db/database.ts'
import type { TextIndex } from '../db/text-index.ts'
import { distanceMeters, walkMinutes } from '../distance.ts'
import type { Person } from '../http/call.ts'
import { fromJson, fromJsonOrNull } from '../json.ts'
import { askedPeriod, type Period } from './period.ts'
import { coordinatesOf, type EventRow, toEventSummary } from './rows.ts'

const nearbyMeters = 750
const nearbyCount = 3

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
        summary: row.summary,
        paragraphs: fromJson<string[]>(row.paragraphs),
        bring: fromJson<string[]>(row.bring),
        doorsOpenAt: toIsoOrNull(row.doors_open_at),
        address: row.address,
        coordinates: coordinatesOf(row),
        organizer: row.organizer,
        contact: row.contact,
        checkInDesk: row.check_in_desk,
        previousStartsAt: toIsoOrNull(row.previous_starts_at),
        cancelledReason: row.cancelled_reason,
        source: fromJsonOrNull<Source>(row.source),
        nearby: await this.placesNear(row),
        mine: person ? await this.registrationOf(row.id, person.id) : null,
      }
    },

    async placesNear(row: EventRow): Promise<NearbyPlace[]> {
      const here = coordinatesOf(row)
      if (!here) return []
      const places = await db.all<{ id: string; name: string; kind: string; latitude: number; longitude: number }>(
        "SELECT id, name, kind, latitude, longitude FROM places WHERE latitude IS NOT NULL AND status = 'operating' AND id <> ?",
        [row.place_id ?? ''],
      )
      return places
        .map(place => ({ place, meters: distanceMeters(here, place) }))
        .filter(({ meters }) => meters <= nearbyMeters)
        .sort((a, b) => a.meters - b.meters)
        .slice(0, nearbyCount)
        .map(({ place: { id, name, kind, ...at } }) => ({ id, name, kind, walkMinutes: walkMinutes(here, at) }))
    },

    async registrationOf(eventId: string, userId: string): Promise<DistrictEvent['mine']> {
      const row = await db.get<{ id: string; status: 'confirmed' | 'waitlisted'; ahead: number }>(
        `SELECT r.id, r.status, (SELECT count(*) FROM registrations q WHERE q.event_id = r.event_id AND q.status = 'waitlisted' AND q.ticket < r.ticket) AS ahead
         FROM registrations r WHERE r.event_id = ? AND r.user_id = ? AND r.status <> 'cancelled'`,
        [eventId, userId],
      )
      return row ? { id: row.id, status: row.status, position: row.status === 'waitlisted' ? row.ahead + 1 : null } : null
    },
  }
}
export type EventRepository = ReturnType<typeof eventRepository>
