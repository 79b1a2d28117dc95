import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../../server/platform/db/database.ts'
import { insertAll } from '../../../../server/platform/db/database.ts'
import { hashToken } from '../../../../server/platform/tokens.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { sendAll } from '../../../support/load.ts'

const attempts = 20_000
const concurrency = 200
const capacity = 500

let t: TestApp
let origin = ''
beforeAll(async () => {
  // With the limits that production starts with: one address, as behind a proxy, and as many people as attempts.
  t = await startApp({ limits: { mode: 'auto', addressFactor: 1 } })
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
  await t.database.transaction(async tx => {
    const people = Array.from({ length: attempts }, (_, i) => i)
    await insertAll(
      tx,
      'users',
      people.map(i => ({ id: `user${i}`, provider: 'demo', subject: `user${i}`, name: null, created_at: 0 })),
    )
    await insertAll(
      tx,
      'sessions',
      people.map(i => ({ token_hash: hashToken(tokenOf(i)), user_id: `user${i}`, created_at: 0, expires_at: t.clock.now + 1e9 })),
    )
  })
})
afterAll(() => t.close())

const tokenOf = (i: number) => `token-of-person-${i}`

test('of 20,000 attempts for 500 seats, 200 at a time, exactly 500 are confirmed', async () => {
  const { id } = await createEvent(t, { capacity, waitlistCapacity: 1000 })
  const replies = await sendAll(
    origin,
    Array.from({ length: attempts }, (_, i) => ({
      method: 'POST',
      path: `/api/v1/events/${id}/registrations`,
      headers: { authorization: `Bearer ${tokenOf(i)}` },
      body: { consent: true },
    })),
    concurrency,
  )
  const outcomes = replies.map(({ status, body }) =>
    status === 201
      ? (JSON.parse(body) as { status: string }).status
      : `${status} ${(JSON.parse(body || '{}') as { code?: string }).code}`,
  )
  const counts = Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, outcome => outcome)).map(([outcome, list]) => [outcome, list?.length]),
  )
  expect(counts).toEqual({ confirmed: capacity, waitlisted: 1000, '409 full': attempts - capacity - 1000 })
  expect(await countOf(t.database, id, 'confirmed')).toBe(capacity)
  const positions = replies.filter(r => r.status === 201).map(r => (JSON.parse(r.body) as { position: number | null }).position)
  expect(new Set(positions.filter(p => p !== null)).size).toBe(1000)
})

/**
 * The control: the same load on a sign-up that looks at the seats first and writes afterwards, as one would
 * without thinking of other people. If it did not oversell, the test above would prove nothing.
 */
test('a sign-up without the guard oversells under the same load', async () => {
  const { id } = await createEvent(t, { capacity, waitlistCapacity: 0 })
  const server = http.createServer((request, reply) => {
    naiveSignUp(t.database, id, request.headers.authorization ?? '').then(
      isIn => reply.writeHead(isIn ? 201 : 409).end('{"status":"confirmed"}'),
      () => reply.writeHead(500).end('{}'),
    )
  })
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const requests = Array.from({ length: 2000 }, (_, i) => ({ method: 'POST', path: '/', headers: { authorization: tokenOf(i) } }))
  await sendAll(`http://127.0.0.1:${port}`, requests, concurrency)
  server.closeAllConnections()
  server.close()
  expect(await countOf(t.database, id, 'confirmed')).toBeGreaterThan(capacity)
})

async function naiveSignUp(db: Database, eventId: string, token: string): Promise<boolean> {
  const taken = await countOf(db, eventId, 'confirmed')
  if (taken >= capacity) return false
  // Whatever else a handler waits for between looking and writing: a look-up, a log line, a fee.
  await new Promise(resolve => setImmediate(resolve))
  const i = Number(token.replace(/\D/g, ''))
  await db.run(
    `INSERT INTO registrations (id, event_id, user_id, status, ticket, code_index, answers, consent_version, consent_at, created_at)
     VALUES (?, ?, ?, 'confirmed', 0, ?, '{}', '', 0, 0)`,
    [`naive${i}`, eventId, `user${i}`, `naive${i}`],
  )
  return true
}

async function countOf(db: Database, eventId: string, status: string): Promise<number> {
  const row = await db.get<{ count: number }>('SELECT count(*) AS count FROM registrations WHERE event_id = ? AND status = ?', [
    eventId,
    status,
  ])
  return row?.count ?? 0
}
