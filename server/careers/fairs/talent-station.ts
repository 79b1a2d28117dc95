import { dayOf, parseTime, plus, startOfDay } from '../../platform/clock.ts'
import { isWorkday } from '../../platform/workdays.ts'

/** The last working day on which one may apply to move in on `day`, so many working days ahead. */
export function applyBy(day: string, workingDaysAhead: number): string {
  let at = parseTime(day)
  for (let left = workingDaysAhead; left > 0; ) {
    at = plus(at, -1, 'day')
    if (isWorkday(at)) left--
  }
  return dayOf(at)
}

/** The first day to move in on for whoever applies now. */
export function earliestArrival(now: number, workingDaysAhead: number): string {
  let at = startOfDay(now)
  while (applyBy(dayOf(at), workingDaysAhead) < dayOf(now)) at = plus(at, 1, 'day')
  return dayOf(at)
}
