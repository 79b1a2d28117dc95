import type { FastifyInstance } from 'fastify'
import { type FieldError, invalidRequest } from '../problem.ts'
import { takeHiddenOut, withoutHidden } from '../texts/hidden-characters.ts'

/** The value without hidden characters in any of its texts. Throws a 400 that names the fields that cannot be mended. */
export function mended<T>(value: T, path = ''): T {
  const faults: FieldError[] = []
  const whole = takeHiddenOut(value, fault => faults.push({ ...fault, path: fault.path || path }))
  if (faults.length > 0) throw invalidRequest(faults)
  return whole
}

/** A body, mended; but a password is taken as it was typed or not at all. */
export function mendedBody(body: unknown): unknown {
  const { password } = (body ?? {}) as { password?: unknown }
  if (typeof password === 'string' && withoutHidden(password) !== password)
    throw invalidRequest([{ path: 'password', message: '密码里有看不见的字符，请重新输入' }])
  return mended(body)
}

/** Without a sign that is written otherwise: nothing can hide in it. */
const plainAddress = /^[!-$&-~]*$/

/**
 * Mends the address of every request, of those that nobody serves too, before budgets are counted by it. Bodies are
 * mended where they are read, after it is known who calls.
 */
export function mendAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!plainAddress.test(request.url)) {
      mended(request.params)
      mended(request.query)
    }
    done()
  })
}
