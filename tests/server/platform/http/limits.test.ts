import { afterEach, expect, test } from 'vitest'
import { insertAll } from '../../../../server/platform/db/database.ts'
import { tokenBuckets } from '../../../../server/platform/http/buckets.ts'
import type { LimitSettings } from '../../../../server/platform/http/limits.ts'
import { hashToken } from '../../../../server/platform/tokens.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'

const on: LimitSettings = { mode: 'auto', addressFactor: 1 }

let t: TestApp
const started: TestApp[] = []
const start = async (options: Parameters<typeof startApp>[0]) => {
  t = await startApp(options)
  started.push(t)
}
afterEach(async () => {
  for (const app of started.splice(0)) await app.close()
})

const tokenOf = (i: number) => `token-of-visitor-${i}`

async function createVisitors(count: number) {
  const numbers = Array.from({ length: count }, (_, i) => i)
  await t.database.transaction(async tx => {
    const users = numbers.map(i => ({ id: `visitor${i}`, provider: 'demo', subject: `visitor${i}`, name: null, created_at: 0 }))
    const sessions = numbers.map(i => ({
      token_hash: hashToken(tokenOf(i)),
      user_id: `visitor${i}`,
      created_at: 0,
      expires_at: t.clock.now + 1e9,
    }))
    await insertAll(tx, 'users', users)
    await insertAll(tx, 'sessions', sessions)
  })
}

const signUpFrom = (address: string, eventId: string, i: number) =>
  t.send({
    method: 'POST',
    url: `/api/v1/events/${eventId}/registrations`,
    remoteAddress: address,
    headers: { authorization: `Bearer ${tokenOf(i)}` },
    payload: { consent: true },
  })

/** How many seats the accounts of one address get. */
async function flood(limits: LimitSettings, attempts: number): Promise<{ eventId: string; taken: number }> {
  await start({ limits })
  await createVisitors(1001)
  const { id } = await createEvent(t, { capacity: 500, waitlistCapacity: 0 })
  const codes: number[] = []
  for (let i = 0; i < attempts; i++) codes.push((await signUpFrom('203.0.113.7', id, i)).statusCode)
  return { eventId: id, taken: codes.filter(code => code === 201).length }
}

test('a thousand accounts behind one address get at most one seat in twenty, and a real visitor still gets in', async () => {
  const { eventId, taken } = await flood(on, 1000)
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThanOrEqual(25)
  expect((await signUpFrom('198.51.100.4', eventId, 1000)).statusCode).toBe(201)
})

test('without limits the same address takes whatever it asks for', async () => {
  expect((await flood({ ...on, mode: 'off' }, 100)).taken).toBe(100)
})

test('scraping ends in 429 that says when to come back, and others do not notice', async () => {
  await start({ limits: { ...on, addressFactor: 0.1 } })
  const read = (remoteAddress: string) => t.send({ method: 'GET', url: '/api/v1/policies', remoteAddress })
  for (let i = 0; i < 300; i++) await t.send({ method: 'GET', url: '/api/v1/pass-keys', remoteAddress: '203.0.113.7' })
  const refused = await read('203.0.113.7')
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', title: '操作太频繁' })
  expect(refused.headers['content-type']).toContain('application/problem+json')
  const wait = Number(refused.headers['retry-after'])
  expect(wait).toBeGreaterThan(0)
  expect((await read('198.51.100.4')).statusCode).toBe(200)
  t.clock.advance(wait * 1000)
  expect((await read('203.0.113.7')).statusCode).toBe(200)
})

test('one person is limited from whatever address, by kind of action', async () => {
  await start({ limits: on })
  await createVisitors(2)
  const { id } = await createEvent(t, { capacity: 3 })
  const codes: number[] = []
  for (let i = 0; i < 121; i++) codes.push((await signUpFrom(`198.51.100.${i}`, id, 0)).statusCode)
  expect(codes.slice(0, 3)).toEqual([201, 409, 409])
  expect(codes.slice(119)).toEqual([409, 429])
  expect((await signUpFrom('198.51.100.1', id, 1)).statusCode).toBe(201)
  const mine = { method: 'GET' as const, url: '/api/v1/me', headers: { authorization: `Bearer ${tokenOf(0)}` } }
  expect((await t.send(mine)).statusCode).toBe(200)
})

test('a forwarded address counts only where a proxy was declared, and only as far as the proxies wrote it', async () => {
  const spentBy = async (trustedProxies: number, forwarded: (i: number) => string) => {
    await start({ limits: { ...on, addressFactor: 0.01 }, trustedProxies })
    const codes: number[] = []
    for (let i = 0; i < 31; i++) {
      const headers = { 'x-forwarded-for': forwarded(i) }
      codes.push((await t.send({ method: 'GET', url: '/api/v1/pass-keys', remoteAddress: '203.0.113.7', headers })).statusCode)
    }
    return codes.includes(429)
  }
  expect(await spentBy(0, i => `198.51.100.${i}`)).toBe(true)
  expect(await spentBy(1, i => `198.51.100.${i}`)).toBe(false)
  expect(await spentBy(1, i => `198.51.100.${i}, 192.0.2.1`)).toBe(true)
})

test('neighbours in one IPv6 network share a budget', async () => {
  await start({ limits: { ...on, addressFactor: 0.01 } })
  const codes: number[] = []
  for (let i = 0; i < 31; i++)
    codes.push((await t.send({ method: 'GET', url: '/api/v1/pass-keys', remoteAddress: `2001:db8:1:2::${i}` })).statusCode)
  expect(codes.at(-1)).toBe(429)
})

test('buckets fill by the clock alone and never take more memory than their bound', () => {
  let now = 0
  const buckets = tokenBuckets(() => now)
  const budget = { burst: 2, perSecond: 0.5 }
  expect([1, 2, 3].map(() => buckets.take('a', budget))).toEqual([0, 0, 2])
  now += 1999
  expect(buckets.take('a', budget)).toBe(1)
  now += 1
  expect(buckets.take('a', budget)).toBe(0)
  now -= 60_000
  expect(buckets.take('a', budget)).toBeGreaterThan(0)
  for (let i = 0; i < 120_000; i++) buckets.take(`key${i}`, budget)
  expect(buckets.size).toBeLessThanOrEqual(50_000)
})
