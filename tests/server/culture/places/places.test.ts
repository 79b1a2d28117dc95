import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importContent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  // A Saturday noon.
  t = await startApp({ now: Date.parse('2026-12-05T12:00:00+08:00') })
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const named = async (name: string) => {
  const found = (await t.call('GET /places', { query: { limit: 50 } })).items.find(place => place.name === name)
  if (!found) throw new Error(`no ${name}`)
  return t.call('GET /places/:id', { params: { id: found.id } })
}

test('at least 25 real places stand there with source and day of the check, unknown hours left unknown', async () => {
  const { items } = await t.call('GET /places', { query: { limit: 50 } })
  const real = items.filter(place => !place.sample)
  expect(real.length).toBeGreaterThanOrEqual(25)
  for (const place of real) expect([place.source?.name, place.checkedAt].every(Boolean), place.name).toBe(true)
  expect(real.filter(place => place.opening !== null).map(place => place.name)).toEqual(['二七纪念塔'])
})

test('open now follows the clock, and what is only planned is never open', async () => {
  expect((await named('二七纪念塔')).opening).toEqual({ isOpen: true, changesAt: '2026-12-05T17:00:00+08:00' })
  t.clock.now = Date.parse('2026-12-07T12:00:00+08:00')
  expect((await named('二七纪念塔')).opening).toEqual({ isOpen: false, changesAt: '2026-12-08T09:00:00+08:00' })
  t.clock.now = Date.parse('2026-12-05T12:00:00+08:00')
  const { items } = await t.call('GET /places', { query: { limit: 50 } })
  expect(items.filter(place => place.status !== 'operating').every(place => place.opening === null)).toBe(true)
})

test('a check older than fourteen days has to be repeated', async () => {
  expect((await named('二七纪念塔')).needsCheck).toBe(false)
  expect((await named('金博大')).needsCheck).toBe(true)
  t.clock.advance(13 * 86_400_000)
  expect((await named('二七纪念塔')).needsCheck).toBe(true)
  t.clock.now = Date.parse('2026-12-05T12:00:00+08:00')
})

test('what is near is known from stored positions, in walking minutes, nearest first', async () => {
  const { nearby, walks } = await named('二七纪念塔')
  expect(nearby.length).toBe(3)
  expect(nearby.map(place => place.walkMinutes)).toEqual([...nearby.map(place => place.walkMinutes)].sort((a, b) => a - b))
  expect(walks.map(walk => walk.title)).toEqual(['二七记忆'])
  const page = await t.call('GET /places', { query: { near: '34.7514,113.6656', limit: 3 } })
  expect(page.items[0]?.walkMinutes).toBe(1)
  const rest = await t.call('GET /places', { query: { near: '34.7514,113.6656', limit: 50, cursor: page.nextCursor ?? '' } })
  const all = [...page.items, ...rest.items]
  expect(new Set(all.map(place => place.id)).size).toBe(page.total)
  expect(all.at(-1)?.walkMinutes).toBeNull()
})

test('nothing farther than ten minutes on foot counts as near, and a day that was shut is forgotten when it is over', async () => {
  // Far from all others; a minute on foot is about 58 m as the crow flies.
  const at = (meters: number) => ({ latitude: 34.9 + meters / 111_195, longitude: 113.9 })
  const hours = {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }],
    exceptions: [
      { from: '2026-12-03', to: '2026-12-04', note: '换展' },
      { from: '2026-12-05', to: '2026-12-05', opens: '10:00', closes: '11:00', note: '短开' },
    ],
  }
  const place = (name: string, meters: number) => ({
    key: `far-${meters}`,
    kind: 'museum',
    name,
    summary: '展馆',
    status: 'operating',
    coordinates: at(meters),
    hours,
  })
  await importContent(t, 'places', [place('起点馆', 0), place('九分钟馆', 520), place('十二分钟馆', 700)])
  const found = await named('起点馆')
  expect(found.nearby.map(({ name, walkMinutes }) => [name, walkMinutes])).toEqual([['九分钟馆', 9]])
  expect(found.exceptions.map(({ note }) => note)).toEqual(['短开'])
  expect(found.opening).toEqual({ isOpen: false, changesAt: '2026-12-06T09:00:00+08:00' })
})

test('three walks lead over real places in order, with the minutes between them', async () => {
  const { items } = await t.call('GET /walks', {})
  expect(items.map(walk => walk.title)).toEqual(['二七记忆', '百年德化', '夜游二七'])
  for (const { id, minutes, stopCount } of items) {
    const walk = await t.call('GET /walks/:id', { params: { id } })
    expect(walk.stops.map(stop => stop.number)).toEqual(Array.from({ length: stopCount }, (_, i) => i + 1))
    expect(walk.stops[0]?.walkMinutes).toBeNull()
    expect(walk.stops.reduce((sum, stop) => sum + stop.stayMinutes + (stop.walkMinutes ?? 0), 0)).toBe(minutes)
  }
  await t.refuse('GET /walks/:id', { params: { id: 'none' } }, 'not-found')
})

