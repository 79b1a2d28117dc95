import { expect, test } from 'vitest'
import type { OpeningHours } from '../../../../contract/culture/places.ts'
import { openingAt } from '../../../../server/culture/places/opening.ts'

const tower: OpeningHours = {
  weekly: [{ days: [2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }],
  exceptions: [
    { from: '2026-12-31', to: '2026-12-31', opens: null, closes: null, note: '检修' },
    { from: '2027-01-01', to: '2027-01-03', opens: '10:00', closes: '20:00', note: '元旦' },
  ],
}
const night: OpeningHours = { weekly: [{ days: [5, 6], opens: '18:00', closes: '02:00' }], exceptions: [] }
const always: OpeningHours = { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }], exceptions: [] }

const at = (hours: OpeningHours, time: string) => {
  const { isOpen, changesAt } = openingAt(hours, Date.parse(`${time}:00+08:00`))
  return `${isOpen ? 'open' : 'closed'} ${changesAt?.slice(0, 16) ?? '-'}`
}

// 1 December 2026 is a Tuesday.
test.each([
  ['it opens to the minute', tower, '2026-12-01T09:00', 'open 2026-12-01T17:00'],
  ['it is shut a minute before', tower, '2026-12-01T08:59', 'closed 2026-12-01T09:00'],
  ['it shuts to the minute', tower, '2026-12-01T17:00', 'closed 2026-12-02T09:00'],
  ['Monday is skipped', tower, '2026-12-06T18:00', 'closed 2026-12-08T09:00'],
  ['a closed day wins over the week', tower, '2026-12-31T12:00', 'closed 2027-01-01T10:00'],
  ['a holiday has its own hours', tower, '2027-01-02T19:00', 'open 2027-01-02T20:00'],
  ['a night runs into the next day', night, '2026-12-05T01:30', 'open 2026-12-05T02:00'],
  ['after the night it is over', night, '2026-12-06T02:00', 'closed 2026-12-11T18:00'],
  ['what never closes changes never', always, '2026-12-01T03:00', 'open -'],
])('%s', (_name, hours, time, expected) => {
  expect(at(hours, time)).toBe(expected)
})

test('where no hours are known there is nothing to compute', () => {
  expect(at({ weekly: [], exceptions: [] }, '2026-12-01T03:00')).toBe('closed -')
})
