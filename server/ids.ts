import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new opaque id: 12 characters, 60 random bits, safe in URLs, QR codes and scene codes. */
export function newId(): string {
  let id = ''
  for (const byte of randomBytes(12)) id += alphabet[byte & 31]
  return id
}
