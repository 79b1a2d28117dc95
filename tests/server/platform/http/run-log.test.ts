import fastify from 'fastify'
import { expect, test } from 'vitest'
import { startApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'
import { leaksIn } from '../../../support/run-log.ts'
import { createWorld } from '../../../support/world.ts'

test('the log of a person’s whole life here, mistakes included, gives nothing away', async () => {
  const t = await startApp()
  const world = await createWorld(t)
  const headers = { authorization: `Bearer ${world.owner}` }
  await t.send({ method: 'GET', url: `/api/v1/search?q=${canary.phone}`, headers })
  await t.send({ method: 'POST', url: `/api/v1/session?name=${encodeURIComponent(canary.name)}`, payload: '{"phone":' })
  await t.database.script('DROP TABLE profiles')
  await t.send({ method: 'GET', url: '/api/v1/me', headers })
  await t.close()
  expect(t.logs.length).toBeGreaterThan(20)
  expect(t.logs.flatMap(leaksIn)).toEqual([])
})

test.each([
  ['the address', `/x?phone=${canary.phone}`, {}, 'a phone'],
  ['the address, encoded', `/x?name=${encodeURIComponent(canary.name)}`, {}, 'what only its owner may see'],
  ['the headers', '/x', { authorization: `Bearer ${'aB3'.repeat(14)}x` }, 'a token'],
  ['the body', '/x', {}, 'what only its owner may see'],
] as const)('a logger that writes %s down would be found out', async (_, url, headers, leak) => {
  const logs: string[] = []
  const app = fastify({ logger: { level: 'info', stream: { write: line => void logs.push(line) } } })
  app.addHook('preHandler', (request, _reply, done) => {
    request.log.info({ url: request.url, headers: request.headers, body: request.body })
    done()
  })
  app.post('/x', () => ({}))
  await app.inject({ method: 'POST', url, headers, payload: { session_key: 'canary-session-key' } })
  await app.close()
  expect(logs.flatMap(leaksIn)).toContain(leak)
})

test('a second factor’s secret is known by its form, and an id that looks like a number is no phone', () => {
  expect(leaksIn('{"msg":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}')).toEqual(['a second factor’s secret'])
  expect(leaksIn('{"time":1796428800000,"reqId":"13912345678a","route":"/api/v1/me","status":200}')).toEqual([])
})
