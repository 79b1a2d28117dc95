import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
  const on = (day: string) => ({ startsAt: `2026-12-${day}T19:00:00+08:00`, endsAt: `2026-12-${day}T21:00:00+08:00` })
  await createEvent(t, { title: '周三弹唱', series: '街头音乐', ...on('02') })
  await createEvent(t, { title: '周四弹唱', series: '街头音乐', ...on('03') })
  await createEvent(t, { title: '另一处弹唱', venue: '大同路', ...on('03') })
  const other = await createEvent(t, { title: '同一处试音', ...on('03') })
  await t.call('PUT /staff/events/:id/publication', { params: { id: other.id }, body: { published: false } }, await editor())
  const off = await createEvent(t, { title: '下雨取消', ...on('04') })
  await t.call('PUT /staff/events/:id/cancellation', { params: { id: off.id }, body: { reason: '下雨' } }, await editor())
  await createEvent(t, { title: '已经结束', startsAt: '2026-11-01T19:00:00+08:00', endsAt: '2026-11-01T21:00:00+08:00' })
  await createEvent(t, { title: '周末市集', category: 'market', ...on('06') })
})
afterAll(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const titles = async (query: object) =>
  (await t.call('GET /staff/events', { query: { sort: 'soonest', ...query } }, await editor())).items.map(item => item.title)

test('the list is searched, filtered and sorted, and what is off or over is in no other state', async () => {
  expect((await titles({ q: '弹唱' })).toSorted()).toEqual(['另一处弹唱', '周三弹唱', '周四弹唱'].toSorted())
  expect(await titles({ q: '……' })).toEqual([])
  expect(await titles({ series: '街头音乐' })).toEqual(['周三弹唱', '周四弹唱'])
  expect(await titles({ category: 'market' })).toEqual(['周末市集'])
  expect(await titles({ state: 'draft' })).toEqual(['同一处试音'])
  expect(await titles({ state: 'cancelled' })).toEqual(['下雨取消'])
  expect(await titles({ state: 'ended' })).toEqual(['已经结束'])
  expect(await titles({ state: 'published', from: '2026-12-04', to: '2026-12-06' })).toEqual(['周末市集'])
  expect(await titles({ sort: 'latest', limit: 1 })).toEqual(['周末市集'])
})

test('pages follow each other without a gap, and each row says how many are in its way', async () => {
  const seen: [string, number][] = []
  let cursor: string | null = null
  do {
    const query = { limit: 3, sort: 'soonest' as const, ...(cursor ? { cursor } : {}) }
    const page: { items: { title: string; clashes: number }[]; nextCursor: string | null; total: number } = await t.call(
      'GET /staff/events',
      { query },
      await editor(),
    )
    expect(page.total).toBe(7)
    seen.push(...page.items.map(({ title, clashes }): [string, number] => [title, clashes]))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen.filter(([, clashes]) => clashes > 0).toSorted()).toEqual([
    ['同一处试音', 1],
    ['周四弹唱', 1],
  ])
  expect(seen).toHaveLength(7)
})

test('what is only being written is told whom it would be in the way of', async () => {
  const query = {
    category: 'music' as const,
    startsAt: '2026-12-03T20:00:00+08:00',
    endsAt: '2026-12-03T22:00:00+08:00',
    venue: '德化新街',
  }
  const asked = await t.call('GET /staff/event-clashes', { query }, await editor())
  expect(asked.items.map(item => item.title).toSorted()).toEqual(['同一处试音', '周四弹唱'])
  const own = asked.items.find(item => item.title === '周四弹唱')?.id ?? ''
  const without = await t.call('GET /staff/event-clashes', { query: { ...query, except: own } }, await editor())
  expect(without.items.map(item => item.title)).toEqual(['同一处试音'])
})

test('an event is held once more as a draft, and a check changes nothing but its day', async () => {
  const { items } = await t.call('GET /staff/events', { query: { series: '街头音乐', sort: 'soonest' } }, await editor())
  const [first] = items
  const params = { id: first?.id ?? '' }
  const body = { startsAt: '2027-01-06T18:30:00+08:00' }
  const copy = await t.call('POST /staff/events/:id/clones', { params, body }, await editor())
  expect(copy).toMatchObject({
    state: 'draft',
    title: '周三弹唱',
    series: '街头音乐',
    endsAt: '2027-01-06T20:30:00+08:00',
    checks: {},
  })
  t.clock.advance(60_000)
  const checked = await t.call('PUT /staff/events/:id/check', { params }, await editor())
  expect(checked).toEqual({
    ...(await t.call('GET /staff/events/:id', { params }, await editor())),
    checkedAt: '2026-12-01T10:01:00+08:00',
  })
  expect(checked.version).toBe(first?.version)
})

test('what nobody checked for two weeks is picked out, and a check takes it off', async () => {
  const far = { startsAt: '2027-03-01T19:00:00+08:00', endsAt: '2027-03-01T21:00:00+08:00' }
  const event = await createEvent(t, { title: '开春第一场', ...far })
  expect(await titles({ needsCheck: 'true' })).toEqual([])
  t.clock.advance(days(15))
  expect(await titles({ needsCheck: 'true' })).toEqual(['开春第一场'])
  await t.call('PUT /staff/events/:id/check', { params: { id: event.id } }, await editor())
  expect(await titles({ needsCheck: 'true' })).toEqual([])
})
