import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, type Phone, takePhone } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

const violet = { r: 123, g: 31, b: 162 }
const absent = () => Promise.reject(new Error('WeChat is not here'))

let product: Product
let browser: Browser
let phone: Phone
let draws = true
beforeAll(async () => {
  const code = await sharp({ create: { width: 430, height: 430, channels: 3, background: violet } })
    .png()
    .toBuffer()
  product = await startProduct({
    wechat: { openidOf: absent, phoneOf: absent, send: absent, codeFor: async () => (draws ? code : absent()) },
  })
  browser = await launchBrowser()
  await product.services.staff.create('reviewer', 'correct horse battery', 'moderator')
})
afterAll(async () => {
  await browser.close()
  await product.close()
})
beforeEach(async () => {
  phone = await takePhone(browser, product.origin)
})
afterEach(() => phone.close())

/** Calls the API as a program of the staff does. */
async function asStaff(path: string, method: string, body: object | null, token = ''): Promise<Record<string, unknown>> {
  const reply = await fetch(`${product.origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await reply.json()) as Record<string, unknown>
}

test('somebody is proposed, agrees through an own link, and is named with the reason; a later no takes it away', async () => {
  const { page } = phone
  await phone.go('/packages/showcase/list')
  await page.getByRole('link', { name: '评优推荐' }).click()
  await phone.see('在这里做出了样子的年轻人')
  await page.getByRole('button', { name: '推荐一位' }).click()
  await page.getByRole('button', { name: '交给评委' }).click()
  await page.getByText('请写推荐谁').first().waitFor()
  await page.getByRole('radio', { name: '服务之星' }).click()
  await page.locator('#field-nominee input').fill('早点铺的老张')
  await page.locator('#field-reason textarea').fill('每天最早开门，加我微信 laozhang88')
  await page.locator('#field-name input').fill('林小满')
  await page.getByRole('button', { name: '交给评委' }).click()
  await page
    .getByText(/理由里有联系方式/)
    .first()
    .waitFor()
  await page.locator('#field-reason textarea').fill('每天最早开门，帮老人挂号')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '交给评委' }).click()
  await page
    .getByText(/请检查网络/)
    .first()
    .waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '交给评委' }).click()
  await phone.see('等评委评')
  expect(await product.database.get('SELECT count(*) AS count FROM showcase_nominations')).toEqual({ count: 1 })

  // The browser has no share sheet here: the link is copied.
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))
  const asked = page.waitForResponse(/agreement-link/)
  await page.getByRole('button', { name: '发给对方确认' }).click()
  const { token: link } = (await (await asked).json()) as { token: string }

  const nominee = await takePhone(browser, product.origin)
  await nominee.go(`/packages/showcase/nominee?token=${link}`)
  await nominee.see('早点铺的老张')
  await nominee.page.locator('#field-name input').fill('老张')
  await nominee.page.locator('#field-birthDate input').fill('20120101')
  await nominee.page.getByRole('button', { name: '同意公开' }).click()
  await nominee.page
    .getByText(/未满 18 岁/)
    .first()
    .waitFor()
  await nominee.page.locator('#field-birthDate input').fill('19790909')
  await nominee.page.getByRole('button', { name: '同意公开' }).click()
  await nominee.see('谢谢，已记下你的同意')

  const { token } = await asStaff('/staff/session', 'POST', { username: 'reviewer', password: 'correct horse battery' })
  const queue = await asStaff('/staff/showcase-nominations', 'GET', null, String(token))
  const [first] = queue.items as { id: string }[]
  const choice = { chosen: true, committee: ['王主任', '李书记'], reason: '街坊都夸' }
  await asStaff(`/staff/showcase-nominations/${first?.id}/choice`, 'PUT', choice, String(token))
  await phone.go('/packages/showcase/awards')
  await page.reload()
  await phone.see('评上了')
  await phone.see(/2 位评委/)

  await nominee.go(`/packages/showcase/nominee?token=${link}`)
  await nominee.page.reload()
  await nominee.page.getByRole('button', { name: '不同意' }).click()
  await nominee.see('已删除，不会公开')
  await page.reload()
  await phone.see('对方不同意公开，推荐已删除')
  await expect.poll(() => page.getByText('早点铺的老张').count()).toBe(0)
  await nominee.close()
})

test('a poster carries the code that WeChat draws, and without a word its own where WeChat fails', async () => {
  // Two items: what WeChat has drawn once is kept.
  const items = await product.database.all<{ id: string }>('SELECT id FROM showcase_items ORDER BY id LIMIT 2')
  for (const [i, { id }] of items.entries()) {
    draws = i === 0
    const reader = await takePhone(browser, product.origin)
    await reader.go(`/packages/showcase/item?id=${id}`)
    await reader.page.getByRole('button', { name: '分享' }).click()
    await reader.page.getByRole('button', { name: '生成海报' }).click()
    const poster = reader.page.locator('.poster__picture img')
    await poster.waitFor()
    const bytes = Buffer.from((await poster.getAttribute('src'))?.split(',')[1] ?? '', 'base64')
    const spot = { left: 880, top: 1240, width: 1, height: 1 }
    const [red = 0, , blue = 0] = await sharp(bytes).extract(spot).raw().toBuffer()
    const isViolet = Math.abs(red - violet.r) < 12 && Math.abs(blue - violet.b) < 12
    expect(isViolet).toBe(draws)
    expect(reader.complaints).toEqual([])
    await reader.close()
  }
})
