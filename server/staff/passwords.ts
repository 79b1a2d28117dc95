import { randomBytes, scrypt as scryptWithCallback, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { ProblemError } from '../platform/problem.ts'

const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scryptWithCallback)

/** OWASP's scrypt setting for interactive sign-in: 32 MiB, about 100 ms. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 }
const saltLength = 16
const keyLength = 32

/** A core is left to those who answer, and of the four threads that files and compressed answers need, two. */
export const mostAtOnce = availableParallelism() > 2 ? 2 : 1
const mostWaiting = 8
/** Seconds; ten hashes are done by then. */
const comeBackAfter = 2

/** What stands where nobody has chosen a password yet. */
export const noPassword = ''

/** `scrypt$salt$key`, both base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  return written(salt, await scrypt(password.normalize('NFKC'), salt, keyLength, cost))
}

/** Whether this is the password. Without one to compare with (null, `noPassword`) it takes as long and is false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt = '', key = ''] = (stored || nobodys).split('$')
  const expected = Buffer.from(key, 'base64')
  const actual = await scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64'), keyLength, cost)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

const written = (salt: Buffer, key: Buffer) => `scrypt$${salt.toString('base64')}$${key.toString('base64')}`
/** No password is known to give this key. */
const nobodys = written(Buffer.alloc(saltLength), Buffer.alloc(keyLength))

/** One for all: two hundred at once would each write down where they were refused. */
const crowded = new ProblemError(429, 'too-many-requests', '登录的人太多', `请 ${comeBackAfter} 秒后再试。`, {
  retryAfter: comeBackAfter,
})

let running = 0
const waiting: (() => void)[] = []

/** Throws 429 where eight wait already: known before anything of a request is read. */
export function refuseInCrowd(): void {
  if (waiting.length >= mostWaiting) throw crowded
}

/** Runs what hashes passwords, in this process `mostAtOnce` at a time; 429 where eight wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < mostAtOnce) running++
  else {
    refuseInCrowd()
    await new Promise<void>(resolve => waiting.push(resolve))
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
