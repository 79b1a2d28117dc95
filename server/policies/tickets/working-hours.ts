import { readFileSync } from 'node:fs'
import type { Holidays } from '../../../contract/policies/staff-tickets.ts'
import { dayLength, dayOf, sinceMidnight, startOfDay, weekdayOf } from '../../platform/clock.ts'
import { fromJson } from '../../platform/json.ts'

interface Calendar extends Omit<Holidays, 'hours'> {
  /** Of a working day, `["09:00", "12:00"]`. */
  hours: [string, string][]
}

const calendar = fromJson<Calendar>(readFileSync(new URL('holidays.json', import.meta.url), 'utf8'))
/** The calendar that the clock goes by, to be read. */
export const holidays: Holidays = { ...calendar, hours: calendar.hours.map(([from, to]) => ({ from, to })) }

const shifts = calendar.hours.map(([from, to]) => [sinceMidnight(from), sinceMidnight(to)] as const)
const workedDays = new Set(calendar.workdays)

/** Days beyond the published calendar follow the week alone. */
export function isWorkday(time: number): boolean {
  const day = dayOf(time)
  if (workedDays.has(day)) return true
  if (calendar.holidays.some(({ from, to }) => from <= day && day <= to)) return false
  return weekdayOf(time) % 6 !== 0
}

/** Shifts from `time` on, as milliseconds since 1970, the first cut at `time`. */
function* shiftsFrom(time: number): Generator<readonly [number, number]> {
  for (let midnight = startOfDay(time); ; midnight += dayLength) {
    if (!isWorkday(midnight)) continue
    for (const [from, to] of shifts) if (midnight + to > time) yield [Math.max(midnight + from, time), midnight + to]
  }
}

/** Working time between two moments, in milliseconds; 0 where the second is not later. */
export function workingTime(from: number, to: number): number {
  let sum = 0
  for (const [start, end] of shiftsFrom(from)) {
    if (start >= to) return sum
    sum += Math.min(end, to) - start
  }
  return sum
}

/** The moment at which so much working time has passed since `from`. */
export function afterWorking(from: number, length: number): number {
  let left = length
  for (const [start, end] of shiftsFrom(from)) {
    if (end - start >= left) return start + left
    left -= end - start
  }
  return from
}
