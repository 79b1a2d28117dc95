import type { Booking, RoomCheckIn } from '../../../contract/culture/rooms.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { type Clock, dayOf, minute, parseTime, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, placeholders, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { DoorCodes } from '../../platform/door-codes.ts'
import type { Person } from '../../platform/http/call.ts'
import { newCode, newId } from '../../platform/ids.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { Span } from '../places/opening.ts'
import { lastBookableDay, type RoomRow } from './repository.ts'
import { type BookingFacts, bookingRule, bookingState, checkInOpens, grace, noShowsOf, upcomingLimit } from './rules.ts'
import { bookedIn, overlaps, seatsOf, slotsOn } from './slots.ts'

type BookingRow = Row<'bookings'> &
  Pick<RoomRow, 'kind' | 'place_id' | 'sample' | 'place_name'> &
  Row<'places', 'address' | 'latitude' | 'longitude'> & { room_name: RoomRow['name'] }

const select = `SELECT b.*, r.name AS room_name, r.kind, r.place_id, r.sample, p.name AS place_name, p.address, p.latitude, p.longitude
  FROM bookings b JOIN rooms r ON r.id = b.room_id JOIN places p ON p.id = r.place_id`

/** Bookings of people. Whoever books or moves holds the room's row: the others wait, and one gets the slot. */
export function bookingRepository(db: Database, clock: Clock, codes: DoorCodes) {
  async function find(tx: Queries, id: string): Promise<Booking> {
    const row = (await tx.get<BookingRow>(`${select} WHERE b.id = ?`, [id])) ?? notFound('booking')
    return toBooking(row, codes.of(row), clock())
  }

  /** The person's own booking that has not begun. */
  async function changeable(tx: Queries, id: string, person: Person): Promise<BookingRow> {
    const row = await tx.get<BookingRow>(`${select} WHERE b.id = ? AND b.user_id = ? AND b.status = 'booked'`, [id, person.id])
    if (!row) return notFound('booking')
    if (row.starts_at <= clock())
      throw conflict('too-late', '已经开始，不能再改', `开始后 ${bookingRule.graceMinutes} 分钟内到现场签到就好。`)
    return row
  }

  return {
    find,

    async book(tx: Queries, roomId: string, person: Person, startsAt: string): Promise<Booking> {
      const now = clock()
      // Whoever comes too late learns it without waiting for the row.
      await expectSeat(tx, roomId, parseTime(startsAt), person.id)
      await holdPerson(tx, person.id)
      const room = await holdRoom(tx, roomId)
      const slot = slotAt(room, startsAt, now)
      const own = await ownOf(tx, person.id)
      checkRecord(own, now)
      checkClash(own, slot, now)
      checkNumber(own, now)
      const id = newId()
      await take(tx, room, slot, seat =>
        insertRow(
          tx,
          'bookings',
          {
            id,
            room_id: roomId,
            user_id: person.id,
            ...codes.columns(newCode()),
            starts_at: slot.from,
            ends_at: slot.to,
            seat,
            status: 'booked',
            created_at: now,
          },
          'ON CONFLICT DO NOTHING',
        ),
      )
      return find(tx, id)
    },

    /** Another slot of the same room; where none is free the booking stays as it was. */
    move(id: string, person: Person, startsAt: string): Promise<Booking> {
      return db.transaction(async tx => {
        await holdPerson(tx, person.id)
        const booking = await changeable(tx, id, person)
        const room = await holdRoom(tx, booking.room_id)
        const slot = slotAt(room, startsAt, clock())
        const others = (await ownOf(tx, person.id)).filter(own => own.id !== id)
        checkClash(others, slot, clock())
        const move = (seat: number) => updateRow(tx, 'bookings', id, { starts_at: slot.from, ends_at: slot.to, seat })
        await take(tx, room, slot, move, id)
        return find(tx, id)
      })
    },

    cancel(id: string, person: Person): Promise<Booking> {
      return db.transaction(async tx => {
        await changeable(tx, id, person)
        await updateRow(tx, 'bookings', id, { status: 'cancelled', cancelled_at: clock() })
        return find(tx, id)
      })
    },

    async listOf(userId: string): Promise<Booking[]> {
      const rows = await db.all<BookingRow>(`${select} WHERE b.user_id = ? ORDER BY b.starts_at DESC, b.id LIMIT 100`, [userId])
      return rows.map(row => toBooking(row, codes.of(row), clock()))
    },

    /** At the desk: once, from half an hour before the start until the grace is over. */
    async checkIn(typed: string): Promise<RoomCheckIn> {
      const now = clock()
      const indexes = codes.indexesOf(typed)
      const row =
        indexes === null
          ? undefined
          : await db.get<BookingRow>(`${select} WHERE b.code_index IN (${placeholders(indexes.length)})`, indexes)
      if (!row) return { verdict: 'unknown', message: '没有这个预约码，请核对 6 位数字字母。', room: null, startsAt: null }
      const about = { room: row.room_name, startsAt: toIso(row.starts_at) }
      if (row.status === 'cancelled') return { verdict: 'cancelled', message: '这个预约已经取消。', ...about }
      if (row.checked_in_at !== null) return { verdict: 'already', message: '已经签过到了。', ...about }
      if (now < row.starts_at - checkInOpens)
        return { verdict: 'too-early', message: `还早，开始前 ${checkInOpens / minute} 分钟起可以签到。`, ...about }
      if (now > row.starts_at + grace) return { verdict: 'too-late', message: '过了签到时间，已算失约。', ...about }
      await db.run('UPDATE bookings SET checked_in_at = ? WHERE id = ? AND checked_in_at IS NULL', [now, row.id])
      return { verdict: 'checked-in', message: '签到好了。', ...about }
    },
  }
}
export type BookingRepository = ReturnType<typeof bookingRepository>

