import { afterEach, beforeEach, expect, test } from 'vitest'
import { minutely } from '../../../../server/chores.ts'
import { minute } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { checks } from '../../../support/fixtures.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterEach(() => t.close())

const at = '2026-12-02T09:00:00+08:00'
const editor = async () => ({ as: await t.staff('editor') })

async function draft(over: object = {}) {
  const body = {
    category: 'music' as const,
    title: '不插电小现场',
    startsAt: '2026-12-05T19:00:00+08:00',
    endsAt: '2026-12-05T21:00:00+08:00',
    venue: '德化新街',
    organizer: '商圈办',
    checks,
    ...over,
  }
  const { id } = await t.call('POST /staff/events', { body }, await editor())
  return { id, params: { id } }
}

test('an event becomes public at the minute that was set, once, in the name of who set it', async () => {
  const { id, params } = await draft()
  const set = { params, body: { published: true, at } }
  const scheduled = await t.call('PUT /staff/events/:id/publication', set, await editor())
  expect(scheduled).toMatchObject({ state: 'draft', publishAt: at, publishRefused: null })
  const listed = await t.call('GET /staff/events', { query: { state: 'scheduled' } }, await editor())
  expect(listed.items.map(item => [item.id, item.publishAt])).toEqual([[id, at]])
  t.clock.now = Date.parse(at) - 1
  await minutely(t.services)
  await t.refuse('GET /events/:id', { params }, 'not-found')
  t.clock.now = Date.parse(at)
  await Promise.all([minutely(t.services), minutely(t.services)])
  expect((await t.call('GET /events/:id', { params })).title).toBe('不插电小现场')
  const trail = await t.call('GET /staff/audit', { query: { kind: 'event', entityId: id } }, { as: await t.staff('admin') })
  expect(trail.items.map(({ action, actor }) => [action, actor])).toEqual([
    ['publish', 'editor'],
    ['schedule', 'editor'],
    ['create', 'editor'],
  ])
})

test('what may no longer be public when its time comes stays a draft and says why, until somebody sets it anew', async () => {
  const { params } = await draft()
  await t.call('PUT /staff/events/:id/publication', { params, body: { published: true, at } }, await editor())
  await t.call('PATCH /staff/events/:id', { params, body: { checks: {} } }, await editor())
  t.clock.now = Date.parse(at) + minute
  await minutely(t.services)
  await minutely(t.services)
  const refused = await t.call('GET /staff/events/:id', { params }, await editor())
  expect(refused).toMatchObject({ state: 'draft', publishAt: null })
  expect(refused.publishRefused).toBe('到时间没能发布：请先记录：安全预案、提前公示。')
  await t.call('PATCH /staff/events/:id', { params, body: { checks } }, await editor())
  const now = await t.call('PUT /staff/events/:id/publication', { params, body: { published: true } }, await editor())
  expect(now).toMatchObject({ state: 'published', publishRefused: null })
})

test('taking a time back, a time that is over and an event that is public already publish nothing later', async () => {
  const { params } = await draft()
  const put = (body: { published: boolean; at?: string }) => ({ params, body })
  const past = await t.refuse(
    'PUT /staff/events/:id/publication',
    put({ published: true, at: '2026-12-01T09:59:00+08:00' }),
    'invalid-request',
    await editor(),
  )
  expect((past.errors as { path: string }[]).map(error => error.path)).toEqual(['at'])
  await t.call('PUT /staff/events/:id/publication', put({ published: true, at }), await editor())
  expect((await t.call('PUT /staff/events/:id/publication', put({ published: false }), await editor())).publishAt).toBeNull()
  t.clock.now = Date.parse(at)
  await minutely(t.services)
  await t.refuse('GET /events/:id', { params }, 'not-found')
  await t.call('PUT /staff/events/:id/publication', put({ published: true }), await editor())
  const later = put({ published: true, at: '2026-12-03T09:00:00+08:00' })
  await t.refuse('PUT /staff/events/:id/publication', later, 'already-published', await editor())
})

test('a preview shows on the phone what is being written, to nobody else and for an hour', async () => {
  const as = await editor()
  const body = { category: 'talk', title: '简历门诊', venue: '驿站', organizer: '商圈办' } as const
  const times = { startsAt: '2026-12-05T19:00:00+08:00', endsAt: '2026-12-05T21:00:00+08:00' }
  const { id } = await t.call('POST /staff/event-previews', { body: { ...body, ...times } }, as)
  expect(await t.call('GET /events/:id', { params: { id } })).toMatchObject({ id, title: '简历门诊', status: 'scheduled' })
  expect((await t.call('GET /events', { query: {} })).total).toBe(0)
  const next = await t.call('POST /staff/event-previews', { body: { ...body, ...times, title: '面试门诊' } }, as)
  await t.refuse('GET /events/:id', { params: { id } }, 'not-found')
  await t.refuse('GET /places/:id', { params: { id: next.id } }, 'not-found')
  t.clock.advance(60 * minute + 1)
  await t.refuse('GET /events/:id', { params: { id: next.id } }, 'not-found')
})

test('an event does not lead to a place that is not there, nor the public to one that is a draft', async () => {
  const as = await editor()
  const place = await t.call('POST /staff/places', { body: { kind: 'park', name: '口袋公园', status: 'operating' } }, as)
  const { params } = await draft({ placeId: place.id })
  const publish = { params, body: { published: true } }
  const refused = await t.refuse('PUT /staff/events/:id/publication', publish, 'place-not-public', as)
  expect(refused.detail).toContain('口袋公园')
  await t.call('PUT /staff/places/:id/publication', { params: { id: place.id }, body: { published: true } }, as)
  await t.call('PUT /staff/events/:id/publication', publish, as)
  const unknown = await t.refuse('PATCH /staff/events/:id', { params, body: { placeId: 'none' } }, 'invalid-request', as)
  expect((unknown.errors as { path: string }[]).map(error => error.path)).toEqual(['placeId'])
})
