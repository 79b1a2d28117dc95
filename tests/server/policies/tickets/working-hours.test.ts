import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute, parseTime } from '../../../../server/platform/clock.ts'
import { isWorkday } from '../../../../server/platform/workdays.ts'
import { afterWorking, workingTime } from '../../../../server/policies/tickets/working-hours.ts'

const at = (text: string) => parseTime(`${text}:00+08:00`)
const hoursBetween = (from: string, to: string) => workingTime(at(from), at(to)) / hour

test.each([
  ['2026-11-23T09:00', '2026-11-23T17:00', 7, 'a day has seven hours, noon is free'],
  ['2026-11-20T16:30', '2026-11-23T09:30', 1, 'a weekend does not count'],
  ['2026-11-23T17:00', '2026-11-24T09:00', 0, 'a night does not count'],
  ['2026-09-30T16:00', '2026-10-08T10:00', 2, 'the week of National Day does not count'],
  ['2026-10-10T09:00', '2026-10-10T12:00', 3, 'a Saturday that is worked counts'],
  ['2026-02-13T16:00', '2026-02-24T10:00', 9, 'Spring Festival is off, the Saturday before it is worked'],
  ['2026-11-23T10:00', '2026-11-23T09:00', 0, 'nothing passes backwards'],
])('from %s to %s are %d working hours: %s', (from, to, hours) => {
  expect(hoursBetween(from, to)).toBe(hours)
})

test('the published calendar holds: thirty-three days off, six weekend days worked', () => {
  const days = Array.from({ length: 365 }, (_, i) => at('2026-01-01T12:00') + i * 24 * hour)
  const weekend = (day: number) => [0, 6].includes(new Date(day + 8 * hour).getUTCDay())
  expect(days.filter(day => weekend(day) && isWorkday(day))).toHaveLength(6)
  expect(days.filter(day => !weekend(day) && !isWorkday(day))).toHaveLength(19)
})

test('working time adds up, and what is due is due exactly then', () => {
  const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-20T00:00') })
  fc.assert(
    fc.property(
      moment,
      fc.nat(10 * 24 * 60),
      fc.nat(10 * 24 * 60),
      fc.integer({ min: 1, max: 40 * 60 }),
      (from, a, b, length) => {
        const middle = from + a * minute
        const to = middle + b * minute
        expect(workingTime(from, middle) + workingTime(middle, to)).toBe(workingTime(from, to))
        expect(workingTime(from, afterWorking(from, length * minute))).toBe(length * minute)
      },
    ),
    { numRuns: 500 },
  )
})
