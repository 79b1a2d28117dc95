import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
const places: string[] = []
beforeAll(async () => {
  t = await startApp()
  for (const [i, name] of ['二七纪念塔', '德化街', '北下街'].entries()) {
    const body = {
      kind: 'street' as const,
      name,
      status: 'operating' as const,
      coordinates: { latitude: 34.75 + i / 500, longitude: 113.665 },
    }
    const { id } = await t.call('POST /staff/places', { body }, await editor())
    await t.call('PUT /staff/places/:id/publication', { params: { id }, body: { published: true } }, await editor())
    places.push(id)
  }
})
afterAll(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const stopsOf = (...numbers: number[]) =>
  numbers.map(number => ({ placeId: places[number] ?? 'none', stayMinutes: 15, note: `第${number}处` }))
const names = (walk: { stops: { place: { name: string } }[] }) => walk.stops.map(stop => stop.place.name)

test('the order of the stops is the order that was sent, with the minutes between them computed anew', async () => {
  const draft = { title: '老街一圈', stops: stopsOf(0, 1, 2) }
  const made = await t.call('POST /staff/walks', { body: draft }, await editor())
  const params = { id: made.id }
  expect(names(made)).toEqual(['二七纪念塔', '德化街', '北下街'])
  await t.refuse('GET /walks/:id', { params }, 'not-found')
  await t.call('PUT /staff/walks/:id/publication', { params, body: { published: true } }, await editor())
  const turned = await t.call('PATCH /staff/walks/:id', { params, body: { stops: stopsOf(0, 2, 1) } }, await editor())
  expect(names(turned)).toEqual(['二七纪念塔', '北下街', '德化街'])
  const shown = await t.call('GET /walks/:id', { params })
  expect(names(shown)).toEqual(names(turned))
  const between = (walk: typeof shown) => walk.stops.map(stop => stop.walkMinutes ?? 0)
  expect(between(shown)[1]).toBeGreaterThan(between(made)[1] ?? 0)
  const asked = { ...(await editor()), headers: { 'if-match': `"${made.version}"` } }
  await t.refuse('PATCH /staff/walks/:id', { params, body: { title: '别的' } }, 'edit-conflict', asked)
})

test('a stop that is not there is named at its field, and the walk stays as it was', async () => {
  const made = await t.call('POST /staff/walks', { body: { title: '夜游', stops: stopsOf(0, 1) } }, await editor())
  const params = { id: made.id }
  const body = { stops: [...stopsOf(0), { placeId: 'none', stayMinutes: 5 }] }
  const refused = await t.refuse('PATCH /staff/walks/:id', { params, body }, 'invalid-request', await editor())
  expect((refused.errors as { path: string }[]).map(error => error.path)).toEqual(['stops.1.placeId'])
  expect(await t.call('GET /staff/walks/:id', { params }, await editor())).toEqual(made)
})

test('a walk to a place that is no longer public is not published, and names the place', async () => {
  const body = { kind: 'park' as const, name: '人民公园', status: 'operating' as const }
  const draft = await t.call('POST /staff/places', { body }, await editor())
  const stops = [...stopsOf(0), { placeId: draft.id, stayMinutes: 30 }]
  const { id } = await t.call('POST /staff/walks', { body: { title: '公园线', stops } }, await editor())
  const publish = { params: { id }, body: { published: true } }
  const refused = await t.refuse('PUT /staff/walks/:id/publication', publish, 'not-public', await editor())
  expect(refused.detail).toBe('请先发布或换掉这些地点：人民公园。')
  expect((await t.call('GET /staff/walks', { query: { state: 'draft', q: '公园' } }, await editor())).items).toHaveLength(1)
  const preview = await t.call('POST /staff/walk-previews', { body: { title: '公园线', stops } }, await editor())
  expect(names(await t.call('GET /walks/:id', { params: preview }))).toEqual(['二七纪念塔', '人民公园'])
})
