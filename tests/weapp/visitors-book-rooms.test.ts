import { beforeAll, beforeEach, expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { saturdayMorning } from './phone.ts'

const hour = 3_600_000
const day = 24 * hour

let room: string
let now = saturdayMorning
withWeapp({ clock: () => now })
beforeAll(async () => {
  const row = await weapp.product.database.get<{ id: string }>("SELECT id FROM rooms WHERE slug = 'shared-meeting'")
  room = `/packages/rooms/room?id=${row?.id}`
})
beforeEach(async () => {
  now = saturdayMorning
})
withPhone(() => ({ url: room }))

async function book(time: string): Promise<void> {
  await phone.tap('.slots__slot', time)
  await phone.see('失约 2 次')
  await phone.tap('.button', '知道了，预约')
  await phone.at('packages/rooms/bookings')
  await phone.find('.booking', time)
}

const bookingsFrom = (time: string) =>
  weapp.product.database.all<{ status: string; starts_at: number }>(
    'SELECT status, starts_at FROM bookings WHERE starts_at > ?',
    [Date.parse(time)],
  )

test('a booking tells the rule first, can be moved to another slot, and given back', async () => {
  await phone.tap('.chip', '明天')
  await phone.find('.chip.is-on', '明天')
  await book('10:00–11:00')
  await phone.see('已约好')

  await phone.tap('.button', '改时段')
  await phone.at('packages/rooms/room')
  await phone.tap('.chip', '明天')
  await phone.find('.slots__slot.is-mine', '10:00–11:00')
  await phone.tap('.slots__slot', '14:00–15:00')
  await phone.tap('.button', '改到这个时段')
  await phone.find('.booking', '14:00–15:00')
  const tomorrow = '2026-11-29T00:00:00+08:00'
  expect(await bookingsFrom(tomorrow)).toEqual([{ status: 'booked', starts_at: Date.parse('2026-11-29T14:00:00+08:00') }])

  await phone.tap('.button', '取消预约')
  await phone.answer(true)
  await phone.find('.booking', '已取消')
  expect((await bookingsFrom(tomorrow)).map(booking => booking.status)).toEqual(['cancelled'])
})

test('the six characters said at the desk check the person in', async () => {
  if (!phone.engine) return
  const { database, services } = weapp.product
  await book('16:00–17:00')
  const booking = await database.get<{ code_index: string; code_sealed: string }>(
    "SELECT code_index, code_sealed FROM bookings WHERE status = 'booked' ORDER BY created_at DESC LIMIT 1",
  )
  now = saturdayMorning + 5.8 * hour
  await phone.engine.restart({ url: '/packages/staff/bookings', now })

  await services.staff.members.create('qiantai', 'correct horse battery', 'scanner')
  await phone.at('packages/staff/sign-in')
  await phone.type('#field-username .field__input', 'qiantai')
  await phone.type('#field-password .field__input', 'correct horse battery')
  await phone.tap('.staff-sign-in__submit')
  await phone.at('packages/staff/scan')
  await phone.open('/packages/staff/bookings')
  await phone.type('#field-code .field__input', services.platform.doorCodes.of(booking ?? expect.unreachable()).toLowerCase())
  await phone.tap('.scan-page__scan', '签到')
  await phone.find('.verdict.is-go', '会议室')
  await phone.open('/packages/rooms/bookings')
  await phone.find('.booking', '已签到')
})

test('a room that is shut for a day says why', async () => {
  await phone.leaf('.chip-row')
  await phone.tap('.chip', '12月7日')
  await phone.see('设备检修，暂停一天')
  expect(await phone.all('.slots__slot')).toHaveLength(0)
})

test('who did not come twice reads on the booking page why not and until when, and may book again then', async () => {
  if (!phone.engine) return
  const { engine } = phone
  const later = async (time: number, url: string) => {
    now = time
    await engine.restart({ url, now })
  }
  await book('11:00–12:00')
  await later(saturdayMorning + 2 * hour, '/packages/rooms/bookings')
  await phone.find('.booking', '失约')
  await phone.open(room)
  await book('14:00–15:00')
  await later(saturdayMorning + day, room)
  await phone.see('12月12日起可以再约')
  await phone.see('最近失约 2 次')
  expect(await phone.all('.slots__slot')).toHaveLength(0)

  await later(Date.parse('2026-12-12T14:00:01+08:00'), room)
  await book('15:00–16:00')
  await phone.see('已约好')
})
