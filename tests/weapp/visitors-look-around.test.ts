import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Phone, startWeapp, type Weapp } from './phone.ts'

let weapp: Weapp
let phone: Phone
beforeAll(async () => {
  weapp = await startWeapp()
})
afterAll(() => weapp.close())
beforeEach(async () => {
  phone = await weapp.takePhone()
})
afterEach(async () => {
  const complaints = await phone.complaints()
  await phone.close()
  expect(complaints).toEqual([])
})

const placeId = async (slug: string) =>
  (await weapp.product.database.get<{ id: string }>('SELECT id FROM places WHERE slug = ?', [slug]))?.id ?? ''

test('what is on today stands on the first page and leads to its page', async () => {
  await phone.open('/pages/home/index')
  const title = await phone.text('.event-shelf__title')
  await phone.tap('.event-shelf__event')
  await phone.at('packages/events/event')
  await phone.see(title)
})

test('from a place to a walk that passes it, with its stops in order', async () => {
  await phone.open(`/packages/places/place?id=${await placeId('erqi-tower')}`)
  await phone.tap('.nearby', '二七记忆')
  await phone.at('packages/places/walk')
  await phone.see('二七纪念塔')
  expect((await phone.all('.walk-page__stop')).length).toBeGreaterThan(2)
  await phone.find('.button', '导航到起点')
})

test('booking a room tells the rule first, takes a slot and gives it back', async () => {
  const room = await weapp.product.database.get<{ id: string }>("SELECT id FROM rooms WHERE slug = 'shared-meeting'")
  await phone.open(`/packages/rooms/room?id=${room?.id}`)
  await phone.tap('.chip', '明天')
  await phone.tap('.slots__slot', '10:00–11:00')
  await phone.see('失约 2 次')
  await phone.type('#field-name .field__input', '韩春')
  await phone.tap('.button', '知道了，预约')
  await phone.at('packages/rooms/bookings')
  await phone.see('已约好')
  await phone.see('10:00–11:00')
})