async function holdRoom(tx: Queries, id: string): Promise<Row<'rooms'>> {
  const held = await tx.run(
    "UPDATE rooms SET slug = slug WHERE id = ? AND place_id IN (SELECT id FROM places WHERE state = 'published')",
    [id],
  )
  const row = held === 1 ? await tx.get<Row<'rooms'>>('SELECT * FROM rooms WHERE id = ?', [id]) : undefined
  return row ?? notFound('room')
}

/** The room's slot that begins then; throws where it has none, or none that can be booked yet or still. */
function slotAt(room: Row<'rooms'>, startsAt: string, now: number) {
  const at = parseTime(startsAt)
  const slot = slotsOn(room, dayOf(at)).slots.find(({ from }) => from === at)
  if (!slot || at <= now || dayOf(at) > lastBookableDay(now))
    throw conflict('no-such-slot', '这个时段不能约', '可能已经开始、还没开放或当天不开，请换一个时段。')
  return slot
}

const ownOf = (tx: Queries, userId: string) =>
  tx.all<BookingFacts & Row<'bookings', 'id'>>(
    'SELECT id, starts_at, ends_at, status, checked_in_at FROM bookings WHERE user_id = ?',
    [userId],
  )

function checkRecord(own: BookingFacts[], now: number): void {
  const { noShows, blockedUntil } = noShowsOf(own, now)
  if (blockedUntil !== null)
    throw conflict('blocked', '暂时不能预约', `最近失约 ${noShows} 次，${dayOf(blockedUntil)} 起可以再约。${bookingRule.text}`)
}

const isLive = (booking: BookingFacts, now: number) => bookingState(booking, now) === 'booked'

function checkClash(own: BookingFacts[], slot: Span, now: number): void {
  if (own.some(booking => isLive(booking, now) && overlaps(booking, slot)))
    throw conflict('duplicate', '这个时间你已经有预约', '同一时间只能约一处，可以先改或取消原来的预约。')
}

function checkNumber(own: BookingFacts[], now: number): void {
  if (own.filter(booking => isLive(booking, now) && booking.starts_at > now).length >= upcomingLimit)
    throw conflict('too-many-bookings', `最多同时约 ${upcomingLimit} 次`, '用完一次或取消一次，就可以再约。')
}

/** Takes the lowest seat that is free for the whole slot; the unique index has the last word. `movedId` leaves its own. */
async function take(
  tx: Queries,
  room: Row<'rooms'>,
  slot: Span,
  write: (seat: number) => Promise<number>,
  movedId = '',
): Promise<void> {
  const booked = await bookedIn(tx, room.id, slot)
  const taken = seatsOf(booked.filter(booking => booking.id !== movedId))
  if (taken.size < room.seats)
    for (let seat = 1; seat <= room.seats; seat++) if (!taken.has(seat) && (await write(seat)) === 1) return
  throw slotTaken()
}

/** Throws where every seat is booked at this moment, unless one is the person's own. */
async function expectSeat(tx: Queries, roomId: string, at: number, userId: string): Promise<void> {
  const room = await tx.get<Row<'rooms', 'seats'>>('SELECT seats FROM rooms WHERE id = ?', [roomId])
  const booked = await bookedIn(tx, roomId, { from: at, to: at + 1 })
  if (room && seatsOf(booked).size >= room.seats && !booked.some(booking => booking.user_id === userId)) throw slotTaken()
}

const slotTaken = () => conflict('taken', '这个时段刚被约走', '换一个时段，或过会儿再看有没有人取消。')

const toBooking = (row: BookingRow, code: string, now: number): Booking => ({
  id: row.id,
  code,
  state: bookingState(row, now),
  startsAt: toIso(row.starts_at),
  endsAt: toIso(row.ends_at),
  room: { id: row.room_id, name: row.room_name, kind: row.kind },
  place: {
    id: row.place_id,
    name: row.place_name,
    address: row.address,
    coordinates: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  },
  isChangeable: row.status === 'booked' && row.starts_at > now,
  cancelledReason: row.cancelled_reason,
  sample: row.sample === 1,
})
