import { afterEach, beforeEach, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, createRoom } from '../../../support/fixtures.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const tower = {
  kind: 'attraction' as const,
  name: '二七纪念塔',
  status: 'operating' as const,
  summary: '老地标',
  coordinates: { latitude: 34.7527, longitude: 113.6652 },
  hours: { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '08:30', closes: '17:00' }] },
}
const create = async (body: object = tower) => {
  const made = await t.call('POST /staff/places', { body: body as typeof tower }, await editor())
  return { ...made, params: { id: made.id } }
}
const publish = async (id: string, published = true) =>
  t.call('PUT /staff/places/:id/publication', { params: { id }, body: { published } }, await editor())

test('a place is a draft that nobody finds, then public everywhere, then gone again', async () => {
  const { id, params } = await create()
  await t.refuse('GET /places/:id', { params }, 'not-found')
  expect((await t.call('GET /places', { query: {} })).total).toBe(0)
  expect((await t.call('GET /search', { query: { q: '二七纪念塔在哪' } })).place).toBeNull()
  await publish(id)
  const seen = await t.call('GET /places/:id', { params })
  expect(seen).toMatchObject({
    name: '二七纪念塔',
    coordinates: tower.coordinates,
    opening: { isOpen: false },
    needsCheck: false,
  })
  const near = await t.call('GET /places', { query: { near: '34.7527,113.6652' } })
  expect(near.items.map(place => place.id)).toEqual([id])
  const neighbour = await create({ ...tower, name: '德化街' })
  await publish(neighbour.id)
  const nearby = async () => (await t.call('GET /places/:id', { params: neighbour.params })).nearby.map(place => place.id)
  expect(await nearby()).toEqual([id])
  await publish(id, false)
  expect((await t.call('GET /places', { query: {} })).items.map(place => place.id)).toEqual([neighbour.id])
  expect(await nearby()).toEqual([])
})

test('two who edit at once: the second sees what the first wrote, and nothing is lost', async () => {
  const { params } = await create()
  const editing = { ...(await editor()), headers: { 'if-match': '"1"' } }
  const edited = await t.call('PATCH /staff/places/:id', { params, body: { summary: '新写的' } }, editing)
  expect(edited).toMatchObject({ summary: '新写的', version: 2 })
  const lost = await t.refuse('PATCH /staff/places/:id', { params, body: { summary: '晚来的' } }, 'edit-conflict', editing)
  expect(lost.current).toMatchObject({ summary: '新写的', version: 2 })
  const far = { params, body: { coordinates: { latitude: 39.9, longitude: 116.4 } } }
  await t.refuse('PATCH /staff/places/:id', far, 'invalid-request', await editor())
})

test('a place that a walk, an event or a booking leads to is not taken down, and says to what', async () => {
  const { placeId, roomId } = await createRoom(t)
  const person = { as: await t.person('李雷') }
  const booking = await t.call(
    'POST /rooms/:id/bookings',
    { params: { id: roomId }, body: { startsAt: '2026-12-05T10:00:00+08:00' } },
    person,
  )
  await createEvent(t, { title: '夜读', placeId })
  const second = await create()
  await publish(second.id)
  const stops = [placeId, second.id].map(id => ({ placeId: id, stayMinutes: 20 }))
  const walk = await t.call('POST /staff/walks', { body: { title: '老街一圈', stops } }, await editor())
  await t.call('PUT /staff/walks/:id/publication', { params: { id: walk.id }, body: { published: true } }, await editor())
  const down = { params: { id: placeId }, body: { published: false } }
  const refused = await t.refuse('PUT /staff/places/:id/publication', down, 'in-use', await editor())
  expect(refused.detail).toBe('请先改掉再撤下：路线「老街一圈」、活动「夜读」、还没到的房间预约。')
  await t.call('PUT /staff/walks/:id/publication', { params: { id: walk.id }, body: { published: false } }, await editor())
  await t.call('DELETE /me/bookings/:id', { params: { id: booking.id } }, person)
  t.clock.advance(days(1))
  await t.call('PUT /staff/places/:id/publication', down, await editor())
  await t.refuse('GET /rooms/:id/slots', { params: { id: roomId }, query: {} }, 'not-found')
  const late = { params: { id: roomId }, body: { startsAt: '2026-12-07T10:00:00+08:00' } }
  await t.refuse('POST /rooms/:id/bookings', late, 'not-found', person)
})

test('the list finds what was not checked for two weeks, and a check takes it off', async () => {
  const { id, params } = await create()
  await create({ ...tower, name: '德化街' })
  t.clock.advance(days(16))
  await t.call('PUT /staff/places/:id/check', { params }, await editor())
  const list = async (query: object) =>
    (await t.call('GET /staff/places', { query }, await editor())).items.map(place => place.name)
  expect(await list({ needsCheck: 'true' })).toEqual(['德化街'])
  expect(await list({ q: '纪念塔' })).toEqual(['二七纪念塔'])
  expect(await list({ kind: 'museum' })).toEqual([])
  expect(await list({ state: 'draft' })).toHaveLength(2)
  const { items } = await t.call('GET /staff/place-positions', {}, await editor())
  expect(items.find(place => place.id === id)?.coordinates).toEqual(tower.coordinates)
})
