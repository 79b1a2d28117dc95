import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pulse } from '../../../../server/platform/db/pulse.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { isPostgres } from '../../../support/database.ts'
import { openSilence, type Silence } from '../../../support/silence.ts'

let silence: Silence
let t: TestApp
beforeAll(async () => {
  if (!isPostgres) return
  const server = new URL(inject('postgresUrl'))
  silence = await openSilence(server.hostname, Number(server.port))
  t = await startApp({ poolSize: 3, through: target => Object.assign(new URL(target), { port: String(silence.port) }).href })
})
afterAll(async () => {
  await t?.close()
  await silence?.close()
})

const get = async (url: string) => (await t.send({ method: 'GET', url })).statusCode

test('a database that falls silent is given up on every connection, and found again', async () => {
  // The embedded engine has no connection that could fall silent.
  if (!isPostgres) return
  expect(await get('/ready')).toBe(200)
  const token = await t.person('李雷')
  const urls = ['/ready', '/api/v1/jobs', '/ready', '/api/v1/events', '/api/v1/policies', '/ready']
  silence.fall()
  const sent = urls.map(get)
  const writing = t.send({
    method: 'POST',
    url: '/api/v1/tickets',
    headers: { authorization: `Bearer ${token}` },
    payload: { question: '档案怎么转' },
  })
  // All of them are answered while nothing comes back from the database.
  expect(await Promise.all(sent)).toEqual(urls.map(() => 503))
  const refused = await writing
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '3'])
  expect(await get('/ready')).toBe(503)
  expect(await get('/health')).toBe(200)
  silence.end()
  await expect.poll(() => get('/ready')).toBe(200)
  expect(await Promise.all(urls.map(get))).toEqual(urls.map(() => 200))
})

test('who waits for a lock is not taken for a database that hangs, and who waits for nothing is', async () => {
  let release = () => {}
  const lock = new Promise<string>(resolve => {
    release = () => resolve('locked')
  })
  let probes = 0
  const alive = pulse(async () => {
    // Long after what does not answer would have been given up.
    if (++probes === 6) release()
  })
  expect(await alive.heed(() => lock)).toBe('locked')
  alive.stop()
  const dead = pulse(() => new Promise(() => {}))
  await expect(dead.heed(() => new Promise(() => {}))).rejects.toThrow('database unavailable')
  await expect(dead.heed(async () => 'never asked')).rejects.toThrow('database unavailable')
  dead.stop()
})
