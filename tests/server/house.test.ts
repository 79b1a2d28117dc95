import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../contract/endpoints.ts'
import type { Endpoint } from '../../contract/platform/endpoint.ts'
import { problem } from '../../contract/platform/problem.ts'
import { writerOf } from '../../server/platform/http/contract-schemas.ts'
import { startApp, type TestApp } from '../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

test('health and readiness answer, and readiness asks the database', async () => {
  expect((await t.send({ method: 'GET', url: '/health' })).json()).toEqual({ status: 'ok' })
  expect((await t.send({ method: 'GET', url: '/ready' })).json()).toEqual({ status: 'ready' })
})

test('the OpenAPI document names every endpoint of the contract and nothing else', async () => {
  const document = (await t.send({ method: 'GET', url: '/openapi.json' })).json() as {
    openapi: string
    paths: Record<string, object>
  }
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(document.openapi).toBe('3.1.0')
  expect(documented.sort()).toEqual(Object.keys(endpoints).sort())
})

test('every reply of the contract has a writer, though each is compiled only when it is first needed', () => {
  const replies = Object.values<Endpoint>(endpoints).filter(({ produces }) => !produces)
  for (const { response } of replies) expect(writerOf(response)).toBeTypeOf('function')
})

test('the documentation can be read in a browser', async () => {
  const page = await t.send({ method: 'GET', url: '/docs/' })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toContain('text/html')
})

test.each(['DELETE', 'POST'] as const)(
  'a %s without a body may say that it is JSON, as WeChat does of every request',
  async method => {
    const url = method === 'DELETE' ? '/api/v1/session' : '/api/v1/staff/session'
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await t.person('甲')}` }
    const reply = await t.send({ method, url, headers, payload: '' })
    if (method === 'DELETE') expect(reply.statusCode).toBe(204)
    else
      expect(
        problem
          .parse(reply.json())
          .errors.map(error => error.message)
          .join(),
      ).not.toContain('JSON')
  },
)

test('an unknown address is a problem in plain Chinese', async () => {
  const reply = await t.send({ method: 'GET', url: '/api/v1/nothing-here' })
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(problem.parse(reply.json())).toMatchObject({ code: 'not-found', title: '没有找到这个地址' })
})

test('an answer that has not changed is not sent twice', async () => {
  const first = await t.send({ method: 'GET', url: '/api/v1/fairs' })
  const again = await t.send({ method: 'GET', url: '/api/v1/fairs', headers: { 'if-none-match': String(first.headers.etag) } })
  expect(first.statusCode).toBe(200)
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
})

test('a fault of ours says nothing about the inside', async () => {
  const { statusCode, body } = await t.send({ method: 'GET', url: '/api/v1/jobs?cursor=%00%00' })
  expect(statusCode).toBe(400)
  expect(body).not.toMatch(/SELECT|sqlite|postgres|\.ts|node_modules/i)
})

test('an unreadable body, a wrong type and a body that is too large are told apart', async () => {
  const send = (headers: Record<string, string>, payload: string) =>
    t.send({ method: 'POST', url: '/api/v1/session', headers, payload })
  expect((await send({ 'content-type': 'application/json' }, '{"provider":')).json()).toMatchObject({ code: 'invalid-request' })
  expect((await send({ 'content-type': 'text/plain' }, 'hello')).json()).toMatchObject({ code: 'unsupported-media-type' })
  expect((await send({ 'content-type': 'application/json' }, `"${'x'.repeat(600_000)}"`)).json()).toMatchObject({
    code: 'too-large',
  })
})

test('prototype pollution in a body is refused', async () => {
  const payload = '{"provider":"demo","name":"李雷","__proto__":{"admin":true}}'
  const reply = await t.send({ method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/json' }, payload })
  expect(reply.statusCode).toBe(400)
})

test('names, phones, tokens and search words do not reach the log', async () => {
  const { token } = await t.call('POST /session', { body: { provider: 'demo', name: '金丝雀甲' } })
  await t.send({ method: 'GET', url: '/api/v1/search?q=%E9%87%91%E4%B8%9D%E9%9B%80%E4%B9%99' })
  await t.send({
    method: 'POST',
    url: '/api/v1/events/none/registrations',
    headers: { authorization: `Bearer ${token}` },
    payload: { name: '金丝雀丙', phone: '13912345678', consent: true },
  })
  await t.send({
    method: 'POST',
    url: '/api/v1/staff/session',
    payload: { username: 'canary-user', password: 'canary-password' },
  })
  const log = t.logs.join('')
  expect(log).toContain('/api/v1/search')
  for (const canary of ['金丝雀甲', '金丝雀乙', '金丝雀丙', '13912345678', token, 'canary-password', 'canary-user'])
    expect(log).not.toContain(canary)
})

test('the files of the pages of the document go out compressed, once made, and not at all to whoever has them', async () => {
  const url = '/docs/static/swagger-ui.css'
  const plain = await t.send({ method: 'GET', url })
  const ask = (headers: Record<string, string> = {}) =>
    t.send({ method: 'GET', url, headers: { 'accept-encoding': 'gzip', ...headers } })
  for (const reply of await Promise.all([ask(), ask(), ask()])) {
    expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringMatching(/accept-encoding/i) })
    expect(gunzipSync(reply.rawPayload).equals(plain.rawPayload)).toBe(true)
  }
  const etag = String((await ask()).headers.etag)
  const again = await ask({ 'if-none-match': etag })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  expect((await ask({ range: 'bytes=0-99' })).rawPayload.length).toBeLessThan(200)
})
