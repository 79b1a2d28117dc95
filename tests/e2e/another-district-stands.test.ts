import { globSync, readFileSync, statSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, takePhone } from '../support/browser.ts'
import { foreign, type OtherDistrict, otherDistrict, startOtherDistrict } from '../support/other-district.ts'

let other: OtherDistrict
let browser: Browser
beforeAll(async () => {
  // As `npm start` does: builds what is old, then serves it.
  other = await startOtherDistrict('scripts/start.ts')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await other.close()
})

test('whoever opens the program of another district reads its names on every tab, and none of the first one', async () => {
  const phone = await takePhone(browser, other.origin)
  for (const [path, text] of [
    ['/pages/home/index', '云河青年招聘会（示例）'],
    ['/pages/jobs/index', '咖啡师'],
    ['/pages/events/index', '河畔夜跑'],
    ['/pages/policies/index', /云河区青年人才生活补贴/],
    ['/packages/mine/about', '名称：云河青年·示例'],
  ] as const) {
    await phone.go(path)
    await phone.see(text)
    expect(await phone.page.title()).toContain('云河青年·示例')
    expect(foreign.exec(await phone.page.content())?.[0], path).toBeUndefined()
  }
  expect(phone.complaints).toEqual([])
  await phone.close()
})

test('its colours are its own', async () => {
  const phone = await takePhone(browser, other.origin)
  await phone.go('/pages/home/index')
  const brand = await phone.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--brand').trim())
  await phone.close()
  expect(brand).toBe('#1d4f91')
})

test('no word of the first district is in what was built for it', () => {
  const files = globSync(`dist/${otherDistrict}/{h5,desk}/**/*.{js,css,html,svg}`).filter(f => statSync(f).isFile())
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter(file => foreign.test(readFileSync(file, 'utf8')))).toEqual([])
})
