import { afterEach, beforeAll, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Phone, takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { type Screen, screensOf } from '../support/screens.ts'

let phone: Phone | null = null
let screens: Screen[] = []
let pathOf: (name: string) => string
withProduct()
beforeAll(async () => {
  screens = await screensOf(product)
  pathOf = name => screens.find(screen => screen.name === name)?.path ?? `没有叫${name}的页面`
})
/** What a screen shows, as its path names it. */
const idOf = (name: string) => new URLSearchParams(pathOf(name).split('?')[1]).get('id')
afterEach(async () => {
  await phone?.close()
  phone = null
})

test('on a desktop the program is a column in the middle', async () => {
  phone = await takePhone(browser, product.origin, { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })
  await phone.go('/pages/jobs/index')
  const card = await phone.page.locator('.job-card').first().boundingBox()
  expect(card?.width).toBeLessThanOrEqual(560)
  expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - 640)).toBeLessThan(12)
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
  await phone.go(pathOf('地点'))
  await phone.see('没有连上网络')
})

test('code that comes late shows that it is on its way, and does not take the place of what was opened meanwhile', async () => {
  phone = await takePhone(browser, product.origin, { serviceWorkers: 'block' })
  const { page } = phone
  await phone.go(pathOf('岗位'))
  await page.locator('.job-page__title').waitFor()
  const { promise: network, resolve: comes } = Promise.withResolvers<void>()
  let isHeld = true
  await page.route(/\.(?:js|css)$/, async route => {
    if (isHeld) await network
    await route.continue()
  })
  await phone.go('/pages/mine/index')
  await page.locator('.is-turning').waitFor()
  isHeld = false
  await phone.go(pathOf('企业'))
  await page.locator('.employer-page__name').waitFor()
  comes()
  await page.locator('html:not(.is-turning)').waitFor()
  await page.evaluate(() => new Promise(done => requestIdleCallback(done)))
  expect(await page.locator('.employer-page__name').isVisible()).toBe(true)
  await page.goBack()
  await phone.see('我的入场码')
  expect(phone.complaints).toEqual([])
})

test('where the code of a page does not come, the page says so, and comes once there is a network', async () => {
  phone = await takePhone(browser, product.origin, { serviceWorkers: 'block' })
  const { page, context } = phone
  await phone.go(pathOf('岗位'))
  await page.locator('.job-page__title').waitFor()
  await context.setOffline(true)
  await phone.go(pathOf('企业'))
  await phone.see('没有连上网络')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '重试' }).click()
  await phone.see('还是没有连上网络')
  await context.setOffline(false)
  await page.getByRole('button', { name: '重试' }).click()
  await page.locator('.employer-page__name').waitFor()
})

test('an employer that was seen starts without a network, with its jobs, and says once that it is a copy', async () => {
  phone = await takePhone(browser, product.origin)
  const { page, context } = phone
  await phone.go(pathOf('企业'))
  await page.locator('.job-card').first().waitFor()
  const name = await page.locator('.employer-page__name').innerText()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await phone.see(/网络不稳，这是/)
  await expect.poll(() => page.getByText(/网络不稳，这是/).count()).toBe(1)
  await expect.poll(() => page.locator('.employer-page__name').innerText()).toBe(name)
  await page.locator('.job-card').first().waitFor()
})

test('what does not exist any more is said plainly', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go('/packages/jobs/job?id=gone')
  await phone.see('没有找到这个岗位')
})

test('a past fair and a cancelled event say so and lead on', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go(pathOf('招聘会·已结束'))
  await phone.see('这场招聘会已结束')
  await phone.go(pathOf('活动·已取消'))
  await phone.see(/已取消：/)
  await phone.page.getByRole('button', { name: '看别的活动' }).click()
  await phone.see('去哪儿')
})

test('a scanned code opens its booth in one step; one that is over says so; back leads home', async () => {
  phone = await takePhone(browser, product.origin)
  const { page } = phone
  await phone.go(`/pages/home/index?scene=b.${idOf('展位')}`)
  await page.locator('.booth-page__number').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await phone.see('查政策')
  await phone.close()
  phone = await takePhone(browser, product.origin)
  await phone.go(`/pages/home/index?scene=f.${idOf('招聘会·已结束')}`)
  await phone.see(/已结束。下一场/)
})

test('a page opened from outside offers the way home', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go(pathOf('岗位'))
  await phone.page.getByRole('button', { name: '回到首页' }).click()
  await phone.see('查政策')
})
