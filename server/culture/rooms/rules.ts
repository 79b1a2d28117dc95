import type { BookingRule } from '../../../contract/culture/rooms.ts'
import { dayLength, minute } from '../../platform/clock.ts'
import type { Row } from '../../platform/db/rows.ts'

export const grace = 15 * minute
export const checkInOpens = 30 * minute
export const bookableDays = 14
export const upcomingLimit = 3
const noShowLimit = 2
const window = 30 * dayLength
const block = 14 * dayLength

/** What happens to those who book and do not come, as it is told before booking. */
export const bookingRule: BookingRule = {
  graceMinutes: grace / minute,
  noShowLimit,
  windowDays: window / dayLength,
  blockDays: block / dayLength,
  text: `开始后 ${grace / minute} 分钟还没签到算失约；${window / dayLength} 天内失约 ${noShowLimit} 次，从第 ${noShowLimit} 次起 ${block / dayLength} 天不能预约。来不了请在开始前取消，不算失约。`,
}

export type BookingFacts = Row<'bookings', 'starts_at' | 'ends_at' | 'status' | 'checked_in_at'>

export function bookingState(booking: BookingFacts, now: number) {
  if (booking.status === 'cancelled') return 'cancelled' as const
  if (booking.checked_in_at !== null) return 'checked-in' as const
  return now > booking.starts_at + grace ? ('no-show' as const) : ('booked' as const)
}

/** A person's no-shows of the last 30 days, and until when they keep them from booking. */
export function noShowsOf(bookings: BookingFacts[], now: number): { noShows: number; blockedUntil: number | null } {
  const missed = bookings
    .filter(booking => bookingState(booking, now) === 'no-show')
    .map(booking => booking.starts_at)
    .sort((a, b) => a - b)
  let blockedUntil: number | null = null
  for (const [i, at] of missed.entries()) {
    const first = missed[i - (noShowLimit - 1)]
    if (first !== undefined && at - first <= window) blockedUntil = at + block
  }
  return {
    noShows: missed.filter(at => at > now - window).length,
    blockedUntil: blockedUntil !== null && blockedUntil > now ? blockedUntil : null,
  }
}
