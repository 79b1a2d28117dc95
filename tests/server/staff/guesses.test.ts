import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '../../../server/platform/clock.ts'
import { tooManyRequests } from '../../../server/platform/problem.ts'
import { inTurn, mostAtOnce } from '../../../server/staff/passwords.ts'
import { mostTries, signInTries } from '../../../server/staff/sign-in-tries.ts'
import { startApp, type TestApp } from '../../support/app.ts'

const password = 'correct horse battery'
const guesses = 60

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await t.services.staff.members.create('wang', password, 'editor')
})
afterAll(() => t.close())

const signIn = (username: string, given: string) =>
  t.send({ method: 'POST', url: '/api/v1/staff/session', payload: { username, password: given } })

/** How many of sixty at the same time are let through to be looked at. */
async function lookedAt(count: () => Promise<void>): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: guesses }, count))
  return results.filter(({ status }) => status === 'fulfilled').length
}

test('of sixty guesses at the same time five are looked at', async () => {
  const tries = signInTries(t.database, () => t.clock.now, t.services.platform.vault)
  expect(await lookedAt(() => tries.count('zhang'))).toBe(mostTries)
})

test('counting afterwards, as a control, lets more through', async () => {
  const { database } = t
  await database.script('CREATE TABLE counted_afterwards (name TEXT PRIMARY KEY, tries INTEGER NOT NULL)')
  await database.run("INSERT INTO counted_afterwards VALUES ('zhang', 0)")
  const through = await lookedAt(async () => {
    const row = await database.get<{ tries: number }>('SELECT tries FROM counted_afterwards')
    if ((row?.tries ?? 0) >= mostTries) throw tooManyRequests(1)
    await database.run('UPDATE counted_afterwards SET tries = tries + 1')
  })
  await database.script('DROP TABLE counted_afterwards')
  expect(through).toBeGreaterThan(mostTries)
})

test('sixty sign-ins at the same time: at most five hear that the password is wrong, the others when to come back', async () => {
  for (const name of ['wang', 'nobody']) {
    const replies = await Promise.all(Array.from({ length: guesses }, (_, i) => signIn(name, `guess ${i}`)))
    const wrong = replies.filter(reply => reply.statusCode === 401)
    const later = replies.filter(reply => reply.statusCode === 429)
    expect([name, wrong.length, later.length]).toEqual([name, mostTries, guesses - mostTries])
    for (const reply of later) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  }
  t.clock.advance(15 * minute + 1)
})

test('a name that is locked reads the same whether anybody has it or not', async () => {
  const heard = async (name: string) => {
    const bodies: unknown[] = []
    for (let i = 0; i < mostTries + 2; i++) {
      const { instance: _, ...body } = (await signIn(name, 'wrong')).json()
      bodies.push(body)
    }
    return bodies
  }
  expect(await heard('wang')).toEqual(await heard('nobody'))
  t.clock.advance(15 * minute + 1)
})

test('a right password does not wipe out what was guessed wrongly', async () => {
  for (let i = 0; i < mostTries - 1; i++) expect((await signIn('wang', 'wrong')).statusCode).toBe(401)
  expect((await signIn('wang', password)).statusCode).toBe(200)
  expect((await signIn('wang', 'wrong')).statusCode).toBe(401)
  expect((await signIn('wang', 'wrong')).statusCode).toBe(429)
  t.clock.advance(15 * minute + 1)
  for (let i = 0; i < 2 * mostTries; i++) expect((await signIn('wang', password)).statusCode).toBe(200)
})

test('at most two hashes run at once, eight wait, and the next is told to come back before anything of it is read', async () => {
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const work = () =>
    inTurn(async () => {
      most = Math.max(most, ++running)
      await new Promise<void>(resolve => ends.push(resolve))
      running--
    })
  const taken = Array.from({ length: mostAtOnce + 8 }, work)
  await expect(work()).rejects.toMatchObject({ status: 429, retryAfter: 2 })
  const unread = await t.send({ method: 'POST', url: '/api/v1/staff/session', payload: '{ no JSON' })
  expect([unread.statusCode, unread.headers['retry-after']]).toEqual([429, '2'])
  for (let ended = 0; ended < taken.length; ended++) {
    while (ends.length === 0) await Promise.resolve()
    ends.shift()?.()
  }
  await Promise.all(taken)
  expect(most).toBe(mostAtOnce)
  expect(mostAtOnce).toBeLessThanOrEqual(2)
  await expect(inTurn(async () => 'free again')).resolves.toBe('free again')
})
