import { minute } from '../../platform/clock.ts'

/** When a number was taken and first called. */
export interface CalledNumber {
  taken_at: number
  first_called_at: number
}

/** How fast a booth calls, and when it did last; milliseconds. */
export interface Pace {
  gap: number
  lastCallAt: number
}

const leastGaps = 3
const heededGaps = 8

/**
 * The usual time between two calls, from those of late. A gap counts only where the one who was called next had been
 * waiting all through it: an empty line says nothing of how long a talk takes. Null where there are too few.
 * `calls` in the order of the calls.
 */
export function paceOf(calls: readonly CalledNumber[]): Pace | null {
  const gaps = calls
    .flatMap((next, i) => {
      const before = calls[i - 1]
      return before && next.taken_at <= before.first_called_at ? [next.first_called_at - before.first_called_at] : []
    })
    .slice(-heededGaps)
    .sort((a, b) => a - b)
  const gap = gaps[Math.floor(gaps.length / 2)]
  const lastCallAt = calls.at(-1)?.first_called_at
  return gap === undefined || lastCallAt === undefined || gaps.length < leastGaps ? null : { gap, lastCallAt }
}

/** About how many minutes until somebody is called who has `ahead` people before; at least 1. Null without a pace. */
export function minutesUntilCalled(ahead: number, pace: Pace | null, now: number): number | null {
  if (!pace) return null
  const passed = Math.min(now - pace.lastCallAt, pace.gap)
  return Math.max(1, Math.ceil(((ahead + 1) * pace.gap - passed) / minute))
}
