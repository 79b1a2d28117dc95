import { buildStale } from '../scripts/build.ts'
import { launchBrowser, takePhone } from '../tests/support/browser.ts'
import { startProduct } from '../tests/support/product.ts'
import { median } from './reads.ts'

/** Chrome's "Slow 4G" and a cheap phone beside this machine. */
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 }
const cpuSlowdown = 4
const rounds = 5

export interface FirstPaint {
  /** Milliseconds until the page or its skeleton stands. */
  content: number
  /** Milliseconds until the next fair can be tapped. */
  usable: number
  /** Cumulative layout shift. */
  shift: number
}

/** The first visit of a phone that has nothing of the program yet, on a slow network. */
export async function firstPaint(): Promise<FirstPaint> {
  await buildStale(['h5', 'desk'])
  const product = await startProduct()
  const browser = await launchBrowser()
  const visits: FirstPaint[] = []
  for (let round = 0; round < rounds; round++) {
    const { page, context, close } = await takePhone(browser, product.origin)
    context.setDefaultTimeout(60_000)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.emulateNetworkConditions', slow4g)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    await page.addInitScript(() => {
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) Object.assign(globalThis, { shift: (Reflect.get(globalThis, 'shift') ?? 0) + entry.value })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(product.origin, { waitUntil: 'commit' })
    await page.locator('#opening, .hero').first().waitFor()
    const content = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
    )
    await page.getByRole('link', { name: /下一场招聘会/ }).waitFor()
    const usable = await page.evaluate(() => performance.now())
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => Number(Reflect.get(globalThis, 'shift') ?? 0))
    visits.push({ content, usable, shift })
    await close()
  }
  await browser.close()
  await product.close()
  return median(visits, ({ usable }) => usable)
}
