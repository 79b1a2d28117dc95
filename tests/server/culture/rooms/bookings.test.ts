import { afterAll, beforeEach, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { createRoom } from '../../../support/fixtures.ts'

let t: TestApp
let roomId = ''
beforeEach(async () => {
  await t?.close()
  t = await startApp({ now: Date.parse('2026-12-05T08:00:00+08:00') })
  roomId = (await createRoom(t)).roomId
})
afterAll(() => t.close())

const nine = '2026-12-05T09:00:00+08:00'
const ten = '2026-12-05T10:00:00+08:00'
const minutes = (count: number) => count * 60_000
const as = async (name: string) => ({ as: await t.person(name) })
const book = async (name: string, startsAt = nine) =>
  t.call('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt } }, await as(name))
const refuse = async (name: string, code: string, startsAt = nine) =>
  t.refuse('POST /rooms/:id/bookings', { params: { id: roomId }, body: { startsAt } }, code, await as(name))
const slots = async (date: string, name?: string) =>
  t.call('GET /rooms/:id/slots', { params: { id: roomId }, query: { date } }, name ? await as(name) : {})
const states = async (date: string, name?: string) => (await slots(date, name)).slots.map(slot => slot.state)
const checkIn = async (code: string) =>
  (await t.call('POST /staff/room-check-ins', { body: { code } }, { as: await t.staff('scanner') })).verdict

test('slots come from the template, blackout days say why, and the rule is told before booking', async () => {
  const saturday = await slots('2026-12-05')
  expect(saturday.slots.map(slot => slot.startsAt.slice(11, 16))).toEqual(['09:00', '10:00', '11:00'])
  expect(saturday.rule.text).toContain('开始后 15 分钟还没签到算失约')
  expect(await slots('2026-12-08')).toMatchObject({ slots: [], closedReason: '设备检修' })
  expect((await slots('2027-02-01')).closedReason).toContain('14 天以内')
})

test('a booked slot is full for others and one’s own; moving frees it, and a taken one leaves the booking as it was', async () => {
  const mine = await book('甲')
  await refuse('乙', 'taken')
  await book('乙', ten)
  expect(await states('2026-12-05', '甲')).toEqual(['mine', 'full', 'free'])
  await t.refuse('PUT /me/bookings/:id/slot', { params: { id: mine.id }, body: { startsAt: ten } }, 'taken', await as('甲'))
  expect((await t.call('GET /me/bookings', {}, await as('甲'))).items[0]?.startsAt).toBe(nine)
  const moved = await t.call(
    'PUT /me/bookings/:id/slot',
    { params: { id: mine.id }, body: { startsAt: '2026-12-05T11:00:00+08:00' } },
    await as('甲'),
  )
  expect(moved).toMatchObject({ code: mine.code, startsAt: '2026-12-05T11:00:00+08:00' })
  expect(await states('2026-12-05')).toEqual(['free', 'full', 'full'])
})

test('a booking does not move to where the person has another', async () => {
  const { id } = await book('甲')
  await book('甲', ten)
  const move = { params: { id }, body: { startsAt: ten } }
  await createRoom(t, { seats: 2 })
  await t.refuse('PUT /me/bookings/:id/slot', move, 'duplicate', await as('甲'))
})

test('cancelling before the start frees the slot; afterwards it is too late, and nobody touches another’s', async () => {
  const { id } = await book('甲')
  await t.refuse('DELETE /me/bookings/:id', { params: { id } }, 'not-found', await as('乙'))
  expect((await t.call('DELETE /me/bookings/:id', { params: { id } }, await as('甲'))).state).toBe('cancelled')
  const again = await book('乙')
  t.clock.advance(minutes(60))
  await t.refuse('DELETE /me/bookings/:id', { params: { id: again.id } }, 'too-late', await as('乙'))
})

test('times that are no slot, over, closed or too far off are refused', async () => {
  for (const startsAt of [
    '2026-12-05T09:30:00+08:00',
    '2026-12-04T09:00:00+08:00',
    '2026-12-08T09:00:00+08:00',
    '2027-03-01T09:00:00+08:00',
  ])
    await refuse('甲', 'no-such-slot', startsAt)
  expect((await book('甲', '2026-12-05T01:00:00Z')).startsAt).toBe(nine)
  await refuse('甲', 'duplicate')
  await book('甲', ten)
  await book('甲', '2026-12-06T09:00:00+08:00')
  await refuse('甲', 'too-many-bookings', '2026-12-07T09:00:00+08:00')
})

test('check-in opens half an hour before and closes with the grace', async () => {
  const { code } = await book('甲', ten)
  expect(await checkIn(code)).toBe('too-early')
  t.clock.advance(minutes(90))
  expect(await checkIn(code.toLowerCase())).toBe('checked-in')
  expect(await checkIn(code)).toBe('already')
  expect(await checkIn('ZZZZZZ')).toBe('unknown')
  t.clock.advance(days(1))
  expect((await t.call('GET /me/bookings', {}, await as('甲'))).items[0]?.state).toBe('checked-in')
  expect((await slots('2026-12-06', '甲')).mine).toEqual({ noShows: 0, blockedUntil: null })
})

test('not coming is seen by reading the clock: fifteen minutes are grace, the second time blocks for fourteen days', async () => {
  const { code } = await book('甲')
  t.clock.advance(minutes(75))
  expect((await slots('2026-12-06', '甲')).mine?.noShows).toBe(0)
  t.clock.advance(minutes(1))
  expect((await t.call('GET /me/bookings', {}, await as('甲'))).items[0]?.state).toBe('no-show')
  expect(await checkIn(code)).toBe('too-late')
  await book('甲', '2026-12-06T09:00:00+08:00')
  t.clock.advance(days(1) + minutes(60))
  expect((await slots('2026-12-07', '甲')).mine).toEqual({ noShows: 2, blockedUntil: '2026-12-20T09:00:00+08:00' })
  const refused = await refuse('甲', 'blocked', '2026-12-07T09:00:00+08:00')
  expect(refused.detail).toContain('2026-12-20')
  await book('乙', '2026-12-07T09:00:00+08:00')
  t.clock.now = Date.parse('2026-12-20T09:00:01+08:00')
  await book('甲', '2026-12-21T09:00:00+08:00')
})

test('a shared room takes as many bookings as it has seats', async () => {
  await createRoom(t, { seats: 2 })
  await book('甲')
  await book('乙')
  await refuse('丙', 'taken')
  expect((await slots('2026-12-05')).slots[0]).toMatchObject({ left: 0, state: 'full' })
})

test('bookings are forgotten ninety days later', async () => {
  const { tidy } = await import('../../../../server/platform/db/tidy.ts')
  await book('甲')
  await tidy(t.database, t.clock.now + days(90))
  expect(await t.database.all('SELECT id FROM bookings')).toHaveLength(1)
  await tidy(t.database, t.clock.now + days(91))
  expect(await t.database.all('SELECT id FROM bookings')).toEqual([])
})
