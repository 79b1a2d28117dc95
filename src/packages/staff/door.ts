import { verify } from '@stablelib/ed25519'
import { asApiError } from '@/api/errors'
import { checkIn, getPassKeys, reportDevice, sendScans } from '@/api/staff'
import { keep, recall } from '@/lib/storage'
import { instant, parse } from '@/lib/time'
import type { CheckInResult, Scan } from '../../../contract/attendance/check-ins.ts'
import { judgeOffline } from '../../../contract/attendance/pass.ts'
import { parseCode } from '../../../contract/platform/signed-code.ts'
import { doorTime, isTimeSure, unsureText } from './door-clock'

/** What the person at the door is shown. */
export type DoorVerdict = CheckInResult & { isOffline: boolean }

const deviceName = 'door:device'
const keyName = 'door:keys'
const unsentName = 'door:unsent'
const usedName = 'door:used'
/** As many as the server takes at once. */
const mostSent = 1000

/** When each code was first let in here, by the code; kept here as well as on the device, which may be full. */
const used = new Map<string, string>()

/** A name of this device that stays the same, so that scans from different doors can be told apart. */
export function deviceId(): string {
  const known = recall<string>(deviceName)
  if (known) return known
  const id = `door-${Math.random().toString(36).slice(2, 8)}`
  keep(deviceName, id)
  return id
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
  for (let scans = unsentScans().slice(0, mostSent); scans.length > 0; scans = unsentScans().slice(0, mostSent)) {
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
    const result = await checkIn(scan)
    const code = codeOf(scan)
    if (code !== null && result.firstUse) remember(code, result.firstUse.scannedAt)
    return { ...result, isOffline: false }
  } catch (failure) {
    if (!asApiError(failure).isPassing) throw failure
    return { ...judge(scan), isOffline: true }
  }
}

/** The six characters that a scan is about; null where it names none. */
const codeOf = ({ token, code }: Scan) => (token ? parseCode(token)?.code : code?.replace(/\s/g, '').toUpperCase()) ?? null

const firstUses = (): Record<string, string> => ({ ...recall<Record<string, string>>(usedName), ...Object.fromEntries(used) })

function usedHere(scan: Scan): CheckInResult | null {
  const earlier = firstUses()[codeOf(scan) ?? '']
  return earlier
    ? {
        verdict: 'already-used',
        message: '这台设备已经扫过这个码。',
        firstUse: { scannedAt: earlier, deviceId: scan.deviceId, gate: scan.gate ?? null },
      }
    : null
}

function remember(code: string, at: string): void {
  used.set(code, at)
  keep(usedName, firstUses())
}

function judge(scan: Scan): CheckInResult {
  if (!scan.token) return usedHere(scan) ?? { verdict: 'invalid', message: '断网时请扫二维码；6 位编号要联网才查得到。' }
  const pass = parseCode(scan.token)
  const isPlatforms = pass !== null && isSigned(pass.signed, pass.signature)
  const verdict = judgeOffline(pass, isPlatforms, scan.eventId, parse(scan.scannedAt ?? ''))
  if (verdict === 'wrong-event') return { verdict, message: '这是别的场次的码。' }
  if (verdict === 'invalid' || !pass) return { verdict: 'invalid', message: '这不是本平台的入场码。' }
  if (verdict === 'expired' && isTimeSure()) return { verdict, message: '这一场已经结束，码过期了。' }
  const earlier = usedHere(scan)
  if (earlier) return earlier
  const isKept = keep(unsentName, [...unsentScans(), scan])
  remember(pass.code, scan.scannedAt ?? '')
  const kept = isKept ? '联网后补传。' : `但这台设备存满了，没记下来：请写下 ${pass.code}，联网后再扫一次。`
  return verdict === 'expired'
    ? { verdict: 'admitted', message: `签名有效，${kept}${unsureText()}`, clockDoubted: true }
    : { verdict: 'admitted', message: `签名有效，${kept}` }
}

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
