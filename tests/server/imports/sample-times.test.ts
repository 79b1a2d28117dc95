import { expect, test } from 'vitest'
import events from '../../../content/events.json' with { type: 'json' }
import { resolveTime } from '../../../server/imports/content/times.ts'
import { dayLength, dayOf } from '../../../server/platform/clock.ts'

interface Sample {
  key: string
  starts: string
  ends: string
  doors?: string
  series?: string
}
const samples: Sample[] = events
const newYear = Date.parse('2026-01-01T12:00:00+08:00')
const everyDay = Array.from({ length: 366 }, (_, day) => newYear + day * dayLength)

test('on whatever day the samples are loaded, each ends after it starts and opens before', () => {
  for (const now of everyDay)
    for (const { key, starts, ends, doors } of samples) {
      const at = resolveTime(starts, now)
      expect(resolveTime(ends, now), `${key} on ${dayOf(now)}`).toBeGreaterThan(at)
      if (doors) expect(resolveTime(doors, now), `${key} on ${dayOf(now)}`).toBeLessThan(at)
    }
})

test('the heats of November come before its final in every year they are loaded', () => {
  const rounds = ['november-singers-1', 'november-singers-2', 'november-singers-3'].map(
    key => samples.find(sample => sample.key === key)?.starts ?? '',
  )
  for (const now of everyDay) {
    const times = rounds.map(starts => resolveTime(starts, now))
    expect(times, dayOf(now)).toEqual(times.toSorted((a, b) => a - b))
  }
})
