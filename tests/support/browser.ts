import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { chineseFonts } from './fonts.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The system's Chromium; where there is none, the one that comes from npm with its own libraries. */
export async function launchBrowser(): Promise<Browser> {
  process.env.FONTCONFIG_FILE = chineseFonts()
  const own = process.env.CHROMIUM_PATH ?? installed.find(path => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: quiet })
  // The package unpacks its libraries only where it believes to be in this environment.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // Its own arguments make it a single process, which goes down with the first page that closes.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: quiet })
}

export interface Phone {
  page: Page
  context: BrowserContext
  /** Errors of the page itself, and what it wrote to the console as errors. */
  complaints: string[]
  /** Opens a page of the program by its path. */
  go: (path: string) => Promise<void>
  /** The first visible place of a text; pages below the one on top stay in the document, hidden. */
  text: (text: string | RegExp) => Locator
  /** Waits until a text can be seen. */
  see: (text: string | RegExp) => Promise<void>
  close: () => Promise<void>
}

/** In milliseconds: against what never comes. Each place in a test that waits for something goes on as soon as it is there. */
export const patience = 60_000

/** A phone of 390×844 with the program of `origin` on it. */
export async function takePhone(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const text = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return {
    page,
    context,
    complaints,
    text,
    see: words => text(words).waitFor(),
    go: async path => {
      await page.goto(`${origin}/#${path}`)
    },
    close: () => context.close(),
  }
}
