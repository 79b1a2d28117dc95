import { complain } from '../complaints.ts'
import { routes } from '../pages.ts'
import type { Launch, Start } from '../wechat.ts'
import { account } from './account.ts'
import { answering, isMocked, later } from './call.ts'
import { behindPrivacy, consent } from './consent.ts'
import { device } from './device.ts'
import { dialogs } from './dialogs.ts'
import { media } from './media.ts'
import { page } from './page.ts'
import { request } from './request.ts'
import { storage } from './storage.ts'
import { system } from './system.ts'
import { uploadFile } from './upload.ts'

interface Family {
  sync: Record<string, (...args: never[]) => unknown>
  later: Record<string, (options: never) => unknown>
}

/** Names that are asked for to find out whether they are there. */
const probed = /^(?:webpackJsonp|then|toJSON|\$\$typeof|__\w+)$/

/** The part of WeChat's API that the product uses. Another method is there, and says when called that it is not. */
export function createWx(start: Start, launch: Launch): Record<string, (...args: never[]) => unknown> {
  const families: Family[] = [
    storage,
    system(start, launch),
    dialogs,
    device,
    media,
    account,
    consent,
    page,
    { sync: {}, later: routes },
  ]
  const known: Record<string, unknown> = { request, uploadFile }
  for (const { sync, later: slow } of families) {
    for (const [name, method] of Object.entries(sync)) known[name] = answering(name, method)
    for (const [name, method] of Object.entries(slow)) known[name] = later(name, behindPrivacy(name, method))
  }
  return new Proxy(known, {
    get(methods, name) {
      if (name in methods || typeof name === 'symbol' || probed.test(name)) return methods[name as string]
      // Listeners for what never happens here.
      if (/^(?:on|off)[A-Z]/.test(name)) return () => {}
      return unsupported(name)
    },
  }) as never
}

/** A test may still say what it would answer. */
const unsupported = (name: string) => (options?: never) => {
  if (isMocked(name)) return later(name, () => {})(options)
  const error = new Error(`wx.${name} is not supported here; add it to runtime/api`)
  complain(error)
  throw error
}
