import { complain } from './complaints.ts'
import type { Caller } from './wechat.ts'

export interface SetDataCall {
  /** Path of the page or component. */
  on: string
  bytes: number
  /** The paths that were set. */
  keys: string[]
}

const mostBytes = 1024 * 1024
const calls: SetDataCall[] = []
let total = 0

/** How many calls there were since the start. */
export const callCount = () => total

/** The calls since the last asking. */
export const takeCalls = () => calls.splice(0)

let isWatching = false

/** Sees every setData of page code from now on; what is set crosses as JSON, as on the phone. */
export function watchSetData(page: Caller): void {
  if (isWatching) return
  isWatching = true
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(page)) as Caller
  const { setData } = prototype
  prototype.setData = function (data, done) {
    if (this.is.startsWith('wx/')) return setData.call(this, data, done)
    const json = JSON.stringify(data)
    const bytes = new TextEncoder().encode(json).length
    total++
    calls.push({ on: this.is, bytes, keys: Object.keys(data) })
    if (bytes > mostBytes) complain(`setData of ${bytes} bytes on ${this.is}: WeChat takes ${mostBytes} at the most`)
    return setData.call(this, JSON.parse(json), done)
  }
}
