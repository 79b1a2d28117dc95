import { afterAll, beforeEach, expect, test } from 'vitest'
import type { RoomEdit } from '../../../../contract/culture/staff-rooms.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createRoom } from '../../../support/fixtures.ts'

let t: TestApp
let roomId = ''
let placeId = ''
beforeEach(async () => {
  await t?.close()
  t = await startApp({ now: Date.parse('2026-12-05T08:00:00+08:00') })
  const created = await createRoom(t)
  roomId = created.roomId
  placeId = created.placeId
})
afterAll(() => t.close())

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const at = (clock: string) => `2026-12-05T${clock}:00+08:00`
const as = async (name: string) => ({ as: await t.person(name) })
const editor = async () => ({ as: await t.staff('editor') })
const book = async (name: string, clock: string) =>
  t.call('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt: at(clock) } }, await as(name))
const slots = async (name = '路人') =>
  (await t.call('GET /rooms/:id/slots', { params: { id: roomId }, query: { date: '2026-12-05' } }, await as(name))).slots.map(
    slot => `${slot.startsAt.slice(11, 16)} ${slot.state}`,
  )
const edit = async (body: RoomEdit) => t.call('PATCH /staff/rooms/:id', { params: { id: roomId }, body }, await editor())
const bookingsOf = async (name: string) => (await t.call('GET /me/bookings', {}, await as(name))).items

test('staff write a room with its template, and people book its slots', async () => {
  const body = {
    placeId,
    kind: 'dance' as const,
    name: '舞蹈室',
    slotMinutes: 90,
    hours: [{ days: everyDay, opens: '18:00', closes: '21:00' }],
    blackouts: [{ from: '2026-12-06', to: '2026-12-07', reason: '铺地胶' }],
  }
  const made = await t.call('POST /staff/rooms', { body }, await editor())
  expect(made).toMatchObject({ placeName: '共享空间', seats: 1, version: 1, stranded: [], blackouts: body.blackouts })
  roomId = made.id
  expect(await slots()).toEqual(['18:00 free', '19:30 free'])
  await book('甲', '19:30')
  const { items, total } = await t.call('GET /staff/rooms', { query: {} }, await editor())
  expect([total, items.map(room => room.name)]).toEqual([2, ['会议室', '舞蹈室']])
  expect((await t.call('GET /places/:id/rooms', { params: { id: placeId } })).items).toHaveLength(2)
})

test('a day that is shut keeps what was booked, and tells staff of it', async () => {
  const { id, code } = await book('甲', '09:00')
  const changed = await edit({ blackouts: [{ from: '2026-12-05', to: '2026-12-05', reason: '停电' }] })
  expect(changed.stranded).toEqual([{ id, startsAt: at('09:00'), endsAt: at('10:00'), why: 'closed' }])
  expect(await slots()).toEqual([])
  expect(await bookingsOf('甲')).toMatchObject([{ id, state: 'booked', startsAt: at('09:00') }])
  t.clock.advance(3_600_000)
  expect(await t.call('POST /staff/room-check-ins', { body: { code } }, await editor())).toMatchObject({ verdict: 'checked-in' })
})

test('slots that are cut otherwise are full where an earlier booking reaches into them', async () => {
  await book('甲', '10:00')
  const changed = await edit({ slotMinutes: 90 })
  expect(changed.stranded).toEqual([])
  expect(await slots()).toEqual(['09:00 full', '10:30 full'])
  expect(await slots('甲')).toEqual(['09:00 mine', '10:30 mine'])
  for (const clock of ['09:00', '10:30'])
    await t.refuse('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt: at(clock) } }, 'taken', await as('乙'))
  const [mine] = await bookingsOf('甲')
  const moved = { params: { id: mine?.id ?? '' }, body: { startsAt: at('10:30') } }
  expect(await t.call('PUT /me/bookings/:id/slot', moved, await as('甲'))).toMatchObject({ endsAt: at('12:00') })
  await book('乙', '09:00')
})

test('fewer seats take nobody’s, and give none away until enough are free', async () => {
  await edit({ seats: 3 })
  for (const name of ['甲', '乙', '丙']) await book(name, '09:00')
  const { stranded } = await edit({ seats: 2 })
  expect(stranded.map(({ id, why }) => [id, why])).toEqual([[(await bookingsOf('丙'))[0]?.id, 'fewer-seats']])
  const [first] = await bookingsOf('甲')
  await t.call('DELETE /me/bookings/:id', { params: { id: first?.id ?? '' } }, await as('甲'))
  const fourth = { params: { id: roomId }, body: { startsAt: at('09:00') } }
  await t.refuse('POST /rooms/:id/bookings', fourth, 'taken', await as('丁'))
  expect((await edit({})).stranded).toEqual([])
})

test('who edits what somebody else has changed meanwhile gets the room as it is now', async () => {
  await edit({ name: '大会议室' })
  const late = { params: { id: roomId }, body: { name: '小会议室' } }
  const { as: token } = await editor()
  const refused = await t.refuse('PATCH /staff/rooms/:id', late, 'edit-conflict', { as: token, headers: { 'if-match': '"1"' } })
  expect(refused.current).toMatchObject({ name: '大会议室', version: 2 })
})

test.each([
  [
    'hours',
    {
      hours: [
        { days: [1], opens: '09:00', closes: '12:00' },
        { days: [1, 2], opens: '11:00', closes: '13:00' },
      ],
    },
  ],
  [
    'hours',
    {
      hours: [
        { days: [7], opens: '22:00', closes: '02:00' },
        { days: [1], opens: '01:00', closes: '03:00' },
      ],
    },
  ],
  ['slotMinutes', { slotMinutes: 240 }],
  ['blackouts.0.to', { blackouts: [{ from: '2026-12-08', to: '2026-12-07', reason: '盘点' }] }],
] as [string, RoomEdit][])('a template that cannot be kept is refused at %s', async (path, body) => {
  const refused = await t.refuse('PATCH /staff/rooms/:id', { params: { id: roomId }, body }, 'invalid-request', await editor())
  expect(refused.errors).toMatchObject([{ path }])
  expect(await slots()).toHaveLength(3)
})

test('a room of no place is refused', async () => {
  const body = {
    placeId: 'none',
    kind: 'gym' as const,
    name: '健身',
    slotMinutes: 60,
    hours: [{ days: [1], opens: '09:00', closes: '12:00' }],
  }
  const refused = await t.refuse('POST /staff/rooms', { body }, 'invalid-request', await editor())
  expect(refused.errors).toMatchObject([{ path: 'placeId' }])
})

test('what the venue calls off is told to the person with the reason, frees the slot, and is no no-show, even afterwards', async () => {
  const { id } = await book('甲', '09:00')
  t.clock.advance(2 * 3_600_000)
  expect((await bookingsOf('甲'))[0]?.state).toBe('no-show')
  const off = { params: { id }, body: { reason: '门锁坏了' } }
  await t.call('PUT /staff/bookings/:id/cancellation', off, await editor())
  expect((await bookingsOf('甲'))[0]).toMatchObject({ state: 'cancelled', cancelledReason: '门锁坏了' })
  const inbox = await t.call('GET /me/inbox', { query: {} }, await as('甲'))
  expect(inbox.items[0]?.text).toContain('12月5日 09:00 的共享空间会议室用不了：门锁坏了')
  await t.refuse('PUT /staff/bookings/:id/cancellation', off, 'not-found', await editor())
  const trail = await t.call('GET /staff/audit', { query: { kind: 'booking' } }, { as: await t.staff('admin') })
  expect(trail.items).toMatchObject([{ action: 'cancel', entityId: id, reason: '门锁坏了' }])
})

test('who has checked in keeps the room', async () => {
  const { id, code } = await book('甲', '09:00')
  t.clock.advance(3_600_000)
  await t.call('POST /staff/room-check-ins', { body: { code } }, await editor())
  const off = { params: { id }, body: { reason: '开会要用' } }
  await t.refuse('PUT /staff/bookings/:id/cancellation', off, 'too-late', await editor())
})

test('the bookings of a room are listed from a day on, without who made them', async () => {
  const { id } = await book('甲', '09:00')
  await book('乙', '10:00')
  await t.call('PUT /staff/bookings/:id/cancellation', { params: { id }, body: { reason: '检修' } }, await editor())
  const list = (from: string) =>
    editor().then(as => t.call('GET /staff/rooms/:id/bookings', { params: { id: roomId }, query: { from } }, as))
  const { items, total } = await list('2026-12-05')
  expect(items.map(({ state, cancelledReason }) => [state, cancelledReason])).toEqual([
    ['cancelled', '检修'],
    ['booked', null],
  ])
  expect(total).toBe(2)
  expect(Object.keys(items[0] ?? {}).toSorted()).toEqual(['cancelledReason', 'endsAt', 'id', 'startsAt', 'state'])
  expect((await list('2026-12-06')).items).toEqual([])
})
