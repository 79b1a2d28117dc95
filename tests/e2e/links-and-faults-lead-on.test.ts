import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Phone, takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

let phone: Phone
let job = ''
let fair = ''
let booth = ''
withProduct({ about: { operator: '示例单位', contact: null, icp: '豫ICP备00000000号-1', police: '豫公网安备 41000000000000号' } })
beforeAll(async () => {
  fair = (await product.services.careers.fairs.next())?.id ?? ''
  booth = (await product.database.get<{ id: string }>('SELECT min(id) AS id FROM booths WHERE fair_id = ?', [fair]))?.id ?? ''
  job = (await product.database.get<{ id: string }>("SELECT min(id) AS id FROM jobs WHERE state = 'published'"))?.id ?? ''
})
afterEach(() => phone.close())

test('a link that was sent opens its page, and back leads out again', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.page.goto(`${product.origin}/robots.txt`)
  await phone.page.goto(`${product.origin}/s/job/${job}`)
  await phone.page.waitForURL(`**/#/packages/jobs/job?id=${job}`)
  await phone.page.locator('.job-page__title').waitFor()
  await phone.page.goBack()
  expect(phone.page.url()).toContain('robots.txt')
})

test('what is copied for a chat is the address that says what it is', async () => {
  phone = await takePhone(browser, product.origin, { permissions: ['clipboard-read', 'clipboard-write'] })
  await phone.page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))
  await phone.go(`/packages/jobs/job?id=${job}`)
  await phone.page.locator('.foot-action', { hasText: '分享' }).click()
  await phone.page.locator('.share-choice', { hasText: '发给朋友' }).click()
  await expect.poll(() => phone.page.evaluate(() => navigator.clipboard.readText())).toContain(`${product.origin}/s/job/${job}`)
})

test('each picture that links name is there', async () => {
  phone = await takePhone(browser, product.origin)
  for (const name of ['district', 'fair', 'music', 'market', 'night', 'talk', 'social']) {
    const { status, headers } = await phone.page.request.get(`${product.origin}/share/${name}.png`).then(async reply => ({
      status: reply.status(),
      headers: reply.headers(),
    }))
    expect([name, status, headers['content-type']]).toEqual([name, 200, 'image/png'])
  }
})

test('a page that cannot be drawn says so with a number that staff find, and is drawn on trying again', async () => {
  phone = await takePhone(browser, product.origin)
  const { page } = phone
  await page.route('**/api/v1/jobs/*', route => route.fulfill({ json: { id: job, title: '坏了的岗位' } }))
  const reports: { number: string; page: string }[] = []
  page.on('request', request => {
    if (request.url().endsWith('/api/v1/program-errors')) reports.push(request.postDataJSON())
  })
  await phone.go(`/packages/jobs/job?id=${job}`)
  await phone.see('这一页没能打开')
  const shown = /编号 (\w{8})/.exec(await page.locator('.state-card__reference').last().innerText())?.[1]
  expect(reports).toContainEqual(expect.objectContaining({ number: shown, page: 'packages/jobs/job' }))
  await page.unrouteAll()
  await page.getByRole('button', { name: '重试' }).click()
  await page.locator('.job-page__title').waitFor()
  phone.complaints.splice(0)
})

test('a page whose own body fails is no empty page either', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.page.route('**/api/v1/fairs/*/booths*', route => route.fulfill({ json: {} }))
  await phone.go(`/packages/fairs/booth?fair=${fair}&id=${booth}`)
  await phone.see('这一页没能打开')
  await phone.page.unroute('**/api/v1/fairs/*/booths*')
  await phone.page.getByRole('button', { name: '重试' }).click()
  await phone.page.locator('.booth-page__number').waitFor()
})

test('a parameter that cannot be read stays as it is', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go(`/packages/fairs/fair?id=${fair}&notice=%25E0%25A4`)
  await phone.see('展位图')
})

test('the foot of the web pages shows the numbers of the filing, and 关于 who runs it', async () => {
  phone = await takePhone(browser, product.origin)
  await phone.go('/pages/home/index')
  await phone.see('豫ICP备00000000号-1')
  await phone.go('/packages/mine/about')
  await phone.see('示例单位')
  await phone.see('豫公网安备 41000000000000号')
  await phone.see('没有把个人信息给任何第三方')
})
