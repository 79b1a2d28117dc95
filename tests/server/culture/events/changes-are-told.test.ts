import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, signUp } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterAll(() => t.close())

const inboxOf = async (name: string) => t.call('GET /me/inbox', {}, { as: await t.person(name) })
const editor = async () => ({ as: await t.staff('editor') })

test('everybody who signed up, seated or waiting, is told of a new time and of a cancellation; others are not', async () => {
  const { id } = await createEvent(t, { capacity: 1 })
  for (const name of ['坐着', '等着', '走了']) await signUp(t, id, name)
  await t.call('DELETE /events/:id/registrations/mine', { params: { id } }, { as: await t.person('走了') })
  const body = { startsAt: '2026-12-06T09:00:00+08:00', endsAt: '2026-12-06T12:00:00+08:00' }
  await t.call('PATCH /staff/events/:id', { params: { id }, body }, await editor())
  await t.call('PATCH /staff/events/:id', { params: { id }, body: { summary: '换了句话' } }, await editor())
  t.clock.advance(1000)
  await t.call('PUT /staff/events/:id/cancellation', { params: { id }, body: { reason: '大风' } }, await editor())
  for (const name of ['坐着', '等着']) {
    const { items, unread } = await inboxOf(name)
    expect(items.map(item => item.title)).toEqual(['已取消：不插电小现场', '有变动：不插电小现场'])
    expect(items[0]?.text).toContain('大风')
    expect(items[1]?.text).toBe('原定 12月5日 09:00，改到 12月6日 09:00，地点：德化新街。报名和入场码都还有效。')
    expect(items[0]?.link).toBe(`/packages/events/event?id=${id}`)
    expect(unread).toBe(2)
  }
  expect((await inboxOf('走了')).items).toEqual([])
})

test('whoever moves up from the queue is told', async () => {
  const { id } = await createEvent(t, { capacity: 1 })
  for (const name of ['前一位', '下一位', '再下一位']) await signUp(t, id, name)
  await t.call('DELETE /events/:id/registrations/mine', { params: { id } }, { as: await t.person('前一位') })
  expect((await inboxOf('下一位')).items.map(item => item.title)).toEqual(['候补补上了：不插电小现场'])
  expect((await inboxOf('再下一位')).items).toEqual([])
  await t.call('PATCH /staff/events/:id', { params: { id }, body: { capacity: 5 } }, await editor())
  expect((await inboxOf('再下一位')).unread).toBe(1)
})

test('a message is read once, by its owner only', async () => {
  const { id } = await createEvent(t, { capacity: 1 })
  await signUp(t, id, '主人')
  await t.call('PUT /staff/events/:id/cancellation', { params: { id }, body: { reason: '大风' } }, await editor())
  const item = (await inboxOf('主人')).items[0]
  await t.refuse('PUT /me/inbox/:id/read', { params: { id: item?.id ?? '' } }, 'not-found', { as: await t.person('别人') })
  await t.call('PUT /me/inbox/:id/read', { params: { id: item?.id ?? '' } }, { as: await t.person('主人') })
  const readAt = (await inboxOf('主人')).items[0]?.readAt
  t.clock.advance(60_000)
  await t.call('PUT /me/inbox/:id/read', { params: { id: item?.id ?? '' } }, { as: await t.person('主人') })
  expect(await inboxOf('主人')).toMatchObject({ unread: 0, items: [{ readAt }] })
})
