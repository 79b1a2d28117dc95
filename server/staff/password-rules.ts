import { MessageChannel, Worker } from 'node:worker_threads'
import { district } from '../platform/district.ts'
import { invalidRequest } from '../platform/problem.ts'
import type { Strength } from './password-strength.ts'

export const shortestPassword = 10
/** Guesses: what ten characters without any pattern take. */
const leastGuesses = 1e10
/** What somebody who knows the place would try first. */
const { slug, districtShort, cityShort, streetShort, quarter, guessedFirst } = district
const ofThePlace = [slug, districtShort, cityShort, streetShort, quarter, ...guessedFirst]

/** Throws unless a password is long enough and stands far from those that are tried first; `about`: its owner's names. */
export async function refuseWeakPassword(password: string, about: (string | null)[]): Promise<void> {
  if (password.length < shortestPassword) refuse(`密码至少 ${shortestPassword} 个字符`)
  const known = [...ofThePlace, ...about.filter(word => word !== null)]
  if ((await guessesFor(password, known)) < leastGuesses)
    refuse('这个密码太容易猜到：它是常见的密码，或者只加了几个数字。请换一个，比如三四个不相干的词连起来')
}

function refuse(message: string): never {
  throw invalidRequest([{ path: 'password', message }])
}

let thread: Worker | null = null

/** In a thread of its own, which stays: unpacking the lists takes half a second, and a long password as long again. */
function guessesFor(password: string, known: string[]): Promise<number> {
  thread ??= startThread()
  const asked = thread
  const { port1: answers, port2: to } = new MessageChannel()
  asked.postMessage({ password, known, to } satisfies Strength, [to])
  return new Promise((resolve, reject) => {
    asked.once('error', reject)
    answers.once('message', (guesses: number) => {
      asked.off('error', reject)
      answers.close()
      resolve(guesses)
    })
  })
}

function startThread(): Worker {
  const started = new Worker(new URL('./password-strength.ts', import.meta.url))
  started.unref()
  started.once('exit', () => {
    if (thread === started) thread = null
  })
  return started
}
