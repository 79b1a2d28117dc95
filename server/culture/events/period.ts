import type { EventQuery } from '../../../contract/culture/events.ts'
import { dayLength, dayOf, parseTime, startOfDay, weekdayOf } from '../../platform/clock.ts'

export interface Period {
  from: number
  /** Exclusive; null where open-ended. */
  to: number | null
}

/** The rest of today, of this weekend (on Monday to Friday the coming one) or of the calendar month. */
export function periodOf(when: 'today' | 'weekend' | 'month', now: number): Period {
  const today = startOfDay(now)
  switch (when) {
    case 'today':
      return { from: now, to: today + dayLength }
    case 'weekend': {
      const weekday = weekdayOf(now)
      const saturday = weekday === 0 ? today - dayLength : today + (6 - weekday) * dayLength
      return { from: Math.max(now, saturday), to: saturday + 2 * dayLength }
    }
    case 'month':
      return { from: now, to: startOfNextMonth(now) }
  }
}

/** What a list query asks for; without any bound: from now on. A bare day as `to` includes that day. */
export function askedPeriod(query: Pick<EventQuery, 'from' | 'to' | 'when'>, now: number): Period {
  if (query.when) return periodOf(query.when, now)
  const to = query.to === undefined ? null : parseTime(query.to) + (query.to.length === 10 ? dayLength : 0)
  return { from: query.from === undefined ? now : parseTime(query.from), to }
}

/** Midnight at the start of the month after the one that holds `now`. */
export function startOfNextMonth(now: number): number {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return parseTime(`${next}-01`)
}
