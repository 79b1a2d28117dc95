import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayLength } from '../../server/platform/clock.ts'
import { insertRow } from '../../server/platform/db/database.ts'
import { barriers } from '../support/barriers.ts'
import { takePhone } from '../support/browser.ts'
import { type Desk, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()
let desk: Desk
beforeEach(async () => {
  desk = await takeDesk(browser, product, 'editor')
})
afterEach(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

/** Ten days from now, in the district's time. */
const day = new Date(Date.now() + 10 * dayLength + 8 * 3_600_000).toISOString().slice(0, 10)

const office = { id: 'office', username: 'office', role: 'editor' as const, department: null }

async function pick(label: string, option: string) {
  await desk.page.getByLabel(label, { exact: true }).click()
  await desk.page.locator('.ant-select-item-option').filter({ hasText: option, visible: true }).first().click()
  await desk.page.locator('.ant-select-dropdown').filter({ visible: true }).waitFor({ state: 'detached' })
}
const type = (label: string, text: string) => desk.page.getByLabel(label, { exact: true }).fill(text)
const button = (name: string | RegExp) => desk.page.getByRole('button', { name }).filter({ visible: true }).first()

async function typeMoment(label: string, text: string) {
  await type(label, text)
  await desk.page.keyboard.press('Enter')
}

test('an editor writes an event, is warned of another in its way, sees it on the phone, publishes it, and a visitor finds it; calling it off tells who signed up', async () => {
  const { page } = desk
  const other = { category: 'music' as const, title: '先定下的弹唱', organizer: '商圈办', venue: '试音广场' }
  const times = { startsAt: `${day}T19:30:00+08:00`, endsAt: `${day}T20:30:00+08:00` }
  await product.database.transaction(tx => product.services.culture.staffEvents.create(tx, { ...other, ...times }, office))
  await desk.go('/events/new')
  await pick('类别', '音乐')
  await type('活动名', '塔下的大提琴')
  await typeMoment('开始', `${day} 19:00`)
  await type('办几个小时', '2')
  await page.keyboard.press('Tab')
  await type('场地', '试音广场')
  await page.getByText('和 1 场同类活动撞期').waitFor()
  await type('主办', '商圈办')
  await type('名额', '30')
  const preview = page.frameLocator('.preview iframe')
  await preview.getByText('塔下的大提琴').filter({ visible: true }).first().waitFor()
  expect(await barriers(page)).toEqual([])

  // Leaving loses nothing.
  await page.reload()
  await page.getByText('草稿已存').waitFor()
  await expect.poll(() => page.getByLabel('活动名', { exact: true }).inputValue()).toBe('塔下的大提琴')
  await button('存为草稿').click()
  await page.getByRole('heading', { name: '塔下的大提琴' }).waitFor()
  await page.waitForURL(/events\/(?!new)/)
  const id = page.url().split('/').at(-1) ?? ''

  await button('发布到小程序').click()
  await page.getByRole('dialog').getByRole('button', { name: '发布到小程序' }).click()
  await page.getByRole('dialog').getByText('请先记录：安全预案、提前公示。').waitFor()
  // The browser itself notes that it was refused.
  expect(desk.complaints.splice(0)).toEqual([expect.stringContaining('409')])
  await page.keyboard.press('Escape')
  await type('安全预案', '预案 12 号，李科长批')
  await type('提前公示', '三天前贴在街口')
  await button('保存').click()
  await page.getByText('草稿已存').waitFor({ state: 'detached' })
  await button('发布到小程序').click()
  await page.getByRole('dialog').getByRole('button', { name: '发布到小程序' }).click()
  await page.locator('.page-head .state').getByText('已发布').waitFor()

  const visitor = await takePhone(browser, product.origin)
  await visitor.go(`/packages/events/event?id=${id}`)
  await visitor.see('塔下的大提琴')
  await visitor.see('试音广场')
  expect(visitor.complaints).toEqual([])
  await visitor.close()

  // Somebody else saves meanwhile: field by field one of the two, and nothing lost.
  await product.services.culture.staffEvents.update(id, { venue: '德化街北口', metro: '二七广场站' }, office, null)
  await type('场地', '试音广场东侧')
  await type('一句话', '带上耳朵就好')
  // A draft that is found again still stands on what it was written over.
  await page.reload()
  await page.getByText('草稿已存').waitFor()
  await button(/^保存/).click()
  await page.getByText('别人刚刚改过这一条').waitFor()
  expect(desk.complaints.splice(0)).toEqual([expect.stringContaining('409')])
  await page.getByRole('radio', { name: '对方的：德化街北口' }).check()
  await button('就按这样，再存一次').click()
  await button(/^保存/).click()
  await page.getByText('草稿已存').waitFor({ state: 'detached' })
  const kept = await product.services.culture.staffEvents.find(id)
  expect([kept.venue, kept.metro, kept.summary]).toEqual(['德化街北口', '二七广场站', '带上耳朵就好'])

  const { token } = await product.services.people.accounts.signIn({ provider: 'demo', subject: '林小满', name: '林小满' })
  const signed = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const api = `${product.origin}/api/v1`
  const body = JSON.stringify({ name: '林小满', consent: true })
  await fetch(`${api}/events/${id}/registrations`, { method: 'POST', headers: signed, body })
  await page.reload()
  await button('更多').click()
  await page.getByRole('menuitem', { name: '取消活动' }).click()
  await page.getByText('1 人报了名或在候补').waitFor()
  await button('天气原因').click()
  await button('取消活动并通知').click()
  await page.locator('.page-head .state').getByText('已取消').waitFor()
  const inbox = (await (await fetch(`${api}/me/inbox`, { headers: signed })).json()) as {
    items: { title: string; text: string }[]
  }
  expect(inbox.items[0]?.title).toBe('已取消：塔下的大提琴')
  expect(inbox.items[0]?.text).toContain('天气原因')
})

test('the list is found by its address, the calendar holds the month, and both are free of barriers', async () => {
  const { page } = desk
  await desk.go('/events?category=fair&period=all')
  await page.getByRole('table').getByText('招聘会').first().waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(2)
  await page.getByLabel('搜活动名、地点、主办').fill('歌手大赛')
  await page.keyboard.press('Enter')
  await page.getByText('没有符合条件的活动').waitFor()
  await button('看全部').click()
  await page.waitForURL(url => !url.search.includes('q='))
  expect(await barriers(page)).toEqual([])
  await page.getByRole('checkbox', { name: '选中第 1 行' }).check()
  await button('这 1 场核对无误').click()
  await page.getByText('记下了：1 场今天核对过').waitFor()
  await desk.go('/calendar')
  await page.locator('.month td').first().waitFor()
  await button('下个月').click()
  await page.waitForURL(/month=/)
  expect(await barriers(page)).toEqual([])
})

test('a month without a fair says so, and the last fair becomes a draft in it on the same weekday', async () => {
  const { page } = desk
  const next = new Date(Date.now() + 8 * 3_600_000)
  next.setUTCMonth(next.getUTCMonth() + 1, 1)
  const from = Date.parse(`${next.toISOString().slice(0, 8)}01T00:00:00+08:00`)
  await product.database.run("UPDATE events SET cancelled_reason = '示例' WHERE category = 'fair' AND starts_at >= ?", [from])
  await desk.go('/calendar')
  await button('照上个月复制').click()
  await page.getByRole('dialog').getByRole('button', { name: '做成草稿' }).click()
  await page.waitForURL(/fairs\//)
  const [made] = await product.database.all<{ starts_at: number; copied_from: number }>(
    `SELECT starts_at, (SELECT max(starts_at) FROM events WHERE category = 'fair' AND starts_at < ? AND cancelled_reason IS NULL) AS copied_from
     FROM events WHERE category = 'fair' AND state = 'draft'`,
    [from],
  )
  const shown = (time = 0) => new Date(time + 8 * 3_600_000)
  expect(shown(made?.starts_at).getUTCMonth()).toBe(shown(from).getUTCMonth())
  expect(shown(made?.starts_at).getUTCDay()).toBe(shown(made?.copied_from).getUTCDay())
})

test('a booking that the venue cannot keep is called off with its reason', async () => {
  const { page } = desk
  const room = await product.database.get<{ id: string }>("SELECT id FROM rooms WHERE kind = 'meeting'")
  const { user } = await product.services.people.accounts.signIn({ provider: 'demo', subject: '约房的人', name: '约房的人' })
  const startsAt = Date.now() + dayLength
  const booking = {
    id: 'booked',
    room_id: room?.id ?? '',
    user_id: user.id,
    code_index: 'none',
    seat: 1,
    status: 'booked' as const,
  }
  await insertRow(product.database, 'bookings', { ...booking, starts_at: startsAt, ends_at: startsAt + 3_600_000, created_at: 1 })
  await desk.go(`/rooms/${room?.id}`)
  await page.getByRole('table').getByRole('button', { name: '取消' }).first().click()
  await button('设备检修').click()
  await button('取消并通知').click()
  await page.getByRole('table').getByText('设备检修').waitFor()
  expect(await barriers(page)).toEqual([])
})

test('with the keyboard alone a place is set on the map and a walk gets its order', async () => {
  const { page } = desk
  await desk.go('/places/new')
  await pick('类别', '公园')
  await type('名称', '口袋公园')
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowUp')
  const latitude = Number(await page.getByLabel('纬度').inputValue())
  await page.keyboard.press('Shift+ArrowUp')
  const north = Number(await page.getByLabel('纬度').inputValue()) - latitude
  expect(Math.round(north * 111_320)).toBe(50)
  expect(await barriers(page)).toEqual([])
  await button('存为草稿').click()
  await page.waitForURL(/places\/(?!new)/)
  await button('发布到小程序').click()
  await page.getByRole('dialog').getByRole('button', { name: '发布到小程序' }).click()
  await page.locator('.page-head .state').getByText('已发布').waitFor()

  await desk.go('/walks/new')
  await pick('第 1 站的地点', '二七纪念塔')
  await type('第 2 站的地点', '口袋')
  await pick('第 2 站的地点', '口袋公园')
  await type('路线名', '塔与公园')
  await page.getByRole('button', { name: /^第 2 站：拖动/ }).focus()
  await page.keyboard.press('ArrowUp')
  await page.getByText('第 2 站移到了第 1 站').waitFor({ state: 'attached' })
  const preview = page.frameLocator('.preview iframe')
  await preview.getByText('塔与公园').filter({ visible: true }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await button('存为草稿').click()
  await page.waitForURL(/walks\/(?!new)/)
  const id = page.url().split('/').at(-1) ?? ''
  const stops = await product.database.all<{ name: string }>(
    'SELECT p.name FROM walk_stops s JOIN places p ON p.id = s.place_id WHERE s.walk_id = ? ORDER BY s.number',
    [id],
  )
  expect(stops.map(stop => stop.name)).toEqual(['口袋公园', '二七纪念塔'])
})
