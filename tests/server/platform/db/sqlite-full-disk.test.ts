import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const get = (url: string) => t.send({ method: 'GET', url })
const signIn = (name: string) => t.send({ method: 'POST', url: '/api/v1/session', payload: { provider: 'demo', name } })

test('on a full disk what is written gets 503 with a time to wait, readers go on, and there is room again without a start', async () => {
  expect((await get('/ready')).statusCode).toBe(200)
  // SQLite answers as on a full disk when its file may not grow; free places in it are used up first.
  await t.database.script('PRAGMA max_page_count = 1')
  let refused = await signIn('人0')
  for (let i = 1; refused.statusCode < 300 && i < 2000; i++) refused = await signIn(`人${i}`)
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().title]).toEqual([503, '60', '暂时不能保存'])
  expect((await get('/api/v1/events')).statusCode).toBe(200)
  expect((await get('/health')).statusCode).toBe(200)
  await t.database.script('PRAGMA max_page_count = 1000000')
  expect((await signIn('有地方了')).statusCode).toBe(200)
  expect((await get('/ready')).statusCode).toBe(200)
})

test('a disk that takes no writes at all is not ready', async () => {
  await t.database.script('PRAGMA query_only = 1')
  const ready = await get('/ready')
  expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '3'])
  expect((await get('/api/v1/events')).statusCode).toBe(200)
  await t.database.script('PRAGMA query_only = 0')
  expect((await get('/ready')).statusCode).toBe(200)
})
