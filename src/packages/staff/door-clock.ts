import { getServerTime } from '@/api/staff'
import { keep, recall } from '@/lib/storage'
import { local, parse } from '@/lib/time'

const offsetName = 'door:offset'
/** A clock that is off by less is right for a door. */
const smallOffset = 2 * 60_000

/** What both counts of this device showed when it last heard the server's time; null until it does. */
let heard: { wall: number; steady: number } | null = null

/**
 * Milliseconds that go on whatever somebody sets the clock to; they may stand still while a device sleeps. Where the
 * platform counts none they always do: there no time is sure for long.
 */
const steadyTime = () => (typeof performance === 'undefined' ? 0 : performance.now())

/** How far the server's clock is ahead of this device's, in milliseconds; null as long as it is not known. */
const clockOffset = () => recall<number>(offsetName) ?? null

/** Learns the server's time, to judge passes by it also where there is no network. */
export async function learnTime(): Promise<void> {
  const asked = Date.now()
  const { now } = await getServerTime()
  const wall = (asked + Date.now()) / 2
  keep(offsetName, parse(now) - wall)
  heard = { wall, steady: steadyTime() }
}

/** By how much the clock went further than time did since; NaN where nothing tells. */
const jump = () => (heard === null ? Number.NaN : Date.now() - heard.wall - (steadyTime() - heard.steady))

/** Whether nobody can have changed the clock since the server's time was heard. */
export const isTimeSure = () => Math.abs(jump()) < smallOffset

/** The time at the door, by the server's clock where it was ever heard. */
export function doorTime(): number {
  const time = Date.now() + (clockOffset() ?? 0)
  // Set back for sure; what jumps forward may be a device that slept.
  return jump() < -smallOffset ? time - jump() : time
}

/** What to tell about a clock that is wrong; null where it is right, or right enough. */
export function clockNotice(): string | null {
  const offset = clockOffset() ?? 0
  if (Math.abs(offset) < smallOffset) return null
  return `这台设备的时间${offset < 0 ? '快' : '慢'}了${lengthText(Math.abs(offset))}，已按服务器的时间验码，不影响放行`
}

/** What to do where this device cannot know whether a pass is over. */
export const unsureText = () =>
  `这台设备显示 ${local(Date.now()).format('YYYY年M月D日 HH:mm')}，没和服务器对上时间，看不出这一场结束没有，先放行。请在系统设置里打开“自动设置时间”并连一次网，联网后按收到的时间记。`

function lengthText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 120) return ` ${minutes} 分钟`
  return minutes < 48 * 60 ? ` ${Math.round(minutes / 60)} 小时` : ` ${Math.round(minutes / 1440)} 天`
}
