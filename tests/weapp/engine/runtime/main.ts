import { answers } from './api/consent.ts'
import { phone } from './api/device.ts'
import { createWx } from './api/wx.ts'
import { dateFrom } from './clock.ts'
import { complain, takeComplaints } from './complaints.ts'
import { base64Of, fileAt, keepFile } from './files.ts'
import { getApp, loadApp } from './loader.ts'
import { appConfig, pages } from './package.ts'
import { pageStack, parse, routes, tellTopPage } from './pages.ts'
import { takeCalls } from './recorder.ts'
import { remote } from './remote.ts'
import { sharing } from './sharing.ts'
import { keepSteady, settled } from './steady.ts'
import type { Launch, Start } from './wechat.ts'

/** Starts the program as its first page asks for, and gives the bridge what it needs. */
const start = JSON.parse(new URLSearchParams(location.search).get('start') ?? '{}') as Start
keepSteady(start.isSteady ?? false)
Object.assign(answers, start.answers)

const firstPage = `/${appConfig.entryPagePath ?? appConfig.pages[0]}`
const asked = start.url ?? firstPage
// A page that is gone: WeChat tells the program, which then says where to go.
const url = pages.includes(asked.split('?')[0]?.slice(1) ?? '') ? asked : firstPage
const [path, query] = parse(url)
const launch: Launch = { path, query, scene: start.scene ?? 1001, referrerInfo: {} }

const wx = createWx(start, launch)
const getCurrentPages = () => pageStack().map(page => page.caller)
const app = loadApp({ wx, Date: dateFrom(start.now), getCurrentPages })
const methods = remote({ wx, getApp, getCurrentPages }) as unknown as Record<string, (params: unknown) => unknown>

const engine = {
  async call(method: string, params: unknown) {
    const act = methods[method]
    if (!act) throw new Error(`${method} is not supported here`)
    return (await act(params)) ?? {}
  },
  settled,
  takeCalls,
  takeComplaints,
  phone,
  answers,
  /** Puts photos before the person who is to choose; base64 of JPEG files. */
  async givePhotos(photos: string[]) {
    const blobs = photos.map(async photo => (await fetch(`data:image/jpeg;base64,${photo}`)).blob())
    phone.photos = (await Promise.all(blobs)).map(keepFile)
  },
  /** A file of the phone, in base64; null where there is none. */
  async readFile(path: string) {
    const file = fileAt(path)
    return file && base64Of(file)
  },
  /** The program goes behind another one, and comes back. */
  hide() {
    tellTopPage('onHide')
    app.onHide?.()
  },
  show() {
    app.onShow?.(launch)
    tellTopPage('onShow')
  },
}
declare global {
  interface Window {
    __engine: typeof engine
  }
}
window.__engine = engine

sharing.ask = () => void phone.shared.push(tellTopPage('onShareAppMessage', { from: 'button' }) as object)

try {
  app.onLaunch?.(launch)
  app.onShow?.(launch)
  routes.reLaunch({ url })
  if (url !== asked) app.onPageNotFound?.({ path: asked, query: {}, isEntryPage: true })
} catch (failure) {
  complain(failure)
}
