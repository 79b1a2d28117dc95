import { afterEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'
import { watchEngines } from '../../../support/engine-faults.ts'

let t: TestApp
afterEach(() => t.close())

const metrics = async (token?: string) =>
  (await t.send({ method: 'GET', url: '/metrics', headers: token ? { authorization: `Bearer ${token}` } : {} })).body
const figure = (text: string, name: string) =>
  Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])

test('the figures hold the process’s own, the database’s and the time of requests', async () => {
  t = await startApp()
  await t.call('GET /fairs', { query: {} })
  await t.person('张三')
  const text = await metrics()
  expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect(figure(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  expect(figure(text, 'database_connections_limit')).toBeGreaterThanOrEqual(1)
  expect(figure(text, 'database_waiting')).toBe(0)
  for (const kind of ['read', 'write'])
    expect(figure(text, `database_query_duration_seconds_count{kind="${kind}"}`)).toBeGreaterThan(0)
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/v1/fairs",status="200"} 1')
  expect(figure(text, 'backup_last_success_timestamp_seconds')).toBe(0)
})

test('who waits for the database is seen while it is waited for', async () => {
  // With one connection nobody else's turn comes before the figures are read.
  t = await startApp({ poolSize: 1 })
  const { database } = t
  let finish = () => {}
  const gate = new Promise<void>(resolve => {
    finish = resolve
  })
  const busy = database.transaction(() => gate)
  while (database.load().busy === 0) await new Promise(resolve => setImmediate(resolve))
  const others = Array.from({ length: 30 }, () => database.transaction(async tx => tx.get('SELECT 1 AS one')))
  expect(figure(await metrics(), 'database_waiting')).toBe(others.length)
  finish()
  await Promise.all([busy, ...others])
  expect(figure(await metrics(), 'database_waiting')).toBe(0)
})

test('addresses and methods that somebody makes up add no figures', async () => {
  t = await startApp()
  const ask = (method: 'GET', url: string) => t.send({ method, url })
  await ask('GET', '/nowhere')
  const before = (await metrics()).split('\n').length
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'] as 'GET'[])
    for (let i = 0; i < 40; i++) await ask(method, `/made/up/${i}?x=${i}`)
  expect((await metrics()).split('\n').length).toBeLessThan(before + 20)
})

test('a slow statement is logged with its request and without its values, thirty a minute at most', async () => {
  t = await startApp({ slowQuery: 0 })
  const as = await t.person('李四')
  await t.call('PATCH /me', { body: { name: canary.name } }, { as })
  const lines = t.logs.filter(line => line.includes('slow query')).map(line => JSON.parse(line))
  const ofMe = lines.find(line => line.route === '/api/v1/me')
  expect(ofMe).toMatchObject({ level: 40, slowQuery: { sql: expect.stringContaining('?'), kind: expect.any(String) } })
  expect(t.logs.some(line => line.includes(`"reqId":"${ofMe.reqId}"`) && line.includes('"status":200'))).toBe(true)
  for (let i = 0; i < 40; i++) await t.call('GET /me', {}, { as })
  expect(t.logs.filter(line => line.includes('slow query')).length).toBe(30)
  expect(t.logs.join('')).not.toContain(canary.name)
  expect(figure(await metrics(), 'database_slow_queries_total')).toBeGreaterThan(40)
})

test('a fast statement is not', async () => {
  t = await startApp({ slowQuery: 60_000 })
  await t.call('GET /fairs', { query: {} })
  expect(t.logs.join('')).not.toContain('slow query')
})

test('an error of the server tells the number that finds it in the log', async () => {
  t = await startApp()
  const mend = watchEngines(() => {
    throw new Error('a secret of the inside')
  })
  const reply = await t.send({ method: 'GET', url: '/api/v1/fairs' })
  mend()
  expect(reply.statusCode).toBe(500)
  const { detail, instance } = reply.json()
  expect(detail).toContain(`编号 ${instance}`)
  expect(detail).not.toContain('secret')
  expect(t.logs.some(line => line.includes(instance) && line.includes('a secret of the inside'))).toBe(true)
})

test('who signs in at the desk, and who is refused and why, can be found in the log and in the figures', async () => {
  t = await startApp()
  const password = 'seven yellow umbrellas'
  await t.services.staff.members.create('wang', password, 'scanner')
  const signIn = (username: string) => t.send({ method: 'POST', url: '/api/v1/staff/session', payload: { username, password } })
  expect([(await signIn('wang')).statusCode, (await signIn('nobody')).statusCode]).toEqual([200, 401])
  await t.refuse('GET /staff/members', { query: {} }, 'not-signed-in')
  const lines = t.logs.map(line => JSON.parse(line))
  expect(lines.find(line => line.staffSignIn)?.staffSignIn).toEqual({ member: expect.any(String), factors: ['password'] })
  expect(lines.find(line => line.problem === 'sign-in-failed')).toMatchObject({ route: '/api/v1/staff/session', status: 401 })
  expect(lines.find(line => line.problem === 'not-signed-in')).toMatchObject({ route: '/api/v1/staff/members', status: 401 })
  expect(t.logs.join('')).not.toContain('umbrellas')
  expect(figure(await metrics(), 'problems_total{code="sign-in-failed"}')).toBe(1)
})

test('without a token only this machine gets the figures, with one only who has it', async () => {
  t = await startApp()
  const from = (remoteAddress: string) => t.app.inject({ method: 'GET', url: '/metrics', remoteAddress })
  expect((await from('127.0.0.1')).statusCode).toBe(200)
  expect((await from('192.0.2.7')).statusCode).toBe(404)
  const proxied = await t.send({ method: 'GET', url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } })
  expect(proxied.statusCode).toBe(404)
})
