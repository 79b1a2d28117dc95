import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAll } from '../../../server/db/database.ts'
import { hashToken } from '../../../server/tokens.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { createRoom } from '../../support/fixtures.ts'
import { sendAll } from '../../support/load.ts'

const attempts = 200
const tokenOf = (i: number) => `token-of-person-${i}`

let t: TestApp
let roomId = ''
beforeAll(async () => {
  t = await startApp()
  roomId = (await createRoom(t)).roomId
  const people = Array.from({ length: attempts }, (_, i) => i)
  await t.database.transaction(async tx => {
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

const countAt = async (startsAt: string) =>
  (
    await t.database.get<{ count: number }>(
      "SELECT count(*) AS count FROM bookings WHERE room_id = ? AND starts_at = ? AND status = 'booked'",
      [roomId, Date.parse(startsAt)],
    )
  )?.count

test('of 200 people who want one slot at the same moment one gets it, and the others are told', async () => {
  const startsAt = '2026-12-06T09:00:00+08:00'
  const origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const replies = await sendAll(
    origin,
    Array.from({ length: attempts }, (_, i) => ({
      method: 'POST',
      path: `/api/v1/rooms/${roomId}/bookings`,
      headers: { authorization: `Bearer ${tokenOf(i)}` },
      body: { startsAt },
    })),
    attempts,
  )
  const outcomes = replies.map(({ status, body }) => (status === 201 ? 'booked' : `${status} ${JSON.parse(body || '{}').code}`))
  const counts = Object.fromEntries(
    [...Map.groupBy(outcomes, outcome => outcome)].map(([outcome, list]) => [outcome, list.length]),
  )
  // Where the database has no connection left within two seconds, that too is an answer: try again.
  const { booked, '409 taken': taken = 0, '503 unavailable': busy = 0 } = counts
  expect([booked, taken + busy]).toEqual([1, attempts - 1])
  expect(await countAt(startsAt)).toBe(1)
})

/** The control: looks whether the slot is free and writes afterwards. If it never booked twice, the test above would prove nothing. */
test('a booking without the guard books twice under the same load', async () => {
  const at = Date.parse('2026-12-06T10:00:00+08:00')
  await t.database.run('DROP INDEX bookings_live')
  let next = 0
  const { promise: everybodyLooked, resolve: allLooked } = Promise.withResolvers<void>()
  const naive = async (): Promise<boolean> => {
    const i = next++
    if (
      await t.database.get("SELECT 1 AS one FROM bookings WHERE room_id = ? AND starts_at = ? AND status = 'booked'", [
        roomId,
        at,
      ])
    )
      return false
    // Whatever else happens between looking and writing: here everybody else looks.
    if (i === attempts - 1) allLooked()
    await everybodyLooked
    await t.database.run(
      `INSERT INTO bookings (id, room_id, user_id, code, starts_at, ends_at, seat, status, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 1, 'booked', 0)`,
      [`naive${i}`, roomId, `user${i}`, `naive${i}`, at, at + 1],
    )
    return true
  }
  const server = http.createServer((_request, reply) => {
    naive().then(
      isIn => reply.writeHead(isIn ? 201 : 409).end('{}'),
      () => reply.writeHead(500).end('{}'),
    )
  })
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  await sendAll(
    `http://127.0.0.1:${port}`,
    Array.from({ length: attempts }, () => ({ method: 'POST', path: '/' })),
    attempts,
  )
  server.closeAllConnections()
  server.close()
  expect(await countAt('2026-12-06T10:00:00+08:00')).toBeGreaterThan(1)
})
