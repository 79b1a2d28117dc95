import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Phone, takePhone } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let phone: Phone | null = null
const ids: Record<string, string> = {}
beforeAll(async () => {
  product = await startProduct()
  browser = await launchBrowser()
  const first = async (sql: string) => (await product.database.get<{ id: string }>(sql))?.id ?? ''
  ids.fair = (await product.services.fairs.next())?.id ?? ''
  ids.pastFair = await first("SELECT id FROM events WHERE category = 'fair' ORDER BY starts_at LIMIT 1")
  ids.job = await first("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")
  ids.employer = await first('SELECT id FROM employers ORDER BY id LIMIT 1')
  ids.booth = await first(`SELECT id FROM booths WHERE fair_id = '${ids.fair}' ORDER BY number LIMIT 1`)
  ids.event = await first("SELECT id FROM events WHERE category = 'music' ORDER BY starts_at DESC LIMIT 1")
  ids.cancelled = await first('SELECT id FROM events WHERE cancelled_reason IS NOT NULL LIMIT 1')
  ids.place = await first("SELECT id FROM places WHERE status = 'planned' LIMIT 1")
  ids.policy = await first('SELECT id FROM policies ORDER BY id LIMIT 1')
})
afterAll(async () => {
  await browser.close()
  await product.close()
})
afterEach(async () => {
  await phone?.close()
  phone = null
})

/** Every page with a text that shows it is really there. */
const pages = (): [path: string, text: string | RegExp][] => [
  ['/pages/home/index', '查政策'],
  ['/pages/jobs/index', /符合/],
  ['/pages/events/index', '去哪儿'],
  ['/pages/policies/index', /来源：/],
  ['/pages/mine/index', '我的入场码'],
  ['/pages/pass/index?id=none', '这台设备上没有这个入场码'],
  [`/packages/jobs/job?id=${ids.job}`, '任职要求'],
  [`/packages/jobs/employer?id=${ids.employer}`, /在招岗位/],
  ['/packages/fairs/list', '即将举办'],
  [`/packages/fairs/fair?id=${ids.fair}`, '展位图'],
  [`/packages/fairs/booth?fair=${ids.fair}&id=${ids.booth}`, /今日活跃|天内活跃|有效期|展位可面谈/],
  [`/packages/registrations/new?id=${ids.fair}`, '提交报名，领入场码'],
  [`/packages/registrations/done?id=${ids.fair}`, '没有这一场的报名'],
  [`/packages/events/event?id=${ids.event}`, /主办/],
  ['/packages/places/list', '二七之眼'],
  [`/packages/places/place?id=${ids.place}`, '这里有什么'],
  [`/packages/policies/policy?id=${ids.policy}`, '有效时间'],
  [`/packages/policies/answer?q=${encodeURIComponent('租房补贴多少钱')}`, /依据 \d/],
  [`/packages/policies/answer?q=${encodeURIComponent('杭州租房补贴多少钱')}`, '没有作答'],
  ['/packages/policies/scene?id=renting-and-hukou', '先比房源'],
  ['/packages/search/search', '试试搜'],
  ['/packages/mine/favorites', '这里还没有收藏'],
  ['/packages/mine/settings', '存在本机的内容'],
  ['/packages/mine/outbox', '都发出去了'],
  ['/packages/staff/sign-in', '用户名'],
]

test.each([
  ['390 px, light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' as const }],
  ['320 px, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ['a desktop', { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }],
])('at %s every page opens, complains about nothing and does not scroll sideways', { timeout: 240_000 }, async (_, options) => {
  phone = await takePhone(browser, product.origin, options)
  for (const [path, text] of pages()) {
    await phone.go(path)
    await phone.see(text)
    const { scroll, client } = await phone.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, path).toBeLessThanOrEqual(client)
    expect(phone.complaints, path).toEqual([])
  }
})

test('on a desktop the program is a column in the middle', async () => {
  phone = await takePhone(browser, product.origin, { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })
  await phone.go('/pages/jobs/index')
  const card = await phone.page.locator('.job-card').first().boundingBox()
  expect(card?.width).toBeLessThanOrEqual(560)
  expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - 640)).toBeLessThan(12)
})

test('with the largest text nothing is cut off sideways', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go('/packages/mine/settings')
  await phone.page.getByRole('radio', { name: '特大' }).click()
  for (const [path, text] of pages()) {
    await phone.go(path)
    await phone.see(text)
    const { scroll, client } = await phone.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, path).toBeLessThanOrEqual(client)
  }
})

test('when the server fails, the page says what, why and what now, with a number for staff', async () => {
  phone = await takePhone(browser, product.origin)
  const problem = {
    title: '服务器出错了',
    status: 500,
    detail: '不是你的问题，请稍后再试。',
    code: 'internal',
    instance: 'abc123',
    errors: [],
    type: 'urn:x',
  }
  await phone.page.route('**/api/v1/jobs?**', route =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
  )
  await phone.page.route('**/api/v1/jobs', route =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
  )
  await phone.go('/pages/jobs/index')
  await phone.see('服务器出错了')
  await phone.see('编号 abc123')
  await phone.page.unrouteAll()
  await phone.page.getByRole('button', { name: '重试' }).click()
  await phone.page.locator('.job-card').first().waitFor()
})

test('a page never seen before says without a network that there is none; one seen before shows its copy', async () => {
  phone = await takePhone(browser, product.origin)
  const { page, context } = phone
  await phone.go('/pages/jobs/index')
  await page.locator('.job-card').first().waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await phone.see(/网络不稳，这是/)
  await page.locator('.job-card').first().waitFor()
  await phone.go(`/packages/places/place?id=${ids.place}`)
  await phone.see('没有连上网络')
})

test('what does not exist any more is said plainly', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go('/packages/jobs/job?id=gone')
  await phone.see('没有找到这个岗位')
})

test('a past fair and a cancelled event say so and lead on', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go(`/packages/fairs/fair?id=${ids.pastFair}`)
  await phone.see('这场招聘会已结束')
  await phone.go(`/packages/events/event?id=${ids.cancelled}`)
  await phone.see(/已取消：/)
  await phone.page.getByRole('button', { name: '看别的活动' }).click()
  await phone.see('去哪儿')
})

test('a scanned code opens its booth in one step; one that is over says so; back leads home', async () => {
  phone = await takePhone(browser, product.origin)
  const { page } = phone
  await phone.go(`/pages/home/index?scene=b.${ids.booth}`)
  await page.locator('.booth-page__number').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await phone.see('查政策')
  await phone.close()
  phone = await takePhone(browser, product.origin)
  await phone.go(`/pages/home/index?scene=f.${ids.pastFair}`)
  await phone.see(/已结束。下一场/)
})

test('a page opened from outside offers the way home', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go(`/packages/jobs/job?id=${ids.job}`)
  await phone.page.getByRole('button', { name: '回到首页' }).click()
  await phone.see('查政策')
})
