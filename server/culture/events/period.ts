import type { EventQuery } from '../../../contract/culture/events.ts'
import { parseTime, plus, startOf, startOfNext } from '../../platform/clock.ts'

export interface Period {
  from: number
  /** Exclusive; null where open-ended. */
  to: number | null
}

/** The rest of today, all of tomorrow, the rest of this weekend (on Monday to Friday the coming one) or of the calendar month. */
export function periodOf(when: 'today' | 'tomorrow' | 'weekend' | 'month', now: number): Period {
  switch (when) {
    case 'today':
      return { from: now, to: startOfNext(now, 'day') }
    case 'tomorrow':
      return { from: startOfNext(now, 'day'), to: startOfNext(startOfNext(now, 'day'), 'day') }
    case 'weekend':
      return { from: Math.max(now, plus(startOf(now, 'week'), 5, 'day')), to: startOfNext(now, 'week') }
    case 'month':
      return { from: now, to: startOfNext(now, 'month') }
  }
}

/** What a list query asks for; without any bound: from now on. A bare day as `to` includes that day. */
export function askedPeriod(query: Pick<EventQuery, 'from' | 'to' | 'when'>, now: number): Period {
  if (query.when) return periodOf(query.when, now)
  return { from: query.from === undefined ? now : parseTime(query.from), to: query.to === undefined ? null : endOf(query.to) }
}

const endOf = (to: string) => (to.length === 10 ? startOfNext(parseTime(to), 'day') : parseTime(to))
