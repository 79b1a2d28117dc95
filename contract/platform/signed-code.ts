/**
 * A code that is shown on a phone: `DH1.<event>.<code>.<until>.<signature>` for a pass, `DH2` for a card that is handed over
 * at a fair; upper case, so that QR codes stay in their dense alphanumeric mode. `until` is seconds since 1970 in base 36; the
 * signature is Ed25519 over all that stands before its dot, in base32 (RFC 4648, no padding).
 *
 * Imports nothing: the server signs with it, the phone shows it, the scanner checks it without a network.
 */
export interface CodeClaims {
  eventId: string
  /** Six characters of `codeAlphabet`, unique over all of a kind. */
  code: string
  /** Seconds since 1970 after which it is good for nothing. */
  validUntil: number
}

export interface ParsedCode extends CodeClaims {
  /** The text the signature covers. */
  signed: string
  signature: Uint8Array
}

/** What it is for: one of another kind is none. */
type CodeKind = 'DH1' | 'DH2'
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const signatureBytes = 64
const form = /^(DH[12])\.([0-9A-Z]{1,32})\.([2-9A-HJKMNP-Z]{6})\.([0-9A-Z]{1,10})\.([A-Z2-7]{103})$/

/** The text to sign for these claims. */
export function signedText({ eventId, code, validUntil }: CodeClaims, kind: CodeKind = 'DH1'): string {
  return `${kind}.${eventId.toUpperCase()}.${code}.${validUntil.toString(36).toUpperCase()}`
}

export function formatCode(claims: CodeClaims, signature: Uint8Array, kind: CodeKind = 'DH1'): string {
  return `${signedText(claims, kind)}.${encodeBase32(signature)}`
}

/** Reads a token, or gives null where it is not one. Says nothing about whether the signature is right. */
export function parseCode(token: string, kind: CodeKind = 'DH1'): ParsedCode | null {
  const match = form.exec(token.trim().toUpperCase())
  if (!match || match[1] !== kind) return null
  const [text, , event = '', code = '', until = '', encoded = ''] = match
  return {
    eventId: event.toLowerCase(),
    code,
    validUntil: Number.parseInt(until, 36),
    signed: text.slice(0, text.lastIndexOf('.')),
    signature: decodeBase32(encoded),
  }
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
