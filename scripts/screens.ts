import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, type Phone, takePhone } from '../tests/support/browser.ts'
import { startProduct } from '../tests/support/product.ts'
import { type Screen, screensOf } from '../tests/support/screens.ts'
import { buildStale } from './build.ts'

/** Pictures of every screen and state in `screens/`, and all of them on one sheet: `npm run screens`. */
const folder = 'screens'
const looks: [name: string, options: BrowserContextOptions][] = [
  ['浅色', { colorScheme: 'light' }],
  ['深色', { colorScheme: 'dark' }],
  ['320', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  [
    '桌面',
    { colorScheme: 'light', viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
  ],
]
/** States that only the network makes, on each tab that loads something. */
const states: [name: string, arrange: (phone: Phone) => Promise<unknown>][] = [
  ['加载中', ({ page }) => page.route('**/api/v1/**', () => {})],
  ['出错', ({ page }) => page.route('**/api/v1/**', route => route.fulfill({ status: 500, json: {} }))],
  ['断网', ({ page }) => page.route('**/api/v1/**', route => route.abort('internetdisconnected'))],
]
const thumbnail = { width: 195, height: 422 }
const columns = 16

interface Shot {
  name: string
  file: string
}

await buildStale(['h5'])
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const product = await startProduct()
const browser = await launchBrowser()
const screens = await screensOf(product)
const shots: Shot[] = []
for (const [look, options] of looks) shots.push(...(await photograph(browser, screens, look, options)))
for (const [state, arrange] of states)
  for (const screen of screens.filter(({ path }) => /\/index$/.test(path)))
    shots.push(await photographState(browser, screen, state, arrange))
await browser.close()
await product.close()
await writeSheet(shots)
console.log(`${shots.length} 张，一览：${folder}/sheet.png、${folder}/index.html`)

async function photograph(browser: Browser, screens: Screen[], look: string, options: BrowserContextOptions): Promise<Shot[]> {
  const phone = await takePhone(browser, product.origin, { ...options, reducedMotion: 'reduce' })
  const taken: Shot[] = []
  for (const { name, path, text } of screens) {
    await phone.go(path)
    await phone.see(text)
    taken.push(await shoot(phone, `${name}·${look}`))
  }
  await phone.close()
  return taken
}

async function photographState(
  browser: Browser,
  { name, path }: Screen,
  state: string,
  arrange: (phone: Phone) => Promise<unknown>,
): Promise<Shot> {
  const phone = await takePhone(browser, product.origin, { reducedMotion: 'reduce' })
  await arrange(phone)
  await phone.go(path)
  await phone.page.locator('.skeleton, .state-card, [role=status], [role=main]').filter({ visible: true }).first().waitFor()
  const shot = await shoot(phone, `${name}·${state}`)
  await phone.close()
  return shot
}

async function shoot({ page }: Phone, name: string): Promise<Shot> {
  const file = `${name}.png`
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.screenshot({ path: `${folder}/${file}` })
  return { name, file }
}

async function writeSheet(shots: Shot[]): Promise<void> {
  const figures = shots.map(
    ({ name, file }) => `<figure><img src="${file}" alt="${name}" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  )
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>全部画面</title><style>body{display:flex;flex-wrap:wrap;gap:16px;font:14px sans-serif}figure{margin:0;width:240px}img{width:100%}</style>${figures.join('')}</html>`,
  )
  const small = await Promise.all(
    shots.map(({ file }) =>
      sharp(`${folder}/${file}`)
        .resize({ ...thumbnail, fit: 'contain', background: '#888' })
        .png()
        .toBuffer(),
    ),
  )
  await sharp({
    create: {
      width: columns * thumbnail.width,
      height: Math.ceil(small.length / columns) * thumbnail.height,
      channels: 3,
      background: '#888',
    },
  })
    .composite(
      small.map((input, i) => ({
        input,
        left: (i % columns) * thumbnail.width,
        top: Math.floor(i / columns) * thumbnail.height,
      })),
    )
    .png()
    .toFile(`${folder}/sheet.png`)
}