test('printed codes of walks and rooms lead to them, codes of what is gone lead home', async () => {
  const walk = (await t.call('GET /walks', {})).items[0]?.id ?? ''
  const place = await named('青年人才服务共享空间')
  const room = (await t.call('GET /places/:id/rooms', { params: { id: place.id } })).items[0]?.id ?? ''
  const target = (code: string) => t.call('GET /scene-codes/:code', { params: { code } })
  expect(await target(`w.${walk}`)).toMatchObject({ kind: 'walk', id: walk })
  expect(await target(`r.${room}`)).toMatchObject({ kind: 'room', id: room })
  expect(await target('w.gone')).toMatchObject({ kind: 'home', id: null })
})

test('four venues have rooms, all marked as samples', async () => {
  const { items } = await t.call('GET /places', { query: { limit: 50 } })
  const rooms = await Promise.all(items.map(async ({ id }) => (await t.call('GET /places/:id/rooms', { params: { id } })).items))
  expect(rooms.filter(list => list.length > 0)).toHaveLength(4)
  expect(rooms.flat().every(room => room.sample)).toBe(true)
})

test('the sample year has its music in August, its double festival in October, its singers in November, its fair in December', async () => {
  const { items } = await t.call('GET /events', { query: { limit: 50, from: '2026-12-06', to: '2027-12-05' } })
  const rest = await t.call('GET /events', { query: { limit: 50, from: '2027-07-01', to: '2027-12-05' } })
  const months = (category: string) =>
    [...items, ...rest.items].filter(event => event.category === category).map(event => event.startsAt.slice(5, 7))
  expect(months('music')).toContain('08')
  expect(months('festival')).toContain('10')
  expect(months('contest')).toContain('11')
  expect(months('fair')).toContain('12')
})

test('a fair, a week of free nights, evenings and walks make one plan that says by when to apply', async () => {
  const fair = (await t.call('GET /fairs', { query: {} })).items[0]
  const id = fair?.id ?? ''
  const plan = await t.call('GET /fairs/:id/stay-plan', { params: { id }, query: {} })
  // The fair is on Saturday the 12th: arriving on Friday, three working days ahead is Tuesday.
  expect(plan).toMatchObject({
    arrivesOn: '2026-12-11',
    leavesOn: '2026-12-18',
    applyBy: '2026-12-08',
    earliestArrival: null,
    nights: 7,
  })
  expect(plan.rule.policyId).toBeTruthy()
  const items = plan.days.flatMap(({ items }) => items)
  expect(items.map(item => item.kind)).toEqual(expect.arrayContaining(['apply', 'arrive', 'fair', 'event', 'walk', 'leave']))
  expect(items.filter(item => item.kind === 'walk')).toHaveLength(3)
  for (const { day, items } of plan.days) for (const item of items) expect(item.startsAt.slice(0, 10)).toBe(day)
  // Asked on a Saturday, when no working day is left before Monday.
  const monday = await t.call('GET /fairs/:id/stay-plan', { params: { id }, query: { arrivesOn: '2026-12-07' } })
  expect(monday).toMatchObject({ applyBy: '2026-12-02', earliestArrival: '2026-12-10' })
  await t.refuse('GET /fairs/:id/stay-plan', { params: { id }, query: { arrivesOn: '2026-12-01' } }, 'invalid-request')
  await t.refuse('GET /fairs/:id/stay-plan', { params: { id: 'none' }, query: {} }, 'not-found')
})

test('the plan’s calendar file holds every item at the plan’s time', async () => {
  const { readCalendar } = await import('../../../support/icalendar.ts')
  const id = (await t.call('GET /fairs', { query: {} })).items[0]?.id ?? ''
  const plan = await t.call('GET /fairs/:id/stay-plan', { params: { id }, query: {} })
  const read = readCalendar(await t.call('GET /fairs/:id/stay-plan.ics', { params: { id }, query: {} }))
  const times = (list: { start: number; end: number }[]) => list.map(({ start, end }) => `${start}-${end}`).sort()
  const items = plan.days.flatMap(day => day.items)
  expect(times(read)).toEqual(times(items.map(item => ({ start: Date.parse(item.startsAt), end: Date.parse(item.endsAt) }))))
  expect(new Set(read.map(event => event.uid)).size).toBe(read.length)
})
