import fc from 'fast-check'
import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { minute } from '../../../../server/platform/clock.ts'
import { insertAll } from '../../../../server/platform/db/database.ts'
import { tokenBuckets } from '../../../../server/platform/http/buckets.ts'
import { networkOf } from '../../../../server/platform/http/callers.ts'
import { type LimitSettings, sayLimits } from '../../../../server/platform/http/limits.ts'
import { instances } from '../../../../server/platform/instances.ts'
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

async function createVisitors(count: number, provider: 'demo' | 'wechat' = 'demo') {
  const numbers = Array.from({ length: count }, (_, i) => i)
  await t.database.transaction(async tx => {
    const users = numbers.map(i => ({ id: `visitor${i}`, provider, subject: `visitor${i}`, name: null, created_at: 0 }))
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
async function flood(limits: LimitSettings, attempts: number, provider: 'demo' | 'wechat' = 'demo') {
  await start({ limits })
  await createVisitors(1001, provider)
  const { id } = await createEvent(t, { capacity: 500, waitlistCapacity: 0 })
  const codes: number[] = []
  for (let i = 0; i < attempts; i++) codes.push((await signUpFrom('203.0.113.7', id, i)).statusCode)
  return { eventId: id, taken: codes.filter(code => code === 201).length }
}

test('people of one campus, signed in by WeChat, are people: all get in, however many share the address', async () => {
  const { eventId, taken } = await flood(on, 300, 'wechat')
  expect(taken).toBe(300)
  // One of them is still one person, from wherever.
  const again = await signUpFrom('203.0.113.7', eventId, 0)
  expect(again.statusCode).toBe(409)
})

test('a thousand accounts that cost nothing, behind one address, get at most one seat in twenty, and a real visitor still gets in', async () => {
  const { eventId, taken } = await flood(on, 1000)
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThanOrEqual(25)
  expect((await signUpFrom('198.51.100.4', eventId, 1000)).statusCode).toBe(201)
})

test('without limits the same address takes whatever it asks for', async () => {
  expect((await flood({ ...on, mode: 'off' }, 100)).taken).toBe(100)
})

test('scraping ends in 429 that says when to come back, and others do not notice', async () => {
  await start({ limits: { ...on, addressFactor: 0.01 } })
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
    await start({ limits: { ...on, addressFactor: 0.001 }, trustedProxies })
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

/** How many of sixty who ask from these addresses are turned away. */
async function refusedOf(addresses: (i: number) => { remoteAddress: string; forwarded?: string }) {
  let refused = 0
  for (let i = 0; i < 60; i++) {
    const { remoteAddress, forwarded } = addresses(i)
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    const reply = await t.send({ method: 'GET', url: '/api/v1/pass-keys', remoteAddress, headers })
    if (reply.statusCode === 429) refused += 1
  }
  return refused
}

test('who is one caller: a network however it is written, whom a proxy on this machine names, and never that proxy', async () => {
  await start({ limits: { ...on, addressFactor: 0.001 } })
  const hex = (i: number) => (i + 1).toString(16)
  expect(await refusedOf(i => ({ remoteAddress: `2001:db8:1:2::${hex(i)}` }))).toBe(30)
  // The zeros that `::` leaves out may stand in either half.
  expect(await refusedOf(i => ({ remoteAddress: `2001:db8::${hex(i)}:1:1:1` }))).toBe(30)
  expect(await refusedOf(i => ({ remoteAddress: i % 2 ? '::ffff:203.0.113.1' : '203.0.113.1' }))).toBe(30)
  // The control: as many households.
  expect(await refusedOf(i => ({ remoteAddress: `2001:db8:1:a${hex(i)}::1` }))).toBe(0)

  const behind = (forwarded: string) => ({ remoteAddress: '127.0.0.1', forwarded })
  expect(await refusedOf(() => behind('203.0.113.2'))).toBe(30)
  expect(await refusedOf(i => behind(`198.51.100.${i}`))).toBe(0)
  // What a caller writes before the proxy's own word changes nothing.
  expect(await refusedOf(i => behind(`192.0.2.${i}, 203.0.113.3`))).toBe(30)
  expect(await refusedOf(i => behind(`203.0.113.4:${40_000 + i}`))).toBe(30)
  // Only a proxy on this machine is believed undeclared.
  expect(await refusedOf(i => ({ remoteAddress: '203.0.113.5', forwarded: `192.0.2.${i}` }))).toBe(30)
})

test('where an operator says that there is no proxy, nobody behind it is told apart', async () => {
  await start({ limits: { ...on, addressFactor: 0.001 }, trustedProxies: 0 })
  expect(await refusedOf(() => ({ remoteAddress: '127.0.0.1', forwarded: '203.0.113.2' }))).toBe(0)
})

test('two addresses are of one caller exactly where their first 64 bits are the same', () => {
  const part = fc.oneof(fc.constantFrom(0, 1, 0xffff), fc.integer({ min: 0, max: 0xffff }))
  const half = fc.tuple(part, part, part, part)
  const written = (parts: number[]) => parts.map(one => one.toString(16)).join(':')
  /** As the URL standard compresses it. */
  const compressed = (parts: number[]) => new URL(`http://[${written(parts)}]`).hostname.slice(1, -1)
  // Those that hold an IPv4 address are that address.
  const isMapped = (parts: number[]) => parts.slice(0, 5).every(one => one === 0) && parts[5] === 0xffff
  fc.assert(
    fc.property(half, half, half, half, (network, other, host, another) => {
      const [one, two, three] = [
        [...network, ...host],
        [...network, ...another],
        [...other, ...host],
      ]
      fc.pre(![one, two, three].some(isMapped))
      expect(networkOf(compressed(one))).toBe(networkOf(written(two)))
      expect(networkOf(compressed(one)) === networkOf(written(three))).toBe(written(network) === written(other))
    }),
    { seed: 20_261_205 },
  )
})

test('what is in force is said when the server begins to listen', async () => {
  const said = async (settings: LimitSettings, trustedProxies: number | null) => {
    const lines: string[] = []
    const app = fastify({ logger: { stream: { write: line => void lines.push(line) } } })
    sayLimits(app, settings, trustedProxies)
    await app.listen({ port: 0, host: '127.0.0.1' })
    await app.close()
    return lines.map(line => JSON.parse(line).msg).join()
  }
  expect(await said(on, null)).toContain('IPv6 按 /64 算一个来源；没有声明代理（TRUST_PROXY），只信本机代理')
  expect(await said(on, 2)).toContain('信前面 2 层代理')
  expect(await said({ ...on, mode: 'off' }, 0)).toMatch(/请求不限量.*TRUST_PROXY=0/)
})

test('servers of one database share a budget, and one that is gone leaves its part to the others', async () => {
  await start({ limits: { ...on, addressFactor: 0.01 } })
  const { instances: own } = t.services.platform
  const other = instances(t.database, () => t.clock.now)
  expect([own.share(), other.share()]).toEqual([1, 1])
  await other.report()
  await own.report()
  await other.report()
  expect([own.share(), other.share()]).toEqual([0.5, 0.5])
  const read = () => t.send({ method: 'GET', url: '/api/v1/pass-keys', remoteAddress: '203.0.113.7' })
  const codes = []
  for (let i = 0; i < 200; i++) codes.push((await read()).statusCode)
  expect(codes.filter(code => code === 200).length).toBe(150)
  t.clock.advance(4 * minute)
  await own.report()
  expect(own.share()).toBe(1)
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
