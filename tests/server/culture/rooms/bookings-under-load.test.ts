import http from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAll } from '../../../../server/platform/db/database.ts'
import { hashToken } from '../../../../server/platform/tokens.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createRoom } from '../../../support/fixtures.ts'
import { sendAll } from '../../../support/load.ts'

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
  // Where the database has no connection left within five seconds, that too is an answer: try again.
  const { booked, '409 taken': taken = 0, '503 unavailable': busy = 0 } = counts
  expect([booked, taken + busy]).toEqual([1, attempts - 1])
  expect(await countAt(startsAt)).toBe(1)
})

test('who books two rooms for the same hour at the same moment gets one of them', async () => {
  const body = {
    placeId: (await t.call('GET /places', { query: {} })).items[0]?.id ?? '',
    kind: 'dance' as const,
    name: '舞蹈室',
    seats: attempts,
    slotMinutes: 60,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '12:00' }],
  }
  const as = { as: await t.staff('editor') }
  const rooms = [(await t.call('POST /staff/rooms', { body }, as)).id, (await t.call('POST /staff/rooms', { body }, as)).id]
  const people = Array.from({ length: 20 }, (_, i) => i)
  const replies = await Promise.all(
    people.flatMap(i =>
      rooms.map(room =>
        t.send({
          method: 'POST',
          url: `/api/v1/rooms/${room}/bookings`,
          headers: { authorization: `Bearer ${tokenOf(i)}` },
          payload: { startsAt: '2026-12-07T09:00:00+08:00' },
        }),
      ),
    ),
  )
  const codes = replies.map(({ statusCode, body }) => (statusCode === 201 ? 'booked' : JSON.parse(body).code))
  // Where the database has no connection left within five seconds, that too is an answer.
  expect(codes.filter(code => !['booked', 'duplicate', 'unavailable'].includes(code))).toEqual([])
  expect(codes).toContain('booked')
  const at = Date.parse('2026-12-07T09:00:00+08:00')
  const twice = 'SELECT user_id FROM bookings WHERE starts_at = ? GROUP BY user_id HAVING count(*) > 1'
  expect(await t.database.all(twice, [at])).toEqual([])
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
      `INSERT INTO bookings (id, room_id, user_id, code_index, starts_at, ends_at, seat, status, created_at)
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
