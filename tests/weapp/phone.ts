import automator from 'miniprogram-automator'
import { localApi } from '../../scripts/local-api.ts'
import type { WeChat } from '../../server/platform/wechat/wechat.ts'
import { canary } from '../support/canary.ts'
import { type Product, startProduct } from '../support/product.ts'
import { type Engine, type EnginePhone, startEngine } from './engine/engine.ts'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** The address of real developer tools that show the weapp build; without it, the engine runs the build. */
const developerTools = process.env.WEAPP_WS
const builtFor = process.env.TARO_APP_API ?? localApi

/** A week before the fair of the sample content. */
export const saturdayMorning = Date.parse('2026-11-28T10:00:00+08:00')

const absent = () => Promise.reject(new Error('WeChat is not here'))
/** WeChat as far as these journeys need it; its phone button gives everybody this number. */
const wechatOf = (openidOf: WeChat['openidOf'], codeFor: WeChat['codeFor']): WeChat => ({
  openidOf,
  codeFor,
  phoneOf: async () => canary.phone,
  send: absent,
})

/** The product with the weapp build on a phone: in the engine, or in real developer tools, which keep their own time. */
export async function startWeapp({ clock = () => saturdayMorning, ...options }: Parameters<typeof startProduct>[0] = {}) {
  let phones = 0
  let code: Buffer | null = null
  const product: Product = await startProduct({
    apiOnly: true,
    // Each phone is another person's, also where real tools hold one after the other.
    wechat: wechatOf(
      async login => (developerTools ? `phone${phones}` : (login.split('.')[0] ?? '')),
      async () => code ?? absent(),
    ),
    ...options,
    ...(developerTools ? { port: Number(new URL(builtFor).port) } : { clock }),
  })
  const engine: Engine | null = developerTools
    ? null
    : await startEngine({ dist: 'dist/weapp', domains: { [builtFor]: product.origin } })
  return {
    product,
    engine,
    /** What WeChat draws for mini-program codes from now on; null: it does not answer. */
    drawCodes: (picture: Buffer | null) => void (code = picture),
    async takePhone(start: Parameters<Engine['takePhone']>[0] = {}) {
      phones++
      return hold(engine ? await engine.takePhone({ now: clock(), ...start }) : await connect(start.url))
    },
    async close() {
      await engine?.close()
      await product.close()
    },
  }
}
export type Weapp = Awaited<ReturnType<typeof startWeapp>>
export type Phone = ReturnType<typeof hold>

/** Real tools hold one phone: it is emptied and started anew. */
async function connect(url = '/pages/home/index'): Promise<MiniProgram> {
  const program = await automator.connect({ wsEndpoint: developerTools ?? '' })
  await program.callWxMethod('clearStorageSync')
  await program.callWxMethod('restartMiniProgram', { path: url })
  return program
}

/** In functions that the automator carries into the program. */
declare const wx: { getStorageSync: (key: string) => unknown; setStorageSync: (key: string, data: unknown) => void }

const patience = 60_000
const breath = 25

/** What a person does with the program, said in the automator's terms. */
function hold(device: EnginePhone | MiniProgram) {
  const own = 'program' in device ? device : null
  const program: MiniProgram = 'program' in device ? device.program : device
  const current = async () => (await program.currentPage()) as Page

  async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>): Promise<T> {
    const end = Date.now() + patience
    for (;;) {
      const found = await ask().catch(() => null)
      if (found) return found
      if (Date.now() > end) throw new Error(`${what} did not come on ${(await current()).path}: ${(await shown()).slice(0, 300)}`)
      await new Promise(resolve => setTimeout(resolve, breath))
    }
  }
  const shown = async () => (await (await (await current()).$('.screen'))?.text()) ?? ''

  async function all(selector: string, words: string | RegExp = ''): Promise<Element[]> {
    const found: Element[] = await (await current()).$$(selector)
    if (words === '') return found
    const texts = await Promise.all(
      found.map(async element => `${await element.attribute('aria-label')} ${await element.text()}`),
    )
    return found.filter((_, i) => (typeof words === 'string' ? texts[i]?.includes(words) : words.test(texts[i] ?? '')))
  }
  /** The first element of a selector that has these words in its text or label, once it is there. */
  const find = (selector: string, words: string | RegExp = '') =>
    until(`${selector} ${words}`, async () => (await all(selector, words))[0])

  return {
    program,
    /** Only in the engine: restarts, the foreground, and what was done to the phone. */
    engine: own,
    until,
    all,
    find,
    shown,
    see: (words: string | RegExp) =>
      until(`"${words}"`, async () => (typeof words === 'string' ? (await shown()).includes(words) : words.test(await shown()))),
    tap: async (selector: string, words: string | RegExp = '') => (await find(selector, words)).tap(),
    /** Taps what is chosen or ticked, and waits until it says that it is. */
    choose: async (selector: string, words: string | RegExp = '') => {
      await (await find(selector, words)).tap()
      await find(`${selector}[aria-checked=true]`, words)
    },
    /** Leafs through what stands side by side; what was out of sight comes then. */
    leaf: async (selector: string) => (await find(selector)).trigger('scroll', { scrollLeft: 80 }),
    text: async (selector: string) => (await find(selector)).text(),
    type: async (selector: string, words: string) =>
      ((await find(selector)) as Element & { input: (text: string) => Promise<void> }).input(words),
    /** Answers WeChat's dialog, once it is there. */
    answer: (isYes: boolean) =>
      until('a dialog', async () => {
        await (isYes ? program.native().confirmModal() : program.native().cancelModal())
        return true
      }),
    /** Opens a page as a link from outside does. The client's own way waits three seconds each time. */
    open: (url: string) => program.callWxMethod('reLaunch', { url }),
    openTab: (url: string) => program.callWxMethod('switchTab', { url }),
    back: () => program.callWxMethod('navigateBack', {}),
    at: (path: string) => until(path, async () => (await current()).path === path && current()),
    /** Ends and starts the program; what it stored stays. */
    restart: (url: string) => (own ? own.restart({ url }) : program.callWxMethod('restartMiniProgram', { path: url })),
    goOffline: () => program.mockWxMethod('request', { errMsg: 'request:fail no network' }),
    goOnline: () => program.restoreWxMethod('request'),
    refuse: (method: string, reason = 'auth deny') => program.mockWxMethod(method, { errMsg: `${method}:fail ${reason}` }),
    /** Refuses the calendar until the person comes to the settings, and allows it there. */
    async refuseCalendarUntilSettings() {
      await program.mockWxMethod('addPhoneCalendar', function (this: { origin: (entry: object) => unknown }, entry: object) {
        return wx.getStorageSync('calendar-allowed') ? this.origin(entry) : { errMsg: 'addPhoneCalendar:fail auth deny' }
      })
      await program.mockWxMethod('openSetting', () => {
        wx.setStorageSync('calendar-allowed', true)
        return { errMsg: 'openSetting:ok', authSetting: { 'scope.addPhoneCalendar': true } }
      })
    },
    /** Errors and refusals of the engine itself since the last asking. */
    complaints: async () => (await own?.takeComplaints()) ?? [],
    close: async () => (own ? own.close() : program.disconnect()),
  }
}
