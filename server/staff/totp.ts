import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { district } from '../platform/district.ts'

const stepSeconds = 30
const digits = 6
/** A phone's clock may be one step off. */
const drift = 1
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret in base32 (RFC 4648), 160 bits. */
export function newTotpSecret(): string {
  let bits = ''
  for (const byte of randomBytes(20)) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

/** The code of one time step (RFC 6238, SHA-1, 30 seconds, 6 digits). */
export function totpAt(secret: string, step: number): string {
  const bits = [...secret].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

export const totpStep = (now: number) => Math.floor(now / 1000 / stepSeconds)

/** The step that `code` belongs to, later than `after`; null where it fits none. */
export function matchTotp(secret: string, code: string, now: number, after: number): number | null {
  const given = Buffer.from(code)
  for (let step = totpStep(now) - drift; step <= totpStep(now) + drift; step++) {
    const expected = Buffer.from(totpAt(secret, step))
    if (step > after && given.length === expected.length && timingSafeEqual(given, expected)) return step
  }
  return null
}

/** What an authenticator app reads from a QR code or a link. */
export const totpUri = (username: string, secret: string) =>
  `otpauth://totp/${encodeURIComponent(`${district.name}:${username}`)}?secret=${secret}&issuer=${encodeURIComponent(district.name)}&period=${stepSeconds}&digits=${digits}`
