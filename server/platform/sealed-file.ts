import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { DerivedKey } from './secrets.ts'

const magic = 'dehua-sealed-1\n'
const partLength = 1 << 20
const tagLength = 16
const prefixLength = 7
const idLength = 12
const headerLength = magic.length + idLength + prefixLength
const cipherName = 'aes-256-gcm'
const ownerOnly = 0o600

/** It was cut, changed, or swapped with parts of another. */
export class SealBroken extends Error {}

/** It was sealed under a key that is not here. */
export class SealUnknown extends Error {
  /** The fingerprint of the data key. */
  readonly keyId: string
  constructor(keyId: string) {
    super(`sealed under ${keyId}`)
    this.keyId = keyId
  }
}

export function isSealed(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    return readFully(handle, magic.length).toString() === magic
  } finally {
    closeSync(handle)
  }
}

/**
 * Seals a file part by part, so that it may be of any length: AES-256-GCM, each part under its number and whether it is the
 * last, so that none can be left out, swapped or cut off (the STREAM construction).
 */
export function sealFile(plain: string, sealed: string, { id, key }: DerivedKey): void {
  const header = Buffer.concat([Buffer.from(magic + id), randomBytes(prefixLength)])
  through(plain, sealed, (source, target) => {
    writeSync(target, header)
    forEachPart(source, partLength, (part, number, isLast) => {
      const cipher = createCipheriv(cipherName, key, nonceOf(header, number, isLast)).setAAD(header)
      writeSync(target, Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]))
    })
  })
}

/** Opens what `sealFile` wrote. Throws `SealUnknown` or `SealBroken`; what stands in `plain` then is worth nothing. */
export function openSealed(sealed: string, plain: string, keys: DerivedKey[]): void {
  through(sealed, plain, (source, target) => {
    const header = readFully(source, headerLength)
    const id = header.toString('latin1', magic.length, magic.length + idLength)
    const known = keys.find(key => key.id === id)
    if (!known) throw new SealUnknown(id)
    forEachPart(source, partLength + tagLength, (part, number, isLast) => {
      if (part.length < tagLength) throw new SealBroken()
      const body = part.subarray(0, part.length - tagLength)
      const decipher = createDecipheriv(cipherName, known.key, nonceOf(header, number, isLast), { authTagLength: tagLength })
        .setAAD(header)
        .setAuthTag(part.subarray(part.length - tagLength))
      const opened = decipher.update(body)
      try {
        decipher.final()
      } catch {
        throw new SealBroken()
      }
      writeSync(target, opened)
    })
  })
}

function through(from: string, to: string, work: (source: number, target: number) => void): void {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'w', ownerOnly)
    try {
      work(source, target)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/** Looks one part ahead, to know which is the last; an empty file has one empty part. */
function forEachPart(source: number, length: number, take: (part: Buffer, number: number, isLast: boolean) => void): void {
  let part = readFully(source, length)
  for (let number = 0; ; number++) {
    const next = readFully(source, length)
    take(part, number, next.length === 0)
    if (next.length === 0) return
    part = next
  }
}

/** As much as there is, up to `length` bytes. */
function readFully(handle: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let filled = 0
  for (let count = -1; count !== 0 && filled < length; filled += count)
    count = readSync(handle, bytes, filled, length - filled, null)
  return bytes.subarray(0, filled)
}

function nonceOf(header: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  header.copy(nonce, 0, headerLength - prefixLength)
  nonce.writeUInt32BE(number, prefixLength)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
