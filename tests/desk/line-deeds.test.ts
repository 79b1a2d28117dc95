import { expect, test } from 'vitest'
import type { BoothLine, LineDeed } from '../../contract/careers/lines.ts'
import { afterDeeds } from '../../desk/employer/line-deeds.ts'

const at = '2026-12-05T10:00:00+08:00'
const line: BoothLine = {
  state: 'open',
  asOf: at,
  waiting: [1, 2, 3].map(number => ({ number, takenAt: at })),
  called: [],
  came: 0,
  lost: 0,
}
const after = (...deeds: [LineDeed['deed'], number][]) =>
  afterDeeds(
    line,
    deeds.map(([deed, number]) => ({ deed, number, at })),
  )

test('what a booth does without a network is seen at once, by the rules of the server', () => {
  expect(after(['call', 1])).toMatchObject({ waiting: [{ number: 2 }, { number: 3 }], called: [{ number: 1, calls: 1 }] })
  expect(after(['call', 2], ['call', 1]).called.map(one => one.number)).toEqual([1, 2])
  expect(after(['call', 1], ['came', 1])).toMatchObject({ called: [], came: 1 })
  expect(after(['call', 1], ['lost', 1])).toMatchObject({ called: [{ number: 1, calls: 1 }], lost: 0 })
  expect(after(['call', 1], ['call-again', 1], ['lost', 1])).toMatchObject({ called: [], lost: 1 })
})

test('a deed that comes twice, or of a number that is gone, changes nothing', () => {
  expect(after(['call', 1], ['call', 1])).toEqual(after(['call', 1]))
  expect(after(['call', 1], ['came', 1], ['came', 1], ['call-again', 1])).toEqual(after(['call', 1], ['came', 1]))
  expect(after(['call', 9], ['lost', 9])).toEqual(line)
})
