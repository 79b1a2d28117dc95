import { afterEach, expect, test } from 'vitest'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()
afterEach(() => expect(phone.complaints).toEqual([]))

const placeId = async (slug: string) =>
  (await product.database.get<{ id: string }>('SELECT id FROM places WHERE slug = ?', [slug]))?.id ?? ''

test('from a place to a walk to the way there', async () => {
  const { page, context } = phone
  await context.route('https://uri.amap.com/**', route => route.fulfill({ body: 'map' }))
  await phone.go(`/packages/places/place?id=${await placeId('erqi-tower')}`)
  await page.getByRole('link', { name: /二七记忆/ }).click()
  await phone.see('怎么走')
  await page.getByRole('link', { name: '1，二七纪念塔' }).waitFor()
  const onMap = await page.locator('.drawn-map__target').evaluateAll(spots => spots.map(spot => spot.getAttribute('aria-label')))
  const stops = await page.locator('.walk-page__stop').evaluateAll(list => list.map(stop => (stop as HTMLElement).innerText))
  for (const spot of onMap) expect(stops.some(text => text.startsWith(spot?.replace('，', '\n') ?? '-'))).toBe(true)
  const [map] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '导航到起点' }).click()])
  expect(map.url()).toContain('position=113.6653,34.7529')
})

test('the map and the list name the same places', async () => {
  const { page } = phone
  await phone.go('/packages/places/list')
  await page.getByRole('tab', { name: '地图' }).click()
  const spots = page.locator('.district-map .drawn-map__target')
  await spots.first().waitFor()
  const onMap = await spots.evaluateAll(list => list.map(spot => spot.getAttribute('aria-label') ?? ''))
  const rows = await page.locator('.place-row').evaluateAll(list => list.map(row => (row as HTMLElement).innerText.split('\n')))
  const numbered = rows.filter(([number = '']) => /^\d+$/.test(number)).map(([number, name]) => `${number}，${name}`)
  expect(onMap).toEqual(numbered)
  expect(onMap.length).toBeGreaterThan(6)
})

test('booking a room tells the rule first; the booking can be moved and cancelled', async () => {
  const { page } = phone
  await phone.go(`/packages/places/place?id=${await placeId('youth-shared-space')}`)
  await page.getByRole('link', { name: /预约会议室/ }).click()
  await page.getByRole('button', { name: '明天' }).click()
  await page.getByRole('button', { name: '10:00–11:00，可约' }).click()
  await phone.see(/失约 2 次/)
  await page.getByRole('button', { name: '知道了，预约' }).click()
  await phone.see('请写怎么称呼你')
  await page.locator('#field-name input').fill('韩春')
  await page.getByRole('button', { name: '知道了，预约' }).click()
  await phone.see('已约好')
  await phone.see(/10:00–11:00/)

  await page.getByRole('button', { name: '改时段' }).click()
  await page.getByRole('button', { name: '明天' }).filter({ visible: true }).click()
  await page.getByRole('button', { name: '10:00–11:00，已约好' }).waitFor()
  await page.getByRole('button', { name: '14:00–15:00，可约' }).click()
  await page.getByRole('button', { name: '改到这个时段' }).click()
  await phone.see(/14:00–15:00/)
  await page.getByRole('button', { name: '取消预约' }).filter({ visible: true }).click()
  await page.getByText('取消预约', { exact: true }).last().click()
  await phone.see('已取消')
})

test('who booked and did not come sees it, and after the second time when booking is open again', async () => {
  const { page } = phone
  const room = `/packages/rooms/room?id=${(await product.database.get<{ id: string }>("SELECT id FROM rooms WHERE slug = 'shared-meeting'"))?.id}`
  await phone.go(room)
  await page.getByRole('button', { name: '明天' }).click()
  await page.getByRole('button', { name: '11:00–12:00，可约' }).click()
  await page.locator('#field-name input').fill('赵晚')
  await page.getByRole('button', { name: '知道了，预约' }).click()
  await phone.see('已约好')
  const booking = await product.database.get<{ id: string }>(
    'SELECT b.id FROM bookings b JOIN users u ON u.id = b.user_id WHERE u.name = ?',
    ['赵晚'],
  )
  // Time passes: yesterday's booking and one of the day before, neither checked in.
  const yesterday = Date.now() - 86_400_000
  await product.database.run('UPDATE bookings SET starts_at = ?, ends_at = ? WHERE id = ?', [
    yesterday,
    yesterday + 3_600_000,
    booking?.id ?? '',
  ])
  await product.database.run(
    `INSERT INTO bookings (id, room_id, user_id, code_index, starts_at, ends_at, seat, status, created_at)
     SELECT 'earlier', room_id, user_id, 'XXXXXX', starts_at - 86400000, ends_at - 86400000, 1, 'booked', 0 FROM bookings WHERE id = ?`,
    [booking?.id ?? ''],
  )
  await page.reload()
  await phone.see('失约')
  await phone.go(room)
  await phone.see(/起可以再约/)
})
