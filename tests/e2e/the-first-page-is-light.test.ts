import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import budgets from '../../config/budgets.json' with { type: 'json' }
import { takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()

// The worker would fetch the scripts of every page, so that they open without a network.
test.each([
  ['/pages/home/index', '查政策'],
  ['/pages/jobs/index', /符合/],
  ['/packages/benefits/check', '第 1 题，最多 3 题'],
  ['/packages/showcase/list', '最新'],
])('whoever comes by %s first needs few scripts to see it', async (path, text) => {
  const phone = await takePhone(browser, product.origin, { serviceWorkers: 'block' })
  const scripts = new Set<string>()
  phone.page.on('request', request => request.resourceType() === 'script' && scripts.add(new URL(request.url()).pathname))
  await phone.go(path)
  await phone.see(text)
  await phone.close()
  expect(scripts.size).toBeGreaterThan(1)
  const bytes = [...scripts].map(script => gzipSync(readFileSync(`dist/h5${script}`)).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.h5FirstScripts)
})
