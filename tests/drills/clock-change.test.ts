import { afterEach, beforeEach, expect, test } from 'vitest'
import { hourly, minutely } from '../../server/chores.ts'
import { dayLength, minute } from '../../server/platform/clock.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { countsOf } from '../support/drill.ts'
import { createEvent, signUp } from '../support/fixtures.ts'

const people = 20

let t: TestApp
let open = ''
let today = ''
beforeEach(async () => {
  t = await startApp({ limits: { mode: 'auto', addressFactor: 1 } })
  // One is over before the clock is set right, the other is not.
  today = (await createEvent(t, { capacity: 100 })).id
  open = (await createEvent(t, { capacity: 100, startsAt: '2026-12-12T09:00:00+08:00', endsAt: '2026-12-12T12:00:00+08:00' })).id
  for (let i = 0; i < people; i++) for (const id of [today, open]) await signUp(t, id, `人${i}`)
})
afterEach(() => t.close())

/** What people have and may do, as far as they see it. */
async function stateOf() {
  const passes = await Promise.all(
    Array.from(
      { length: people },
      async (_, i) => (await t.call('GET /me/passes', {}, { as: await t.person(`人${i}`) })).items.length,
    ),
  )
  const events = await Promise.all([today, open].map(id => t.call('GET /events/:id', { params: { id } })))
  return { passes: countsOf(passes), events }
}

const isSame = (before: object, after: object) => (JSON.stringify(before) === JSON.stringify(after) ? '没有变' : '变了')

/** The clock jumps, the server does everything that it does by itself, and the clock is set right. */
async function jump(days: number, duringIt: () => Promise<unknown> = async () => {}) {
  const before = await stateOf()
  t.clock.advance(days * dayLength)
  for (let i = 0; i < 3; i++) {
    await minutely(t.services)
    await hourly(t.database, t.services, () => t.clock.now)
    t.clock.advance(minute)
  }
  await duringIt()
  t.clock.advance(-days * dayLength - 3 * minute)
  return { before, after: await stateOf() }
}

test.for([3, -3])(
  'a clock that is %i days off for a while closes nothing, ends no pass and shuts nobody out',
  async (days, { task }) => {
    const { before, after } = await jump(days)
    const again = await signUp(t, open, '后来的人')
    task.meta.figure = `偏 ${days} 天再拨回：${people * 2} 张入场码，活动${isSame(before, after)}，之后报名 ${again.status}`
    expect(after).toEqual(before)
    expect(again.status).toBe('confirmed')
  },
)

test('control: a chore that closes what looks over is caught', async ({ task }) => {
  const { before, after } = await jump(3, () =>
    t.database.run('UPDATE events SET registration_closes_at = 0 WHERE ends_at < ?', [t.clock.now]),
  )
  task.meta.figure = `偏 3 天再拨回：活动${isSame(before, after)}`
  expect(after).not.toEqual(before)
})
