import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Phone, takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { type Screen, screensOf } from '../support/screens.ts'

const smallestTarget = 44

let screens: Screen[]
withProduct()
beforeAll(async () => {
  screens = await screensOf(product)
})

/** Visible things to tap whose area is smaller than a finger. Words within a sentence do not count. */
const smallTargets = (page: Page, least: number) =>
  page.evaluate(smallest => {
    const within = (box: DOMRect) => box.width > 0 && box.bottom > 0 && box.top < innerHeight
    return (
      [
        ...document.querySelectorAll<HTMLElement>(
          '[role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]',
        ),
      ]
        // A spot on a map may be small: each stands in the list beside it as well.
        .filter(element => !element.closest('.booth-map, .district-map'))
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && within(element.getBoundingClientRect()))
        .map(element => {
          // The area a finger finds may be larger than what is drawn: it is then a pseudo element around it.
          const box = element.getBoundingClientRect()
          const around = getComputedStyle(element, '::after')
          const grown = (side: 'width' | 'height') =>
            around.position === 'absolute' && around.content !== 'none' ? Number.parseFloat(around[side]) || 0 : 0
          return {
            name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 20),
            width: Math.round(Math.max(box.width, grown('width'))),
            height: Math.round(Math.max(box.height, grown('height'))),
          }
        })
        .filter(({ width, height }) => Math.min(width, height) < smallest)
        .map(({ name, width, height }) => `${name} ${width}×${height}`)
    )
  }, least)

/** Opens every screen: what its page complains of, whether it scrolls sideways, and what else is found there. */
async function faultsOfScreens({ page, go, see, complaints }: Phone, find: () => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  for (const { name, path, text, isGone } of screens) {
    await go(path)
    await see(text)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    // What is gone answers 404, and the browser notes it.
    const noted = complaints.splice(0).filter(words => !(isGone && /404/.test(words)))
    faults.push(...[...noted, ...(isWide ? ['scrolls sideways'] : []), ...(await find())].map(what => `${name}：${what}`))
  }
  return faults
}

const light = { colorScheme: 'light' as const }
const dark = { colorScheme: 'dark' as const }
const largest = '特大'

test.each([
  ['in light', light, null],
  ['in dark', dark, null],
  ['with the largest text', light, largest],
  ['with the largest text at 320 px', { ...dark, viewport: { width: 320, height: 640 } }, largest],
  ['with the largest text on a foldable', { ...light, viewport: { width: 540, height: 720 } }, largest],
  ['with the largest text on a tablet', { ...dark, viewport: { width: 768, height: 1024 } }, largest],
  [
    'with the largest text on a desktop',
    { ...light, viewport: { width: 1024, height: 800 }, isMobile: false, hasTouch: false },
    largest,
  ],
])('%s every screen fits, has no serious barrier, and its targets are as large as a finger', async (_, options, size) => {
  const phone = await takePhone(browser, product.origin, { ...options, reducedMotion: 'reduce' })
  const { page, go } = phone
  if (size) {
    await go('/packages/mine/settings')
    await page.getByRole('radio', { name: size }).click()
  }
  const look = async () => [...(await barriers(page)), ...(await smallTargets(page, smallestTarget))]
  expect(await faultsOfScreens(phone, look)).toEqual([])
  await phone.close()
})

test('the checks find what they look for: faint text, a picture without words, a tiny button', async () => {
  const phone = await takePhone(browser, product.origin)
  await phone.page.setContent(
    `<html lang="zh"><title>x</title><main><p style="color:#bbb;background:#fff">看不清</p><img src="data:,">
     <div role="button" tabindex="0" style="width:20px;height:20px">点</div></main></html>`,
  )
  expect((await barriers(phone.page)).map(barrier => barrier.split(':')[0]).sort()).toEqual(['color-contrast', 'image-alt'])
  expect(await smallTargets(phone.page, smallestTarget)).toEqual(['点 20×20'])
  await phone.close()
})
