import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { checks, createEvent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterAll(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const fair = {
  title: '青年人才专场',
  startsAt: '2026-12-05T09:00:00+08:00',
  endsAt: '2026-12-05T12:00:00+08:00',
  doorsOpenAt: '2026-12-05T08:30:00+08:00',
  venue: '德化街',
  organizer: '商圈办',
  capacity: 300,
}

test('nothing is published before the checks are recorded; employers are checked for fairs only', async () => {
  const as = await editor()
  const { id } = await t.call('POST /staff/fairs', { body: fair }, as)
  const publish = { params: { id }, body: { published: true } }
  const refused = await t.refuse('PUT /staff/events/:id/publication', publish, 'checks-missing', as)
  expect(refused.detail).toBe('请先记录：组织方案、安全预案、提前公示、参会企业核验。')
  await t.call(
    'PATCH /staff/events/:id',
    { params: { id }, body: { checks: { safetyPlan: '12 号', advanceNotice: '已公示' } } },
    as,
  )
  const again = await t.refuse('PUT /staff/events/:id/publication', publish, 'checks-missing', as)
  expect((again.errors as { path: string }[]).map(error => error.path)).toEqual(['checks.plan', 'checks.employerCheck'])
  await t.refuse('GET /events/:id', { params: { id } }, 'not-found')
  await t.call('PATCH /staff/events/:id', { params: { id }, body: { checks } }, as)
  expect((await t.call('PUT /staff/events/:id/publication', publish, as)).state).toBe('published')
  const { employerCheck: _, plan: __, ...ofAnyEvent } = checks
  expect((await createEvent(t, { checks: ofAnyEvent })).state).toBe('published')
})

test('two events of a kind at one time within 500 m are named, further ones and other kinds are not', async () => {
  const at = (latitude: number) => ({
    coordinates: { latitude, longitude: 113.665 },
    startsAt: '2027-03-01T09:00:00+08:00',
    endsAt: '2027-03-01T12:00:00+08:00',
  })
  const mine = await createEvent(t, { ...at(34.75), category: 'market', title: '我的' })
  const near = await createEvent(t, { ...at(34.754), category: 'market', title: '445 米' })
  await createEvent(t, { ...at(34.756), category: 'market', title: '667 米' })
  await createEvent(t, { ...at(34.75), category: 'music', title: '别类' })
  await createEvent(t, {
    ...at(34.75),
    category: 'market',
    title: '改天',
    startsAt: '2027-03-01T12:00:00+08:00',
    endsAt: '2027-03-01T13:00:00+08:00',
  })
  const { items } = await t.call('GET /staff/events/:id/clashes', { params: { id: mine.id } }, await editor())
  expect(items).toMatchObject([{ id: near.id, title: '445 米' }])
  expect(items[0]?.meters).toBeGreaterThan(430)
  expect(items[0]?.meters).toBeLessThan(460)
})

test('a month without a fair is a warning, and last month’s fair can be held again', async () => {
  const as = await editor()
  expect((await t.call('GET /staff/calendar-warnings', {}, as)).items).toMatchObject([
    { code: 'no-fair-next-month', month: '2027-01' },
    { code: 'no-holidays', month: '2027-01' },
  ])
  const { id } = await t.call(
    'POST /staff/fairs',
    { body: { ...fair, checks, steps: [{ title: '签到', text: '出示入场码' }] } },
    as,
  )
  const clone = await t.call(
    'POST /staff/fairs/:id/clones',
    { params: { id }, body: { startsAt: '2027-01-09T09:00:00+08:00' } },
    as,
  )
  expect(clone).toMatchObject({
    state: 'draft',
    title: fair.title,
    checks: {},
    endsAt: '2027-01-09T12:00:00+08:00',
    doorsOpenAt: '2027-01-09T08:30:00+08:00',
  })
  await t.refuse(
    'PUT /staff/events/:id/publication',
    { params: { id: clone.id }, body: { published: true } },
    'checks-missing',
    as,
  )
  await t.call('PATCH /staff/events/:id', { params: { id: clone.id }, body: { checks } }, as)
  await t.call('PUT /staff/events/:id/publication', { params: { id: clone.id }, body: { published: true } }, as)
  expect((await t.call('GET /fairs/:id', { params: { id: clone.id } })).steps).toHaveLength(1)
  expect((await t.call('GET /staff/calendar-warnings', {}, as)).items.map(({ code }) => code)).toEqual(['no-holidays'])
})

test('the month view counts an event on each of its days', async () => {
  await createEvent(t, { category: 'exhibition', startsAt: '2027-05-30T10:00:00+08:00', endsAt: '2027-06-02T00:00:00+08:00' })
  await createEvent(t, { category: 'music', startsAt: '2027-05-31T23:00:00+08:00', endsAt: '2027-06-01T01:00:00+08:00' })
  const days = async (month: string, category?: 'music') =>
    (await t.call('GET /event-days', { query: { month, ...(category ? { category } : {}) } })).days.map(
      ({ day, count }) => `${day} ${count}`,
    )
  expect(await days('2027-05')).toEqual(['2027-05-30 1', '2027-05-31 2'])
  expect(await days('2027-06')).toEqual(['2027-06-01 2'])
  expect(await days('2027-06', 'music')).toEqual(['2027-06-01 1'])
})
