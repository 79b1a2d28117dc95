import type { OpeningHours } from '../../../contract/culture/places.ts'
import type {
  RoomDraft,
  RoomEdit,
  StaffBooking,
  StaffRoom,
  StaffRoomWithBookings,
  StrandedBooking,
} from '../../../contract/culture/staff-rooms.ts'
import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import { tell } from '../../people/inbox/tell.ts'
import { type Clock, parseTime, plus, spokenTime, startOfDay, toIso } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, stated, updateRow } from '../../platform/db/database.ts'
import type { Changes, NewRow, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { spansOn } from '../places/opening.ts'
import { type RoomRow, selectRooms, toRoom } from './repository.ts'
import { bookingState } from './rules.ts'
import { type BookedSpan, overlaps, seatsOf, templateFault } from './slots.ts'

/** Rooms and their templates as staff write them. A change never touches a booking: what no longer fits is told. */
export function staffRoomRepository(db: Database, clock: Clock, audit: AuditLog) {
  const rowOf = async (queries: Queries, id: string): Promise<RoomRow> =>
    (await queries.get<RoomRow>(`${selectRooms} WHERE r.id = ?`, [id])) ?? notFound('room')

  async function withBookings(queries: Queries, row: RoomRow): Promise<StaffRoomWithBookings> {
    const coming = await queries.all<BookedSpan>(
      `SELECT id, user_id, seat, starts_at, ends_at FROM bookings
       WHERE room_id = ? AND status = 'booked' AND starts_at > ? ORDER BY starts_at, seat`,
      [row.id, clock()],
    )
    return { ...toStaffRoom(row), stranded: strandedAmong(coming, row) }
  }

  return {
    async list({ limit, cursor }: PageQuery) {
      const offset = offsetOf(cursor)
      const rows = await db.all<RoomRow>(`${selectRooms} ORDER BY p.name, r.name, r.id LIMIT ? OFFSET ?`, [limit, offset])
      const total = (await db.get<{ total: number }>('SELECT count(*) AS total FROM rooms'))?.total ?? 0
      return { items: rows.map(toStaffRoom), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffRoomWithBookings> => withBookings(db, await rowOf(db, id)),

    /** From a day on, today where none is named; those that were cancelled too. */
    async bookings(id: string, { limit, cursor, from }: PageQuery & { from?: string | undefined }): Promise<Page<StaffBooking>> {
      await rowOf(db, id)
      const offset = offsetOf(cursor)
      const params = [id, from ? parseTime(from) : startOfDay(clock())]
      const where = 'WHERE room_id = ? AND starts_at >= ?'
      const rows = await db.all<Row<'bookings'>>(
        `SELECT * FROM bookings ${where} ORDER BY starts_at, seat, id LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM bookings ${where}`, params))?.total ?? 0
      const items = rows.map(row => ({
        id: row.id,
        startsAt: toIso(row.starts_at),
        endsAt: toIso(row.ends_at),
        state: bookingState(row, clock()),
        cancelledReason: row.cancelled_reason,
      }))
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    async create(tx: Queries, { placeId, ...draft }: RoomDraft, staff: Staff): Promise<StaffRoomWithBookings> {
      if (!(await tx.get('SELECT 1 AS one FROM places WHERE id = ?', [placeId])))
        throw invalidRequest([{ path: 'placeId', message: '没有这个地点，请先建地点再建房间' }])
      const id = newId()
      const own = { id, slug: id, place_id: placeId, import_hash: '', updated_at: clock() }
      await insertRow(tx, 'rooms', { ...defaults, ...columnsOf(draft, unstated), ...own } as NewRow<'rooms'>)
      const row = await rowOf(tx, id)
      checkTemplate(row)
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'room', entityId: id, after: toStaffRoom(row) })
      return withBookings(tx, row)
    },

    update(id: string, edit: RoomEdit, staff: Staff, ifMatch: number | null): Promise<StaffRoomWithBookings> {
      return db.transaction(async tx => {
        // Holds the row: bookings wait for the new template.
        await tx.run('UPDATE rooms SET version = version WHERE id = ?', [id])
        const before = await rowOf(tx, id)
        if (ifMatch !== null && ifMatch !== before.version) throw editConflict(toStaffRoom(before))
        const columns = columnsOf(edit, fromJson<OpeningHours>(before.hours))
        await updateRow(tx, 'rooms', id, { ...columns, version: before.version + 1, updated_at: clock() })
        const after = await rowOf(tx, id)
        checkTemplate(after)
        const [was, is] = [toStaffRoom(before), toStaffRoom(after)]
        await audit.record(tx, { actor: staff.username, action: 'update', kind: 'room', entityId: id, before: was, after: is })
        return withBookings(tx, after)
      })
    },

    /** Where the venue cannot keep its word: the person is told and has not missed anything, also afterwards. */
    cancelBooking(id: string, reason: string, staff: Staff) {
      return db.transaction(async tx => {
        const now = clock()
        await tx.run('UPDATE bookings SET seat = seat WHERE id = ?', [id])
        const booking = await tx.get<Row<'bookings'>>("SELECT * FROM bookings WHERE id = ? AND status = 'booked'", [id])
        if (!booking) return notFound('booking')
        if (booking.checked_in_at !== null) throw conflict('too-late', '本人已经签到', '人已经到场，请当面商量。')
        await updateRow(tx, 'bookings', id, { status: 'cancelled', cancelled_at: now, cancelled_reason: reason })
        const room = await rowOf(tx, booking.room_id)
        const text = `${spokenTime(booking.starts_at)} 的${room.place_name}${room.name}用不了：${reason}。不算失约，可以另约一个时段。`
        const link = `/packages/rooms/room?id=${room.id}`
        await tell(tx, [booking.user_id], { title: `预约取消：${room.name}`, text, link }, now)
        const { starts_at, ends_at } = booking
        const about = { room: room.id, startsAt: toIso(starts_at), endsAt: toIso(ends_at) }
        await audit.record(tx, { actor: staff.username, action: 'cancel', kind: 'booking', entityId: id, before: about, reason })
        return { id, startsAt: about.startsAt, endsAt: about.endsAt }
      })
    },
  }
}
export type StaffRoomRepository = ReturnType<typeof staffRoomRepository>

const defaults = { summary: '', seats: 1, people: null, equipment: '[]' } satisfies Changes<'rooms'>
const unstated: OpeningHours = { weekly: [], exceptions: [] }

function columnsOf({ hours, blackouts, equipment, slotMinutes, ...rest }: RoomEdit, before: OpeningHours) {
  const exceptions = blackouts?.map(({ from, to, reason }) => ({ from, to, opens: null, closes: null, note: reason }))
  const template = { weekly: hours ?? before.weekly, exceptions: exceptions ?? before.exceptions }
  return stated({
    ...rest,
    equipment: equipment && JSON.stringify(equipment),
    slot_minutes: slotMinutes,
    hours: hours || blackouts ? JSON.stringify(template) : undefined,
  })
}

function checkTemplate(row: RoomRow): void {
  const fault = templateFault(fromJson<OpeningHours>(row.hours), row.slot_minutes)
  if (fault) throw invalidRequest([fault])
}

function strandedAmong(coming: BookedSpan[], room: RoomRow): StrandedBooking[] {
  const hours = fromJson<OpeningHours>(room.hours)
  return coming.flatMap(booking => {
    const { id, seat, starts_at, ends_at } = booking
    const midnight = startOfDay(starts_at)
    const spans = [plus(midnight, -1, 'day'), midnight].flatMap(day => spansOn(hours, day))
    const isOpen = spans.some(({ from, to }) => from <= starts_at && ends_at <= to)
    const before = coming.filter(other => other.seat < seat && overlaps(other, { from: starts_at, to: ends_at }))
    const why = !isOpen ? ('closed' as const) : seatsOf(before).size >= room.seats ? ('fewer-seats' as const) : null
    return why ? [{ id, startsAt: toIso(starts_at), endsAt: toIso(ends_at), why }] : []
  })
}

const toStaffRoom = (row: RoomRow): StaffRoom => {
  const { weekly, exceptions } = fromJson<OpeningHours>(row.hours)
  return {
    ...toRoom(row),
    hours: weekly,
    blackouts: exceptions.map(({ from, to, note }) => ({ from, to, reason: note })),
    version: row.version,
  }
}
