import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const block = 32
const randomLength = 16
const lengthBytes = 4

/** SHA-1 over the sorted parts, as WeChat signs what it pushes. */
export const pushSignature = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** True where `given` is the signature of the parts; takes the same time whatever is wrong. */
export function isSigned(given: string, ...parts: string[]): boolean {
  const expected = Buffer.from(pushSignature(...parts))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/** AES-256-CBC as in WeChat's encrypted mode: 16 random bytes, the length, the message, the app id. `key`: its 43 characters. */
export function pushCipher(key: string, appId: string) {
  const aesKey = Buffer.from(`${key}=`, 'base64')
  const iv = aesKey.subarray(0, 16)
  return {
    /** The message; null where it was not meant for this program or is damaged. */
    open(encrypted: string): string | null {
      try {
        const decipher = createDecipheriv('aes-256-cbc', aesKey, iv).setAutoPadding(false)
        const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()])
        const padding = padded.at(-1) ?? 0
        if (padding < 1 || padding > block) return null
        const whole = padded.subarray(0, padded.length - padding)
        const start = randomLength + lengthBytes
        const end = start + whole.readUInt32BE(randomLength)
        if (whole.subarray(end).toString('utf8') !== appId) return null
        return whole.subarray(start, end).toString('utf8')
      } catch {
        return null
      }
    },
    seal(message: string): string {
      const body = Buffer.from(message, 'utf8')
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(body.length)
      const whole = Buffer.concat([randomBytes(randomLength), length, body, Buffer.from(appId, 'utf8')])
      const padding = block - (whole.length % block)
      const cipher = createCipheriv('aes-256-cbc', aesKey, iv).setAutoPadding(false)
      return Buffer.concat([cipher.update(whole), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString(
        'base64',
      )
    },
  }
}
export type PushCipher = ReturnType<typeof pushCipher>
