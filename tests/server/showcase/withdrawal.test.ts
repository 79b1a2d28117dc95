import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ObjectStore } from '../../../server/platform/media/object-store.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { decide, openTestStore, photo, submission, type TestStore, uploadPicture } from '../../support/showcase.ts'

let t: TestApp
let media: TestStore
const broken = { on: false }
beforeAll(async () => {
  media = openTestStore()
  const store: ObjectStore = {
    ...media.store,
    remove: name => (broken.on ? Promise.reject(new Error('store is away')) : media.store.remove(name)),
  }
  t = await startApp({ media: store })
})
afterAll(async () => {
  await t.close()
  media.remove()
})

const canary = '金丝雀柒肆贰'

/** Every row of every table, as text. */
async function everythingStored(): Promise<string> {
  const tables = await t.database.all<{ name: string }>(
    t.database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  )
  const rows = await Promise.all(tables.map(({ name }) => t.database.all(`SELECT * FROM ${name}`)))
  return JSON.stringify(rows)
}

/** The reply without the words that were asked for. */
const bodyOf = async (url: string, token?: string) =>
  (await t.send({ method: 'GET', url, headers: token ? { authorization: `Bearer ${token}` } : {} })).body.replace(
    /"q":"[^"]*"/,
    '',
  )

/** A published, liked, reported, featured item about somebody’s canary, with a picture. */
async function wellKnownItem(title: string) {
  const as = { as: await t.person('作者') }
  const picture = await uploadPicture(t, '作者', await photo())
  const body = submission({
    title,
    byline: canary,
    quote: canary,
    story: [{ kind: 'paragraph', text: `正文 ${canary}` }],
    tags: [canary],
    place: canary,
    links: [{ label: canary, url: 'https://www.bilibili.com/video/BV1' }],
    pictures: [{ id: picture.id, description: canary }],
  })
  const { id } = await t.call('POST /showcase', { body }, { ...as, headers: { 'idempotency-key': picture.id } })
  await decide(t, id, 'publish')
  const params = { id }
  const other = { as: await t.person('旁人') }
  await t.call('PUT /showcase/:id/like', { params }, other)
  await t.call('POST /showcase/:id/reports', { params, body: { reason: 'other', note: canary } }, other)
  await t.call('POST /showcase/:id/introductions', { params, body: { purpose: 'meet', message: canary, contact: 'x' } }, other)
  const staff = { as: await t.staff('editor') }
  await t.call('PUT /staff/showcase/:id/feature', { params, body: { month: '2026-12', reason: '工作人员的话' } }, staff)
  await t.call('PATCH /showcase/:id', { params, body: { title: `${title}二` } }, as)
  await decide(t, id, 'publish')
  const item = await t.call('GET /showcase/:id', { params })
  return { id, as, address: item.pictures[0]?.address ?? '' }
}

test('after withdrawal the words and pictures are nowhere: no list, search, cache, row or file', async () => {
  const { id, as, address } = await wellKnownItem(canary)
  const places = [
    '/api/v1/showcase',
    `/api/v1/showcase/${id}`,
    '/api/v1/showcase?kind=work',
    `/api/v1/search?q=${encodeURIComponent(canary)}`,
    '/api/v1/home',
    '/calendar.ics',
  ]
  const picture = await t.send({ method: 'GET', url: `${address}-480.webp` })
  expect(picture.statusCode).toBe(200)
  expect(await everythingStored()).toContain(canary)
  expect(media.files()).toHaveLength(6)
  for (const url of ['/api/v1/showcase', `/api/v1/search?q=${encodeURIComponent(canary)}`])
    expect(await bodyOf(url)).toContain(canary)

  await t.call('DELETE /showcase/:id', { params: { id } }, as)

  for (const url of places) for (const token of [undefined, as.as]) expect(await bodyOf(url, token), url).not.toContain(canary)
  for (const [url, token] of [
    ['/api/v1/me/showcase', as.as],
    ['/api/v1/staff/showcase?state=withdrawn', await t.staff('admin')],
    ['/api/v1/staff/audit', await t.staff('admin')],
    ['/api/v1/staff/showcase-introductions', await t.staff('admin')],
  ] as const)
    expect(await bodyOf(url, token), url).not.toContain(canary)
  // The search index is contentless: asked instead of read.
  expect((await t.services.showcase.items.search(canary, 10)).total).toBe(0)
  expect(await everythingStored()).not.toContain(canary)
  expect(media.files()).toEqual([])
  const { etag = '' } = picture.headers
  const again = await t.send({ method: 'GET', url: `${address}-480.webp`, headers: { 'if-none-match': String(etag) } })
  expect(again.statusCode).toBe(404)
  expect(picture.headers['cache-control']).toContain('private')
})

test('where the file store is away the pictures are closed at once and deleted when it is back', async () => {
  const { id, as, address } = await wellKnownItem('第二篇')
  broken.on = true
  await t.call('DELETE /showcase/:id', { params: { id } }, as)
  expect((await t.send({ method: 'GET', url: `${address}-480.webp` })).statusCode).toBe(404)
  expect(media.files()).toHaveLength(6)
  broken.on = false
  await t.services.showcase.tidy()
  expect(media.files()).toEqual([])
})

test('pictures open only to those who may see them, before publication and after rejection', async () => {
  const { id, address } = await wellKnownItem('第三篇')
  await decide(t, id, 'reject', '再看看')
  const status = async (query: string) => (await t.send({ method: 'GET', url: `${address}-160.jpg${query}` })).statusCode
  expect(await status('')).toBe(404)
  expect(await status('?key=guess')).toBe(404)
  const mine = await t.call('GET /me/showcase', {}, { as: await t.person('作者') })
  const own = mine.items.find(item => item.id === id)?.pictures[0]
  expect(await status(own?.query ?? '')).toBe(200)
})

test('consent that was withdrawn stays on record, with its time', async () => {
  const rows = await t.database.all<{ withdrawn_at: number | null }>(
    "SELECT c.withdrawn_at FROM showcase_consents c JOIN showcase_items i ON i.id = c.item_id WHERE i.state = 'withdrawn'",
  )
  expect(rows.map(row => row.withdrawn_at)).toEqual([t.clock.now, t.clock.now])
})

test('a picture that was uploaded and never used is deleted after a day', async () => {
  const before = media.files().length
  await uploadPicture(t, '路过', await photo(300, 300))
  expect(media.files()).toHaveLength(before + 6)
  t.clock.advance(25 * 3600_000)
  await t.services.showcase.tidy()
  expect(media.files()).toHaveLength(before)
})
