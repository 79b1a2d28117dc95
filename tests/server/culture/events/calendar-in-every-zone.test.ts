import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, importContent } from '../../../support/fixtures.ts'
import { readCalendar } from '../../../support/icalendar.ts'

const home = process.env.TZ
let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
  const entries = JSON.parse(readFileSync(new URL('../../../../content/events.json', import.meta.url), 'utf8')) as object[]
  await importContent(
    t,
    'events',
    entries.map(entry => ({ ...entry, place: null })),
  )
})
afterAll(async () => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
  await t.close()
})

async function listed(): Promise<Map<string, { start: number; end: number }>> {
  const events = new Map<string, { start: number; end: number }>()
  let cursor: string | undefined
  do {
    const page = await t.call('GET /events', { query: { limit: 50, ...(cursor ? { cursor } : {}) } })
    for (const event of page.items) events.set(event.id, { start: Date.parse(event.startsAt), end: Date.parse(event.endsAt) })
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return events
}

test.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
])('on a host in %s every event of the feed has the time of the API, and an alarm', async (zone, offset) => {
  process.env.TZ = zone
  expect(new Date(t.clock.now).getTimezoneOffset()).toBe(offset)
  const events = await listed()
  const read = readCalendar(await t.call('GET /calendar.ics', {}))
  const [short, byDay] = [read.filter(({ uid }) => !/-\d{8}/.test(uid)), read.filter(({ uid }) => /-\d{8}/.test(uid))]
  const long = new Set(byDay.map(({ uid }) => uid.split('-')[0] ?? ''))
  expect(short.length + long.size).toBe(events.size)
  expect(short.length).toBeGreaterThan(25)
  for (const { uid, start, end, status, alarms } of short) {
    expect({ start, end }, uid).toEqual(events.get(uid.split('@')[0] ?? ''))
    expect(alarms).toEqual(status === 'CANCELLED' ? [] : ['-PT1H'])
  }
  expect(long.size).toBeGreaterThan(0)
  for (const { uid, start, end } of byDay) {
    const whole = events.get(uid.split('-')[0] ?? '')
    expect(start).toBeGreaterThanOrEqual(whole?.start ?? 0)
    expect(end).toBeLessThanOrEqual(whole?.end ?? 0)
    expect(end - start).toBeLessThan(24 * 3_600_000)
    // Its day is the district's, wherever the host is.
    expect(new Date(start + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')).toBe(/-(\d{8})/.exec(uid)?.[1])
  }
})

test('what was moved and what was called off reach the subscriber under the same UID', async () => {
  const { id } = await createEvent(t)
  const as = { as: await t.staff('editor') }
  const subscribed = async () =>
    readCalendar(await t.call('GET /calendar.ics', {})).find(event => event.uid.startsWith(id)) ?? {
      sequence: -1,
      start: 0,
      status: '',
    }
  const first = await subscribed()
  const body = { startsAt: '2026-12-06T09:00:00+08:00', endsAt: '2026-12-06T12:00:00+08:00' }
  await t.call('PATCH /staff/events/:id', { params: { id }, body }, as)
  const moved = await subscribed()
  await t.call('PUT /staff/events/:id/cancellation', { params: { id }, body: { reason: '大风' } }, as)
  const off = await subscribed()
  expect([first.start, moved.start]).toEqual(['2026-12-05T09:00:00+08:00', body.startsAt].map(at => Date.parse(at)))
  expect([first.status, moved.status, off.status]).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
  expect(moved.sequence).toBeGreaterThan(first.sequence)
  expect(off.sequence).toBeGreaterThan(moved.sequence)
})

test('an event changed by a new file reaches the subscriber too', async () => {
  const entry = {
    key: 'by-file',
    category: 'music',
    title: '夜场',
    venue: '德化街',
    organizer: '商圈办',
    starts: '2026-12-20T19:00:00+08:00',
  }
  const find = async () => readCalendar(await t.call('GET /calendar.ics', {})).find(event => event.summary.includes('夜场'))
  await importContent(t, 'events', [{ ...entry, ends: '2026-12-20T21:00:00+08:00' }])
  const before = await find()
  await importContent(t, 'events', [{ ...entry, ends: '2026-12-20T22:00:00+08:00' }])
  expect((await find())?.sequence).toBe((before?.sequence ?? 0) + 1)
})

test('the reader takes offence at a calendar whose times are an hour off', async () => {
  const { id, startsAt } = await createEvent(t)
  const text = await t.call('GET /events/:id/calendar.ics', { params: { id } })
  expect(readCalendar(text)[0]?.start).toBe(Date.parse(startsAt))
  expect(readCalendar(text.replace('TZOFFSETTO:+0800', 'TZOFFSETTO:+0900'))[0]?.start).not.toBe(Date.parse(startsAt))
})

test('the feed of news names what is to come, and escapes what people write', async () => {
  await createEvent(t, { title: '吃喝 <与> 玩 & 乐' })
  const text = await t.call('GET /feed.atom', {})
  expect(text).toContain('吃喝 &lt;与&gt; 玩 &amp; 乐')
  expect(text.match(/<entry>/g)?.length).toBeGreaterThan(20)
})
