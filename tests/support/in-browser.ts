import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser, type Phone, takePhone } from './browser.ts'
import { type Product, type ProductOptions, startProduct } from './product.ts'

/** What the tests of a file work with, as it is now. */
export let product: Product
export let browser: Browser
export let phone: Phone

/** The product with its sample content and a browser, for all tests of a file. */
export function withProduct(options: ProductOptions = {}): void {
  beforeAll(async () => {
    product = await startProduct(options)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })
}

/** A phone of its own for each test, with the program not yet open. */
export function withPhone(options: BrowserContextOptions = {}): void {
  beforeEach(async () => {
    phone = await takePhone(browser, product.origin, options)
  })
  afterEach(() => phone.close())
}

/** Gives the phone of this test back and takes another one. */
export async function changePhone(options: BrowserContextOptions): Promise<void> {
  await phone.close()
  phone = await takePhone(browser, product.origin, options)
}
