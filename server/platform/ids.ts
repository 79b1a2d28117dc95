import { randomBytes, randomInt } from 'node:crypto'
import { codeAlphabet, codeLength } from '../../contract/platform/code.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const length = 12
/** Random bytes are cheap by the block. */
let pool = randomBytes(0)

/** A new opaque id: 12 characters, 60 random bits, safe in URLs, QR codes and scene codes. */
export function newId(): string {
  if (pool.length < length) pool = randomBytes(256 * length)
  let id = ''
  for (const byte of pool.subarray(0, length)) id += alphabet[byte & 31]
  pool = pool.subarray(length)
  return id
}

const idForm = new RegExp(`^[${alphabet}]{${length}}$`)

/** Whether a text has the form of an id made here. */
export const hasIdForm = (text: string) => idForm.test(text)

/** A code that people read out and type, on a pass or a booking: six characters without 0 O 1 I L. */
export const newCode = () => Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
