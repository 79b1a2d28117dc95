import { verify } from '@stablelib/ed25519'
import { asApiError } from '@/api/errors'
import { checkIn, getPassKeys, getServerTime, reportDevice, sendScans } from '@/api/staff'
import { keep, recall } from '@/lib/storage'
import { instant, local, parse } from '@/lib/time'
import type { CheckInResult, Scan } from '../../../contract/attendance/check-ins.ts'
import { judgeOffline } from '../../../contract/attendance/pass.ts'
import { parseCode } from '../../../contract/platform/signed-code.ts'

/** What the person at the door is shown. */
export type DoorVerdict = CheckInResult & { isOffline: boolean }

const deviceName = 'door:device'
const keyName = 'door:keys'
const unsentName = 'door:unsent'
const usedName = 'door:used'
const offsetName = 'door:offset'
/** A clock that is off by less is right for a door. */
const smallOffset = 2 * 60_000

/** A name of this device that stays the same, so that scans from different doors can be told apart. */
export function deviceId(): string {
  const known = recall<string>(deviceName)
  if (known) return known
  const id = `door-${Math.random().toString(36).slice(2, 8)}`
  keep(deviceName, id)
  return id
}

/** How far the server's clock is ahead of this device's, in milliseconds; null as long as it is not known. */
const clockOffset = () => recall<number>(offsetName) ?? null

/** Learns the server's time, to judge passes by it also where there is no network. */
export async function learnTime(): Promise<void> {
  const asked = Date.now()
  const { now } = await getServerTime()
  keep(offsetName, parse(now) - (asked + Date.now()) / 2)
}

/** The time at the door, by the server's clock where it was ever heard. */
const doorTime = () => Date.now() + (clockOffset() ?? 0)

/** What to tell about a clock that is wrong; null where it is right, or right enough. */
export function clockNotice(): string | null {
  const offset = clockOffset() ?? 0
  if (Math.abs(offset) < smallOffset) return null
  return `这台设备的时间${offset < 0 ? '快' : '慢'}了${lengthText(Math.abs(offset))}，已按服务器的时间验码，不影响放行`
}

function lengthText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 120) return ` ${minutes} 分钟`
  return minutes < 48 * 60 ? ` ${Math.round(minutes / 60)} 小时` : ` ${Math.round(minutes / 1440)} 天`
}

/** Fetches the public keys, to check passes without a network later. */
export async function fetchKeys(): Promise<void> {
  const { keys } = await getPassKeys()
  keep(
    keyName,
    keys.map(key => key.x),
  )
}

export const unsentScans = (): Scan[] => recall<Scan[]>(unsentName) ?? []

/** Tells those who watch the day that this device is there, and what it keeps. */
export async function tellState(eventId: string): Promise<void> {
  const gate = recall<string>('door:gate')
  await reportDevice(eventId, deviceId(), { ...(gate ? { gate } : {}), unsent: unsentScans().length })
}

/** Sends what was scanned without a network. Gives how many still wait. */
export async function sendUnsent(): Promise<number> {
  const scans = unsentScans()
  if (scans.length > 0) {
    await sendScans(scans)
    keep(unsentName, unsentScans().slice(scans.length))
  }
  return unsentScans().length
}

/** Checks what was scanned or typed: by the server, or by signature and memory when it cannot be reached. */
export async function checkPass(text: string, eventId: string, gate: string): Promise<DoorVerdict> {
  const token = text.trim().toUpperCase().startsWith('DH1.')
  const scan: Scan = {
    ...(token ? { token: text.trim() } : { code: text.trim() }),
    eventId,
    deviceId: deviceId(),
    ...(gate ? { gate } : {}),
    scannedAt: instant(doorTime()).toISOString(),
  }
  try {
    return { ...(await checkIn(scan)), isOffline: false }
  } catch (failure) {
    if (!asApiError(failure).isPassing) throw failure
    return { ...judge(scan), isOffline: true }
  }
}

function judge(scan: Scan): CheckInResult {
  const pass = parseCode(scan.token ?? '')
  if (!scan.token) return { verdict: 'invalid', message: '断网时请扫二维码；6 位编号要联网才查得到。' }
  const verdict = judgeOffline(
    pass,
    pass !== null && isSigned(pass.signed, pass.signature),
    scan.eventId,
    parse(scan.scannedAt ?? ''),
  )
  if (verdict === 'wrong-event') return { verdict, message: '这是别的场次的码。' }
  if (verdict === 'expired') return { verdict, message: expiredText() }
  if (verdict === 'invalid' || !pass) return { verdict: 'invalid', message: '这不是本平台的入场码。' }
  const used = recall<Record<string, string>>(usedName) ?? {}
  const earlier = used[pass.code]
  if (earlier)
    return {
      verdict: 'already-used',
      message: '这台设备已经扫过这个码。',
      firstUse: { scannedAt: earlier, deviceId: scan.deviceId, gate: scan.gate ?? null },
    }
  const isKept = keep(unsentName, [...unsentScans(), scan])
  if (isKept) keep(usedName, { ...used, [pass.code]: scan.scannedAt ?? '' })
  return {
    verdict: 'admitted',
    message: isKept ? '签名有效，联网后补传。' : `签名有效，但这台设备存满了，没记下来：请写下 ${pass.code}，联网后再扫一次。`,
  }
}

/** A device that never heard the server's time may be the one that is wrong. */
const expiredText = () =>
  clockOffset() === null
    ? `这台设备显示 ${local(Date.now()).format('YYYY年M月D日 HH:mm')}，还没和服务器对过时间。时间不对就先连一次网再扫；时间没错，这一场就已经结束。`
    : '这一场已经结束，码过期了。'

/** Against every key this device knows. */
function isSigned(text: string, signature: Uint8Array): boolean {
  const message = Uint8Array.from(text, char => char.charCodeAt(0))
  return (recall<string[]>(keyName) ?? []).some(key => verify(fromBase64Url(key), message, signature))
}

function fromBase64Url(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const char of text) {
    buffer = (buffer << 6) | alphabet.indexOf(char)
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 255
    }
  }
  return bytes
}
