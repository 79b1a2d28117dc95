import type { Room, RoomKind, RoomSlots, Slot } from '../../../contract/culture/rooms.ts'
import { type Clock, dayOf, plus, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import { type BookingFacts, bookableDays, bookingRule, noShowsOf } from './rules.ts'
import { bookedIn, overlaps, seatsOf, slotsOn } from './slots.ts'

export type RoomRow = Narrow<Row<'rooms'>, { kind: RoomKind }> & { place_name: Row<'places'>['name'] }

export const selectRooms = 'SELECT r.*, p.name AS place_name FROM rooms r JOIN places p ON p.id = r.place_id'

/** Rooms and clinics with their slots: what the template gives, less what is booked. */
export function roomRepository(db: Database, clock: Clock) {
  return {
    async ofPlace(placeId: string): Promise<Room[]> {
      if (!(await db.get("SELECT 1 AS one FROM places WHERE id = ? AND state = 'published'", [placeId]))) return notFound('place')
      const rows = await db.all<RoomRow>(`${selectRooms} WHERE r.place_id = ? ORDER BY r.slug`, [placeId])
      return rows.map(toRoom)
    },

    /** A day's slots; today where none is named. */
    async slots(roomId: string, date: string | undefined, person: Person | null): Promise<RoomSlots> {
      const row = (await db.get<RoomRow>(`${selectRooms} WHERE r.id = ? AND p.state = 'published'`, [roomId])) ?? notFound('room')
      const now = clock()
      const day = date ?? dayOf(now)
      const { slots, closedReason } = slotsOn(row, day)
      const [first, last] = [slots[0], slots.at(-1)]
      const booked = first && last ? await bookedIn(db, roomId, { from: first.from, to: last.to }) : []
      return {
        room: toRoom(row),
        date: day,
        lastDate: lastBookableDay(now),
        slots: slots.map(({ from, to }): Slot => {
          const bookings = booked.filter(booking => overlaps(booking, { from, to }))
          const left = Math.max(0, row.seats - seatsOf(bookings).size)
          const isMine = person !== null && bookings.some(booking => booking.user_id === person.id)
          const state = from <= now ? 'past' : isMine ? 'mine' : left > 0 ? 'free' : 'full'
          return { startsAt: toIso(from), endsAt: toIso(to), left, state }
        }),
        closedReason: day > lastBookableDay(now) ? `只能约 ${bookableDays} 天以内的` : closedReason,
        rule: bookingRule,
        mine: person ? await this.recordOf(person.id) : null,
      }
    },

    async recordOf(userId: string): Promise<NonNullable<RoomSlots['mine']>> {
      const bookings = await db.all<BookingFacts>(
        'SELECT starts_at, ends_at, status, checked_in_at FROM bookings WHERE user_id = ?',
        [userId],
      )
      const { noShows, blockedUntil } = noShowsOf(bookings, clock())
      return { noShows, blockedUntil: toIsoOrNull(blockedUntil) }
    },
  }
}
export type RoomRepository = ReturnType<typeof roomRepository>

export const lastBookableDay = (now: number) => dayOf(plus(now, bookableDays, 'day'))

export const toRoom = (row: RoomRow): Room => ({
  id: row.id,
  placeId: row.place_id,
  placeName: row.place_name,
  kind: row.kind,
  name: row.name,
  summary: row.summary,
  seats: row.seats,
  people: row.people,
  equipment: fromJson(row.equipment),
  slotMinutes: row.slot_minutes,
  sample: row.sample === 1,
})
