import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { createEvent, importContent } from '../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterAll(() => t.close())

function eventIn(text: string) {
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (!component) throw new Error('no event')
  return { event: new ICAL.Event(component), component }
}

const fileOf = async (id: string) => eventIn(await t.call('GET /events/:id/calendar.ics', { params: { id } }))

test('the calendar file holds the time of the API, with its zone and an alarm an hour before', async () => {
  const { id, startsAt, endsAt } = await createEvent(t)
  const { event, component } = await fileOf(id)
  expect(event.startDate.toString()).toBe(startsAt.slice(0, 19))
  expect(event.endDate.toString()).toBe(endsAt.slice(0, 19))
  expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Shanghai')
  expect(component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT1H')
})

test('a change raises the sequence and a cancellation says so', async () => {
  const { id } = await createEvent(t)
  const as = { as: await t.staff('editor') }
  const before = (await fileOf(id)).event.sequence
  await t.call(
    'PATCH /staff/events/:id',
    { params: { id }, body: { startsAt: '2026-12-06T09:00:00+08:00', endsAt: '2026-12-06T12:00:00+08:00' } },
    as,
  )
  const moved = (await fileOf(id)).event
  expect(moved.sequence).toBeGreaterThan(before)
  expect(moved.startDate.toString()).toBe('2026-12-06T09:00:00')
  await t.call('PUT /staff/events/:id/cancellation', { params: { id }, body: { reason: '大风' } }, as)
  const { component, event } = await fileOf(id)
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(event.summary).toContain('已取消')
})

test('the feed to subscribe to holds every event to come', async () => {
  await createEvent(t, { title: '年后的活动', startsAt: '2027-01-05T09:00:00+08:00', endsAt: '2027-01-05T12:00:00+08:00' })
  const text = await t.call('GET /calendar.ics', {})
  const summaries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(c => new ICAL.Event(c).summary)
  expect(summaries).toContain('年后的活动')
  t.clock.advance(days(60))
  expect(await t.call('GET /calendar.ics', {})).not.toContain('年后的活动')
})

const allIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => ({
    component,
    start: String(new ICAL.Event(component).startDate),
    end: String(new ICAL.Event(component).endDate),
    alarms: component.getAllSubcomponents('valarm').length,
    url: component.getFirstPropertyValue('url'),
  }))

test('an exhibition of weeks is an entry a day on which its place is open, with one alarm and the link on each', async () => {
  t.clock.now = Date.parse('2026-12-01T10:00:00+08:00')
  await importContent(t, 'places', [
    {
      key: 'gallery',
      kind: 'museum',
      name: '展厅',
      summary: '看展',
      status: 'operating',
      hours: {
        weekly: [{ days: [2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }],
        exceptions: [{ from: '2026-12-12', to: '2026-12-12', note: '布展' }],
      },
    },
  ])
  const placeId = (await t.call('GET /places', { query: { kind: 'museum' } })).items[0]?.id ?? ''
  const span = { startsAt: '2026-12-08T13:00:00+08:00', endsAt: '2026-12-15T12:00:00+08:00', capacity: null }
  const { id } = await createEvent(t, { ...span, category: 'exhibition', title: '老照片展', placeId })
  const entries = allIn(await t.call('GET /events/:id/calendar.ics', { params: { id } }))
  expect(entries.map(({ start, end }) => `${start.slice(5, 16)} ${end.slice(11, 16)}`)).toEqual([
    '12-08T13:00 17:00',
    '12-09T09:00 17:00',
    '12-10T09:00 17:00',
    '12-11T09:00 17:00',
    '12-13T09:00 17:00',
    '12-15T09:00 12:00',
  ])
  expect(entries.map(({ alarms }) => alarms)).toEqual([1, 0, 0, 0, 0, 0])
  expect(new Set(entries.map(({ component }) => component.getFirstPropertyValue('uid'))).size).toBe(6)
  expect(new Set(entries.map(({ url }) => url))).toEqual(new Set([`http://localhost:80/s/event/${id}`]))
  const feed = allIn(await t.call('GET /calendar.ics', {})).filter(({ url }) => String(url).endsWith(id))
  expect(feed).toHaveLength(6)
  await t.call(
    'PUT /staff/events/:id/cancellation',
    { params: { id }, body: { reason: '漏水' } },
    { as: await t.staff('editor') },
  )
  const off = allIn(await t.call('GET /events/:id/calendar.ics', { params: { id } }))
  expect(off.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(Array(6).fill('CANCELLED'))
})

test('without hours of a place an exhibition goes by its own, and a night that ends at two stays one entry', async () => {
  const own = { startsAt: '2026-12-08T10:00:00+08:00', endsAt: '2026-12-10T20:00:00+08:00', capacity: null }
  const { id } = await createEvent(t, { ...own, category: 'exhibition' })
  const entries = allIn(await t.call('GET /events/:id/calendar.ics', { params: { id } }))
  expect(entries.map(({ start, end }) => `${start.slice(8, 16)} ${end.slice(8, 16)}`)).toEqual([
    '08T10:00 08T20:00',
    '09T10:00 09T20:00',
    '10T10:00 10T20:00',
  ])
  const night = await createEvent(t, { startsAt: '2026-12-08T20:00:00+08:00', endsAt: '2026-12-09T02:00:00+08:00' })
  expect(allIn(await t.call('GET /events/:id/calendar.ics', { params: { id: night.id } }))).toHaveLength(1)
})

test('links lead to where the operator says the server is', async () => {
  const own = await startApp({ publicOrigin: 'https://youth.example' })
  const { id } = await createEvent(own)
  expect(await own.call('GET /events/:id/calendar.ics', { params: { id } })).toContain(`URL:https://youth.example/s/event/${id}`)
  await own.close()
})
