import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-09-15T10:00:00+08:00') })
})
afterAll(() => t.close())

test('a month holds each thing once: by the day it begins on, and what is there for days apart from it', async () => {
  await createEvent(t, { title: '音乐会', startsAt: '2026-10-03T19:00:00+08:00', endsAt: '2026-10-03T21:00:00+08:00' })
  await createEvent(t, { title: '跨夜市集', startsAt: '2026-09-30T20:00:00+08:00', endsAt: '2026-10-01T02:00:00+08:00' })
  await createEvent(t, {
    title: '展览',
    startsAt: '2026-09-20T10:00:00+08:00',
    endsAt: '2026-10-05T18:00:00+08:00',
    capacity: null,
  })
  await createEvent(t, { title: '十一月的', startsAt: '2026-11-01T10:00:00+08:00', endsAt: '2026-11-01T18:00:00+08:00' })
  const off = await createEvent(t, {
    title: '取消的',
    startsAt: '2026-10-08T10:00:00+08:00',
    endsAt: '2026-10-08T18:00:00+08:00',
  })
  const reason = { params: { id: off.id }, body: { reason: '下雨' } }
  await t.call('PUT /staff/events/:id/cancellation', reason, { as: await t.staff('editor') })
  const october = await t.call('GET /event-months/:month', { params: { month: '2026-10' } })
  expect(october.total).toBe(3)
  expect(october.lasting).toMatchObject([{ title: '展览', openDays: 5, hours: '10:00–18:00' }])
  const busy = october.days.filter(({ events }) => events.length > 0)
  expect(busy.map(({ day, events }) => [day, events.map(({ title }) => title)])).toEqual([
    ['2026-10-01', ['跨夜市集']],
    ['2026-10-03', ['音乐会']],
  ])
  expect(october.days.filter(({ mark }) => mark?.isOff).map(({ day }) => day)).toHaveLength(7)
  expect(october.days.find(({ day }) => day === '2026-10-10')?.mark).toEqual({ name: '调休上班', isOff: false })
})

test('a month of a year that nobody entered has no marks, and a month that is none is refused', async () => {
  const january = await t.call('GET /event-months/:month', { params: { month: '2027-01' } })
  expect(january).toMatchObject({ total: 0, days: [], lasting: [] })
  await t.refuse('GET /event-months/:month', { params: { month: '2026-13' } }, 'invalid-request')
})
