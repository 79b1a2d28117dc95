import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../server/imports/seed.ts'
import { dayLength, hour, weekdayOf } from '../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { createEvent, signUp } from '../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-11-18T10:00:00+08:00') })
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const home = (as?: string) => t.call('GET /home', {}, as ? { as } : {})

test('the whole sample content goes in, and only once', async () => {
  expect(await loadSampleContent(t.services)).toBeNull()
  expect((await t.call('GET /jobs', { query: {} })).total).toBeGreaterThanOrEqual(400)
  expect((await t.call('GET /employers', { query: {} })).total).toBe(46)
  expect((await t.call('GET /places', { query: {} })).total).toBeGreaterThanOrEqual(25)
})

test('everything that was invented is marked so', async () => {
  const { items } = await t.call('GET /jobs', { query: { limit: 50 } })
  expect(items.every(job => job.sample)).toBe(true)
  const fairs = await t.call('GET /fairs', { query: {} })
  expect(fairs.items.every(fair => fair.sample)).toBe(true)
  for (const place of (await t.call('GET /places', { query: { limit: 50 } })).items)
    expect(place.sample || Boolean(place.source?.name && place.checkedAt), place.name).toBe(true)
})

test('home fits into 15 KB and is counted from records', async () => {
  const reply = await t.send({ method: 'GET', url: '/api/v1/home' })
  expect(Buffer.byteLength(reply.body)).toBeLessThanOrEqual(15_000)
  const body = await home()
  const today = await t.call('GET /events', { query: { when: 'today', limit: 50 } })
  expect(body.today.total).toBe(today.total)
  expect(body.greeting.today).toBe(today.items.filter(event => event.status !== 'cancelled').length)
  expect(body.jobs.total).toBe((await t.call('GET /jobs', { query: {} })).total)
  expect(body.nextFair?.stats.jobs).toBe((await t.call('GET /jobs', { query: { fairId: body.nextFair?.id ?? '' } })).total)
})

test('the live pass is on home for who holds one, and for nobody else', async () => {
  const event = await createEvent(t)
  await signUp(t, event.id, '李雷')
  expect((await home(await t.person('李雷'))).livePass?.event.id).toBe(event.id)
  expect((await home(await t.person('韩梅梅'))).livePass).toBeNull()
  expect((await home()).livePass).toBeNull()
})

test.each(Array.from({ length: 7 }, (_, i) => i))(
  'loaded %i days later there is something today, at the weekend, a fair within two weeks and one past',
  async later => {
    const day = await startApp({ now: Date.parse('2026-11-18T07:00:00+08:00') + later * dayLength })
    try {
      await loadSampleContent(day.services)
      const morning = day.clock.now
      for (const at of [0, 5 * hour, 10 * hour, 16 * hour]) {
        day.clock.now = morning + at
        const body = await day.call('GET /home', {})
        const label = `weekday ${weekdayOf(morning)}, hour ${7 + at / hour}`
        expect(body.today.total, label).toBeGreaterThanOrEqual(1)
        expect(body.weekend.total, label).toBeGreaterThanOrEqual(1)
        expect(Date.parse(body.nextFair?.startsAt ?? '') - day.clock.now, label).toBeLessThan(14 * dayLength)
      }
      expect((await day.call('GET /fairs', { query: { period: 'past' } })).total).toBeGreaterThanOrEqual(1)
    } finally {
      await day.close()
    }
  },
)

test('one box finds jobs, events, places and policies, and knows a question when it reads one', async () => {
  const tower = await t.call('GET /search', { query: { q: '二七塔' } })
  expect(tower.places.total).toBeGreaterThan(0)
  const question = await t.call('GET /search', { query: { q: '租房怎么补贴' } })
  expect(question.asksPolicy).toBe(true)
  expect(question.policies.total).toBeGreaterThan(0)
  expect((await t.call('GET /search', { query: { q: '导购' } })).asksPolicy).toBe(false)
})

const everyPolicy = async (asOf?: string) => {
  const query = { limit: 50, ...(asOf ? { asOf } : {}) }
  const first = await t.call('GET /policies', { query })
  const rest = first.nextCursor ? await t.call('GET /policies', { query: { ...query, cursor: first.nextCursor } }) : null
  return [...first.items, ...(rest?.items ?? [])]
}

test('an expired policy is shown as expired, an older version as replaced', async () => {
  const items = await everyPolicy()
  const statuses = new Set(items.map(policy => policy.status))
  expect(statuses).toContain('expired')
  expect(statuses).toContain('replaced')
  const replaced = items.find(policy => policy.status === 'replaced')
  const whole = await t.call('GET /policies/:id', { params: { id: replaced?.id ?? '' }, query: {} })
  expect(whole.replacedBy).not.toBeNull()
  expect(whole.clauses.length).toBeGreaterThan(0)
})

test('the same policy asked as of the day before its successor was still the one that held', async () => {
  const old = (await everyPolicy()).find(policy => policy.status === 'replaced')
  const { replacedBy } = await t.call('GET /policies/:id', { params: { id: old?.id ?? '' }, query: {} })
  const successor = (await everyPolicy()).find(policy => policy.id === replacedBy?.id)
  const before = new Date(Date.parse(successor?.effectiveFrom ?? '') - dayLength).toISOString().slice(0, 10)
  const statusOn = async (day: string) => (await everyPolicy(day)).find(policy => policy.id === old?.id)?.status
  expect(await statusOn(successor?.effectiveFrom ?? '')).toBe('replaced')
  expect(await statusOn(before)).not.toBe('replaced')
})

test('a scene code leads to its thing; one that is over says so and names the next; an unknown one lands at home', async () => {
  const [fair] = (await t.call('GET /fairs', { query: {} })).items
  const [past] = (await t.call('GET /fairs', { query: { period: 'past' } })).items
  const [booth] = (await t.call('GET /fairs/:id/booths', { params: { id: fair?.id ?? '' } })).items
  const follow = (code: string) => t.call('GET /scene-codes/:code', { params: { code } })
  expect(await follow(`f.${fair?.id}`)).toEqual({ kind: 'fair', id: fair?.id, parentId: null, notice: null })
  expect(await follow(`b.${booth?.id}`)).toEqual({ kind: 'booth', id: booth?.id, parentId: fair?.id, notice: null })
  const over = await follow(`f.${past?.id}`)
  expect(over).toMatchObject({ kind: 'fair', id: past?.id })
  expect(over.notice).toContain('已结束')
  expect(over.notice).toContain(fair?.title)
  expect(await follow('f.nothing')).toMatchObject({ kind: 'home', id: null })
  expect(`b.${booth?.id}`.length).toBeLessThanOrEqual(32)
})

test('favourites are kept once, let go for good, and only of things that exist', async () => {
  const as = { as: await t.person('李雷') }
  const [job] = (await t.call('GET /jobs', { query: {} })).items
  const params = { kind: 'job' as const, id: job?.id ?? '' }
  await t.call('PUT /me/favorites/:kind/:id', { params }, as)
  await t.call('PUT /me/favorites/:kind/:id', { params }, as)
  expect((await t.call('GET /me/favorites', {}, as)).items).toMatchObject([{ kind: 'job', id: job?.id, title: job?.title }])
  await t.call('DELETE /me/favorites/:kind/:id', { params }, as)
  await t.call('DELETE /me/favorites/:kind/:id', { params }, as)
  expect((await t.call('GET /me/favorites', {}, as)).items).toEqual([])
  await t.refuse('PUT /me/favorites/:kind/:id', { params: { kind: 'job', id: 'none' } }, 'not-found', as)
})
