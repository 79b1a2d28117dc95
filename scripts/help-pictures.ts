import { mkdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../tests/support/browser.ts'
import { officeScreen, takeDesk } from '../tests/support/desk.ts'
import { startProduct } from '../tests/support/product.ts'
import { buildStale } from './build.ts'

/** The pictures of the desk's help, of the sample content: `npm run pictures`. */
const folder = 'desk/staff/help/pictures'
/** As wide as the help shows them. */
const width = 1000

interface Picture {
  name: string
  path: string
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<unknown>
}

const pictures: Picture[] = [
  { name: 'today', path: '/' },
  {
    name: 'search',
    path: '/',
    act: async page => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('招聘会')
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'import', path: '/imports' },
  { name: 'invite', path: '/members', act: page => page.getByRole('button', { name: '邀请同事' }).click() },
  { name: 'numbers', path: '/numbers' },
  { name: 'wall', path: '/wall' },
  { name: 'audit', path: '/audit' },
  { name: 'account', path: '/account' },
]

await buildStale(['desk'])
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const product = await startProduct({ requiresTotp: false })
const browser = await launchBrowser()
const { page, go, close } = await takeDesk(browser, product, 'admin', { username: 'wangfang', viewport: officeScreen })
for (const { name, path, act } of pictures) {
  await go(path)
  await page.waitForLoadState('networkidle')
  await act?.(page)
  await page.evaluate(() => document.fonts.ready)
  const { size } = await sharp(await page.screenshot())
    .resize({ width })
    .webp({ quality: 70, effort: 6 })
    .toFile(`${folder}/${name}.webp`)
  console.log(`${folder}/${name}.webp ${Math.round(size / 1024)} KB`)
}
await close()
await browser.close()
await product.close()
