import { dayLength, sinceMidnight, startOfDay } from '../../platform/clock.ts'
import { isWorkday, workingHours } from '../../platform/workdays.ts'

const shifts = workingHours.map(([from, to]) => [sinceMidnight(from), sinceMidnight(to)] as const)

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
