import type { OpeningHours } from '../../../contract/culture/places.ts'
import { longestSlot } from '../../../contract/culture/rooms.ts'
import { minute, parseTime, plus } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { exceptionOn, type Span, spansOn } from '../places/opening.ts'

type Template = Row<'rooms', 'hours' | 'slot_minutes'>

/** The slots of a day out of the room's template; what is left of a span that no slot fills stays empty. */
export function slotsOn(room: Template, date: string): { slots: Span[]; closedReason: string | null } {
  const midnight = parseTime(date)
  const hours = fromJson<OpeningHours>(room.hours)
  const length = room.slot_minutes * minute
  const slots = spansOn(hours, midnight).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / length) }, (_, i) => ({
      from: from + i * length,
      to: from + (i + 1) * length,
    })),
  )
  if (slots.length > 0) return { slots, closedReason: null }
  return { slots, closedReason: exceptionOn(hours, midnight)?.note ?? '这天不开放' }
}

/** What is wrong with a template, by field; null where nothing is. */
export function templateFault(hours: OpeningHours, slotMinutes: number): { path: string; message: string } | null {
  // 5 January 1970 was a Monday; without its exceptions a week is like any other, and the last night runs into the first.
  const week = Array.from({ length: 8 }, (_, i) =>
    spansOn({ ...hours, exceptions: [] }, plus(parseTime('1970-01-05'), i, 'day')),
  ).flat()
  if (week.some((span, i) => i > 0 && span.from < (week[i - 1]?.to ?? 0)))
    return { path: 'hours', message: '同一天的开放时间有重叠，请分开写' }
  if (!week.some(({ from, to }) => to - from >= slotMinutes * minute))
    return { path: 'slotMinutes', message: '开放时间里放不下一个时段，请缩短时段或延长开放时间' }
  const turned = hours.exceptions.findIndex(({ from, to }) => to < from)
  return turned < 0 ? null : { path: `blackouts.${turned}.to`, message: '停用的最后一天不能早于第一天' }
}

export type BookedSpan = Row<'bookings', 'id' | 'user_id' | 'seat' | 'starts_at' | 'ends_at'>

/**
 * The live bookings of a room that touch a span, also those of an earlier template whose slots were cut otherwise.
 */
export const bookedIn = (db: Queries, roomId: string, { from, to }: Span): Promise<BookedSpan[]> =>
  db.all<BookedSpan>(
    `SELECT id, user_id, seat, starts_at, ends_at FROM bookings
     WHERE room_id = ? AND status = 'booked' AND starts_at > ? AND starts_at < ? AND ends_at > ?`,
    [roomId, from - longestSlot * minute, to, from],
  )

export const overlaps = (booking: Pick<BookedSpan, 'starts_at' | 'ends_at'>, { from, to }: Span) =>
  booking.starts_at < to && booking.ends_at > from

/** Seats in use: a seat serves bookings one after the other. */
export const seatsOf = (bookings: BookedSpan[]) => new Set(bookings.map(booking => booking.seat))
