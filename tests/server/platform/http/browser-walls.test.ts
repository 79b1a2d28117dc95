import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../../support/product.ts'

/** As browsers get it: a site of two files, and the API. */
let site: string
let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>x</title><script>1</script>')
  writeFileSync(join(site, 'app.js'), '1')
  product = await startProduct({ apiOnly: true, siteFolder: site })
})
afterAll(async () => {
  await product.close()
  rmSync(site, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) => fetch(product.origin + path, { redirect: 'manual', ...init })
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const foreign = { origin: 'https://elsewhere.example' }

test('no other site may read an answer, and a preflight is granted to nobody', async () => {
  for (const path of ['/', '/app.js', '/api/v1/fairs', '/api/v1/home']) {
    const reply = await ask(path, { headers: foreign })
    expect([path, reply.headers.get('access-control-allow-origin')]).toEqual([path, null])
  }
  const preflight = await ask('/api/v1/me', {
    method: 'OPTIONS',
    headers: { ...foreign, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization' },
  })
  expect([preflight.ok, preflight.headers.get('access-control-allow-headers')]).toEqual([false, null])
})

test('a browser brings nothing along by itself: no cookie is ever set, and only the bearer header signs in', async () => {
  const reply = await post('/api/v1/session', { provider: 'demo', name: '王五' })
  const { token } = (await reply.json()) as { token: string }
  expect(reply.headers.get('set-cookie')).toBeNull()
  expect((await ask('/api/v1/me', { headers: { cookie: `token=${token}; authorization=Bearer ${token}` } })).status).toBe(401)
  expect((await ask(`/api/v1/me?token=${token}&authorization=Bearer%20${token}`)).status).toBe(401)
  expect((await ask('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
})

test('a form of another site cannot send what changes something', async () => {
  const types = { 'application/x-www-form-urlencoded': 415, 'text/plain': 415, 'multipart/form-data; boundary=x': 400 }
  for (const [type, status] of Object.entries(types)) {
    const body = JSON.stringify({ provider: 'demo', name: '王五' })
    const reply = await ask('/api/v1/session', { method: 'POST', headers: { ...foreign, 'content-type': type }, body })
    expect([type, reply.status]).toEqual([type, status])
  }
})

test('pages load nothing from elsewhere, run nothing that is not theirs, and are framed by nobody else', async () => {
  const policy = (await ask('/')).headers.get('content-security-policy') ?? ''
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:/)
  const data = (await ask('/api/v1/fairs')).headers
  expect(data.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
  for (const path of ['/', '/app.js', '/api/v1/fairs', '/api/v1/nothing']) {
    const { headers } = await ask(path)
    expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
      path,
      'nosniff',
      'no-referrer',
    ])
  }
})

test('what is sent says what it is, in which letters', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/app.js': 'application/javascript; charset=utf-8',
    '/api/v1/fairs': 'application/json; charset=utf-8',
  }
  for (const [path, type] of Object.entries(types))
    expect((await ask(path)).headers.get('content-type')?.toLowerCase()).toBe(type)
})

test('nothing is served but the files of the site: no folder, no source, nothing above it', async () => {
  for (const path of [
    '/.git/config',
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/server/main.ts',
    '/secrets.json',
  ]) {
    const reply = await ask(path)
    const text = await reply.text()
    expect([path, reply.status === 200 && text.includes('<title>x</title>') ? 'the page' : reply.status]).toEqual([path, 404])
  }
})

test('TRACE tells nobody what arrived', async () => {
  const { default: http } = await import('node:http')
  const { hostname, port } = new URL(product.origin)
  const status = await new Promise(resolve => {
    http
      .request({ hostname, port, method: 'TRACE', path: '/', headers: { 'x-secret': 'y' } }, reply => resolve(reply.statusCode))
      .end()
  })
  expect(status).toBeGreaterThanOrEqual(400)
})
