import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'

/** The keys of an installation. They must survive as long as its database. */
export interface Secrets {
  /** PKCS #8 PEM of the Ed25519 key that signs passes. */
  passKey: string
  /** 32 bytes in base64: seals phone numbers at rest. */
  dataKey: string
  /** Of earlier rotations, the latest first: what they signed and sealed can still be read. */
  oldPassKeys?: string[]
  oldDataKeys?: string[]
}

export const newSecrets = (): Secrets => ({
  passKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  dataKey: randomBytes(32).toString('base64'),
})

export const isDataKey = (text: string) => Buffer.from(text, 'base64').length === 32

export function isPassKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

/** New keys in the place of both; those before them go on being read. */
export const rotated = ({ passKey, dataKey, oldPassKeys = [], oldDataKeys = [] }: Secrets): Secrets => ({
  ...newSecrets(),
  oldPassKeys: [passKey, ...oldPassKeys],
  oldDataKeys: [dataKey, ...oldDataKeys],
})

export type KeyPurpose = 'pass' | 'data'

/** Names a key without giving anything of it away: 12 letters, the same for the same key. */
export function fingerprintOf(purpose: KeyPurpose, key: string): string {
  const material = purpose === 'pass' ? jwkOf(createPublicKey(createPrivateKey(key))).x : Buffer.from(key, 'base64')
  return createHash('sha256').update(`fingerprint ${purpose} `).update(material).digest('hex').slice(0, 12)
}

type PassJwk = { kty: 'OKP'; crv: 'Ed25519'; kid: string; x: string }

function jwkOf(publicKey: KeyObject): PassJwk {
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { kty: 'OKP', crv: 'Ed25519', kid: x.slice(0, 8), x }
}

/** Signs passes and checks their signatures. */
export interface PassSigner {
  sign(text: string): Uint8Array
  verify(text: string, signature: Uint8Array): boolean
  /** The public keys as JSON Web Keys (RFC 8037), the one that signs first. */
  jwks: PassJwk[]
}

export function passSigner({ passKey, oldPassKeys = [] }: Secrets): PassSigner {
  const privateKey = createPrivateKey(passKey)
  const publicKeys = [passKey, ...oldPassKeys].map(pem => createPublicKey(createPrivateKey(pem)))
  return {
    sign: text => sign(null, Buffer.from(text), privateKey),
    verify: (text, signature) => publicKeys.some(key => verify(null, Buffer.from(text), key, signature)),
    jwks: publicKeys.map(jwkOf),
  }
}

type VaultKeys = Pick<Secrets, 'dataKey' | 'oldDataKeys'>

/** Seals short personal values with AES-256-GCM: `iv.tag.text`, base64url. */
export interface Vault {
  /** What it is made of: a thread makes another of them. */
  keys: VaultKeys
  /** A keyed hash to find a value by without opening anything: the same text gives the same. */
  index(text: string): string
  /** What `index` gave for this text before the keys were rotated. */
  earlierIndexes(text: string): string[]
  seal(text: string): string
  /** Throws where the value is damaged or of another installation. */
  open(sealed: string): string
  /** The value under the key of today; null where it is already. */
  reseal(sealed: string): string | null
}

export function vault({ dataKey, oldDataKeys = [] }: VaultKeys): Vault {
  const key = Buffer.from(dataKey, 'base64')
  const oldKeys = oldDataKeys.map(old => Buffer.from(old, 'base64'))
  const [indexKey = key, ...oldIndexKeys] = [key, ...oldKeys].map(one => createHmac('sha256', one).update('index').digest())
  const indexUnder = (one: Buffer, text: string) => createHmac('sha256', one).update(text).digest('base64url')
  const seal = (text: string) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [iv, cipher.getAuthTag(), body].map(part => part.toString('base64url')).join('.')
  }
  const open = (sealed: string) => {
    for (const one of [key, ...oldKeys]) {
      const text = openUnder(one, sealed)
      if (text !== null) return text
    }
    throw new Error('sealed value is damaged or of another key')
  }
  return {
    keys: { dataKey, oldDataKeys },
    index: text => indexUnder(indexKey, text),
    earlierIndexes: text => oldIndexKeys.map(one => indexUnder(one, text)),
    seal,
    open,
    reseal: sealed => (openUnder(key, sealed) === null ? seal(open(sealed)) : null),
  }
}

/** Null where it was not sealed by this key. */
function openUnder(key: Buffer, sealed: string): string | null {
  const [iv, tag, body] = sealed.split('.').map(part => Buffer.from(part, 'base64url'))
  if (!iv || !tag || !body) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A key for one purpose, and the fingerprint of the data key that it is derived from. */
export interface DerivedKey {
  id: string
  key: Buffer
}

/** The one in use first, then those of earlier rotations. */
const derived = ({ dataKey, oldDataKeys = [] }: Secrets, purpose: string): [DerivedKey, ...DerivedKey[]] => {
  const from = (key: string): DerivedKey => ({
    id: fingerprintOf('data', key),
    key: createHmac('sha256', Buffer.from(key, 'base64')).update(purpose).digest(),
  })
  return [from(dataKey), ...oldDataKeys.map(from)]
}

/** Keys to chain the audit trail with. */
export const auditKeys = (secrets: Secrets) => derived(secrets, 'audit')

/** Keys to seal backups with. */
export const backupKeys = (secrets: Secrets) => derived(secrets, 'backup')
