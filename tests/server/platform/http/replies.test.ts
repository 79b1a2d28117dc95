import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'
import { createWorld, type World } from '../../../support/world.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startApp({ publicOrigin: 'https://youth.example' })
  world = await createWorld(t)
})
afterAll(() => t.close())

const get = (url: string, token?: string) =>
  t.send({ method: 'GET', url, headers: token ? { authorization: `Bearer ${token}` } : {} })

const reads = Object.entries(endpoints as Record<string, Endpoint>).filter(([key]) => key.startsWith('GET '))

test('what is somebody’s own is kept by no cache, refused or not, and what everybody reads is asked after', async () => {
  const admin = await t.staff('admin')
  const kept = []
  for (const [key, { access }] of reads) {
    const url = `/api/v1${key.slice(4).replace(/:id/, world.rows.ticket).replace(/:\w+/g, 'none')}`
    const stranger = await get(url)
    const owner = await get(url, access === 'public' || access === 'person' ? world.owner : admin)
    const isEverybodys = access === 'public' && !key.includes(':token')
    expect([key, stranger.headers['cache-control']]).toEqual([key, isEverybodys ? 'no-cache' : 'no-store'])
    // The first page shows a signed-in visitor's pass: what one signed in reads may be theirs.
    expect([key, owner.headers['cache-control']]).toEqual([key, 'no-store'])
    if (isEverybodys) kept.push(stranger.headers.vary)
  }
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.every(vary => String(vary).includes('Authorization'))).toBe(true)
  const signedIn = await t.send({ method: 'POST', url: '/api/v1/session', payload: { provider: 'demo', name: '王五' } })
  expect(signedIn.headers['cache-control']).toBe('no-store')
})

test('a browser comes back by TLS alone for a year, where that is how it came', async () => {
  const year = 'max-age=31536000; includeSubDomains'
  for (const url of ['/health', '/api/v1/events']) expect((await get(url)).headers['strict-transport-security']).toBe(year)
  const plain = await startApp({ publicOrigin: 'http://localhost:8787' })
  expect((await plain.send({ method: 'GET', url: '/health' })).headers['strict-transport-security']).toBeUndefined()
  // A proxy on this machine says that it was asked by TLS.
  const byTls = await plain.send({
    method: 'GET',
    url: '/health',
    headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
  })
  expect(byTls.headers['strict-transport-security']).toBe(year)
  await plain.close()
})

test('a file to keep comes with its name', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 薪资待遇: '面议' })))
  const reply = await get(`/api/v1/staff/imports/${report.id}/refused.xlsx`, await t.staff('editor'))
  expect(reply.headers['content-disposition']).toBe(
    `attachment; filename="refused.xlsx"; filename*=UTF-8''${encodeURIComponent('未导入的行.xlsx')}`,
  )
})
