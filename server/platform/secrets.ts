import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface StoredSecrets {
  /** PKCS #8 PEM of the Ed25519 key that signs passes. */
  passKey: string
  /** 32 bytes in base64: seals phone numbers at rest. */
  dataKey: string
}

/** Reads the secrets file, or makes one that only its owner can read. It must survive as long as the database. */
export function loadSecrets(file: string): StoredSecrets {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as StoredSecrets
}

export const newSecrets = (): StoredSecrets => ({
  passKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  dataKey: randomBytes(32).toString('base64'),
})

/** Signs passes and checks their signatures. */
export interface PassSigner {
  sign(text: string): Uint8Array
  verify(text: string, signature: Uint8Array): boolean
  /** The public key as a JSON Web Key (RFC 8037). */
  jwk: { kty: 'OKP'; crv: 'Ed25519'; kid: string; x: string }
}

export function passSigner(pem: string): PassSigner {
  const privateKey = createPrivateKey(pem)
  const publicKey: KeyObject = createPublicKey(privateKey)
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    sign: text => sign(null, Buffer.from(text), privateKey),
    verify: (text, signature) => verify(null, Buffer.from(text), publicKey, signature),
    jwk: { kty: 'OKP', crv: 'Ed25519', kid: x.slice(0, 8), x },
  }
}

/** Seals short personal values with AES-256-GCM: `iv.tag.text`, base64url. */
export interface Vault {
  /** A keyed hash to find a value by without opening anything: the same text gives the same. */
  index(text: string): string
  seal(text: string): string
  open(sealed: string): string
}

export function vault(dataKey: string): Vault {
  const key = Buffer.from(dataKey, 'base64')
  const indexKey = createHmac('sha256', key).update('index').digest()
  return {
    index: text => createHmac('sha256', indexKey).update(text).digest('base64url'),
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [iv, cipher.getAuthTag(), body].map(part => part.toString('base64url')).join('.')
    },
    open(sealed) {
      const [iv, tag, body] = sealed.split('.').map(part => Buffer.from(part, 'base64url'))
      if (!iv || !tag || !body) throw new Error('sealed value is damaged')
      const decipher = createDecipheriv('aes-256-gcm', key, iv)
      decipher.setAuthTag(tag)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
  }
}
