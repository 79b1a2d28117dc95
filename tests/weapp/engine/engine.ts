import { existsSync } from 'node:fs'
import automator from 'miniprogram-automator'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { launchBrowser, patience } from '../../support/browser.ts'
import { openBridge } from './bridge.ts'
import { compilePackage } from './bundle.ts'
import type { Answers, Start } from './runtime/wechat.ts'
import { serve } from './server.ts'

interface EngineOptions {
  dist: string
  /** The origins that `wx.request` may ask, and where each is found. */
  domains: Record<string, string>
}

interface PhoneOptions extends Start {
  colorScheme?: BrowserContextOptions['colorScheme']
  viewport?: { width: number; height: number }
}

/** Compiles a weapp build and serves it; each phone it hands out has a storage of its own. */
export async function startEngine({ dist, domains }: EngineOptions) {
  if (!existsSync(`${dist}/app.json`)) throw new Error('没有 weapp 构建，请先运行 npm run build')
  const { script, warnings } = compilePackage(dist)
  const server = await serve({ dist, script, domains })
  const browser: Browser = await launchBrowser()
  return {
    warnings,
    takePhone: (options: PhoneOptions = {}) => takePhone(browser, server.origin, options),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
export type Engine = Awaited<ReturnType<typeof startEngine>>

async function takePhone(
  browser: Browser,
  origin: string,
  { colorScheme = 'light', viewport = { width: 390, height: 844 }, ...start }: PhoneOptions,
) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const boot = async (more: Start = {}) => {
    await page.goto(`${origin}/?start=${encodeURIComponent(JSON.stringify({ ...start, ...more }))}`)
    await page.waitForFunction(() => window.__engine)
  }
  await boot()
  const bridge = await openBridge(page)
  const program = await automator.connect({ wsEndpoint: bridge.address })
  return {
    program,
    /** Ends the program and starts it anew; what it stored stays. */
    restart: boot,
    hide: () => page.evaluate(() => window.__engine.hide()),
    show: () => page.evaluate(() => window.__engine.show()),
    settled: () => page.evaluate(() => window.__engine.settled()),
    takeCalls: () => page.evaluate(() => window.__engine.takeCalls()),
    takeComplaints: () => page.evaluate(() => window.__engine.takeComplaints()),
    /** Changes what the person says to WeChat's questions from now on. */
    answer: (change: Partial<Answers>) => page.evaluate(given => void Object.assign(window.__engine.answers, given), change),
    /** What the program did to the phone: calendar, clipboard, brightness, … */
    state: () => page.evaluate(() => window.__engine.phone),
    /** The photos that the person chooses from then on. */
    givePhotos: (photos: Buffer[]) =>
      page.evaluate(
        given => window.__engine.givePhotos(given),
        photos.map(photo => photo.toString('base64')),
      ),
    /** A file that the program made on the phone, e.g. one that went to the album. */
    readFile: async (path: string) => Buffer.from((await page.evaluate(p => window.__engine.readFile(p), path)) ?? '', 'base64'),
    async close() {
      program.disconnect()
      bridge.close()
      await context.close()
    },
  }
}
export type EnginePhone = Awaited<ReturnType<typeof takePhone>>
