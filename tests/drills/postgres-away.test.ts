import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { amount, countsOf, milliseconds, tooLong } from '../support/drill.ts'
import { createEvent } from '../support/fixtures.ts'
import { type OwnPostgres, startPostgres } from '../support/postgres.ts'
import { openSilence } from '../support/silence.ts'

const away = amount({ quick: 2000, usual: 30_000, full: 30_000 })
const mostRefusal = 2000
const mostRecovery = 5000
const delay = 50

let own: OwnPostgres
let t: TestApp
let eventId = ''
beforeAll(async () => {
  own = await startPostgres()
  t = await startApp({ through: () => own.url, isElsewhere: true })
  eventId = (await createEvent(t, { capacity: 10_000 })).id
})
afterAll(async () => {
  await t.close()
  await own.stop()
})

interface Answer {
  status: number
  retryAfter: unknown
  took: number
}

async function ask(method: 'GET' | 'POST', url: string, token?: string): Promise<Answer> {
  const since = performance.now()
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const reply = await t.send({ method, url, headers, ...(method === 'POST' ? { payload: { consent: true } } : {}) })
  return { status: reply.statusCode, retryAfter: reply.headers['retry-after'], took: milliseconds(since) }
}

const signUp = async (name: string) => ask('POST', `/api/v1/events/${eventId}/registrations`, await t.person(name))

/** Looks and signs up one after the other for so long. */
async function askFor(time: number, token: string): Promise<Answer[]> {
  const answers: Answer[] = []
  const since = performance.now()
  while (performance.now() - since < time) {
    answers.push(
      await ask('GET', `/api/v1/events/${eventId}`),
      await ask('POST', `/api/v1/events/${eventId}/registrations`, token),
    )
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return answers
}

test('while the database is away everybody is told when to come back, and it is found again without a start', async ({
  task,
}) => {
  const token = await t.person('李雷')
  expect((await signUp('先来的')).status).toBe(201)
  await own.halt()
  const refused = await askFor(away, token)
  await own.resume()
  const since = performance.now()
  await expect.poll(async () => (await ask('GET', '/ready')).status, { interval: 50 }).toBe(200)
  const recovery = milliseconds(since)
  const slowest = Math.max(...refused.map(({ took }) => took))
  task.meta.figure = `停 ${away / 1000} 秒，${refused.length} 次请求：${JSON.stringify(countsOf(refused.map(({ status }) => status)))}，最慢 ${slowest} 毫秒；恢复用 ${recovery} 毫秒`
  expect(refused.filter(({ status, retryAfter }) => status !== 503 || !retryAfter)).toEqual([])
  expect([tooLong(slowest, mostRefusal), tooLong(recovery, mostRecovery)]).toEqual([null, null])
  expect((await ask('POST', `/api/v1/events/${eventId}/registrations`, token)).status).toBe(201)
})

test('a database that is slow makes answers slow and nothing else', async ({ task }) => {
  const { hostname, port } = new URL(own.url)
  const slow = await openSilence(hostname, Number(port), delay)
  const behind = await startApp({
    through: () => Object.assign(new URL(own.url), { port: String(slow.port) }).href,
    isElsewhere: true,
  })
  const people = await Promise.all(Array.from({ length: 20 }, (_, i) => behind.person(`慢${i}`)))
  const since = performance.now()
  const ask = (token: string) =>
    behind.send({
      method: 'POST',
      url: `/api/v1/events/${eventId}/registrations`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': `sign-up-${people.indexOf(token)}` },
      payload: { consent: true },
    })
  // Who is told a place in the line asks again, as the phone does.
  const untilTold = async (token: string) => {
    for (;;) {
      const reply = await ask(token)
      if (reply.statusCode !== 202) return reply
    }
  }
  const replies = await Promise.all(people.map(untilTold))
  task.meta.figure = `每次往返慢 ${delay} 毫秒，20 人报名 ${JSON.stringify(countsOf(replies.map(reply => reply.statusCode)))}，共 ${milliseconds(since)} 毫秒`
  expect(replies.map(reply => reply.statusCode)).toEqual(people.map(() => 201))
  await behind.close()
  await slow.close()
})

test('control: a server that keeps the one connection it had does not find it again', async ({ task }) => {
  const client = new pg.Client({ connectionString: own.url })
  client.on('error', () => {})
  await client.connect()
  const server = http.createServer((_, reply) => {
    client.query('SELECT 1').then(
      () => reply.writeHead(200).end(),
      () => reply.writeHead(500).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const look = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).status
  const before = await look()
  await own.halt()
  const during = await look()
  await own.resume()
  const after = await look()
  server.closeAllConnections()
  server.close()
  task.meta.figure = `之前 ${before}，停时 ${during}，恢复后 ${after}`
  expect([before, during, after]).toEqual([200, 500, 500])
})
