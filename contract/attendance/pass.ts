/**
 * The pass: `DH1.<event>.<code>.<until>.<signature>`, upper case, so that QR codes stay in their dense
 * alphanumeric mode. `until` is seconds since 1970 in base 36; the signature is Ed25519 over all that
 * stands before its dot, in base32 (RFC 4648, no padding).
 *
 * Imports nothing: the server signs with it, the phone shows it, the scanner checks it without a network.
 */
export interface PassClaims {
  eventId: string
  /** Six characters of `codeAlphabet`, unique over all passes. */
  code: string
  /** Seconds since 1970 after which the pass no longer opens the door. */
  validUntil: number
}

export interface ParsedPass extends PassClaims {
  /** The text the signature covers. */
  signed: string
  signature: Uint8Array
}

const prefix = 'DH1'
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const signatureBytes = 64
const form = /^DH1\.([0-9A-Z]{1,32})\.([2-9A-HJKMNP-Z]{6})\.([0-9A-Z]{1,10})\.([A-Z2-7]{103})$/

/** The text to sign for these claims. */
export function signedText({ eventId, code, validUntil }: PassClaims): string {
  return `${prefix}.${eventId.toUpperCase()}.${code}.${validUntil.toString(36).toUpperCase()}`
}

export function formatPass(claims: PassClaims, signature: Uint8Array): string {
  return `${signedText(claims)}.${encodeBase32(signature)}`
}

/** Reads a token, or gives null where it is not one. Says nothing about whether the signature is right. */
export function parsePass(token: string): ParsedPass | null {
  const match = form.exec(token.trim().toUpperCase())
  if (!match) return null
  const [text, event = '', code = '', until = '', encoded = ''] = match
  return {
    eventId: event.toLowerCase(),
    code,
    validUntil: Number.parseInt(until, 36),
    signed: text.slice(0, text.lastIndexOf('.')),
    signature: decodeBase32(encoded),
  }
}

export type OfflineVerdict = 'valid' | 'wrong-event' | 'expired' | 'invalid'

/** What a scanner can say without a network. `signatureValid` comes from the platform's own Ed25519. */
export function judgeOffline(pass: ParsedPass | null, signatureValid: boolean, eventId: string, now: number): OfflineVerdict {
  if (!pass || !signatureValid) return 'invalid'
  if (pass.eventId !== eventId) return 'wrong-event'
  return now / 1000 > pass.validUntil ? 'expired' : 'valid'
}

function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += base32[(buffer >> bits) & 31]
    }
    buffer &= (1 << bits) - 1
  }
  return bits > 0 ? text + base32[(buffer << (5 - bits)) & 31] : text
}

function decodeBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(signatureBytes)
  let buffer = 0
  let bits = 0
  let at = 0
  for (const char of text) {
    buffer = (buffer << 5) | base32.indexOf(char)
    bits += 5
    if (bits >= 8 && at < signatureBytes) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 255
    }
    buffer &= (1 << bits) - 1
  }
  return bytes
}
