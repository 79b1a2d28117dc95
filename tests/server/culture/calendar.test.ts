import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { createEvent } from '../../support/fixtures.ts'

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
