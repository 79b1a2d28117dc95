import http from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../server/platform/db/migrate.ts'
import { isPostgres, openTestDatabase, type TestDatabase } from '../support/database.ts'
import { amount, countsOf, randomOf } from '../support/drill.ts'
import { type LoadReply, sendAll } from '../support/load.ts'
import { insertEvent, insertPeople, seatsIn, tokenOf } from '../support/one-event.ts'
import { startServer } from '../support/server-process.ts'

const seeds = Array.from({ length: amount({ quick: 1, usual: 2, full: 5 }) }, (_, i) => i + 1)
const attempts = amount({ quick: 2000, usual: 20_000, full: 20_000 })
const concurrency = 200
/** An embedded database has one server. */
const instances = isPostgres ? [1, 2] : [1]

let held: TestDatabase
beforeEach(async () => {
  held = await openTestDatabase()
  await migrate(held.database)
  await insertPeople(held.database, attempts)
})
afterEach(() => held.close())

/** Who asks in which order: one in ten again, as an impatient finger does, and one in twenty gives the seat back. */
function requestsOf(seed: number, eventId: string) {
  const random = randomOf(seed)
  return Array.from({ length: attempts }, (_, i) => {
    const person = random() < 0.1 ? Math.floor(random() * (i + 1)) : i
    const headers = { authorization: `Bearer ${tokenOf(person)}` }
    const path = `/api/v1/events/${eventId}/registrations`
    return random() < 0.05
      ? { method: 'DELETE', path: `${path}/mine`, headers }
      : { method: 'POST', path, headers, body: { consent: true } }
  })
}

/** Whoever is told their place in the line asks again, as the phone does. Gives every reply. */
async function askUntilTold(origin: string, requests: Parameters<typeof sendAll>[1], atOnce: number): Promise<LoadReply[]> {
  const replies = await sendAll(origin, requests, atOnce)
  const inLine = requests.filter((_, i) => replies[i]?.body.includes('"status":"in-line"'))
  return inLine.length === 0 ? replies : [...replies, ...(await askUntilTold(origin, inLine, atOnce))]
}

test.for(instances.flatMap(count => seeds.map(seed => ({ count, seed }))))(
  'on $count instance(s), seed $seed: every seat is given away once and none is left over',
  async ({ count, seed }, { task }) => {
    const capacity = 300 + 100 * seed
    const waitlistCapacity = 200
    await insertEvent(held.database, 'drill', capacity, waitlistCapacity)
    const servers = await Promise.all(Array.from({ length: count }, () => startServer(held.target)))
    const requests = requestsOf(seed, 'drill')
    const parts = servers.map((_, part) => requests.filter((_, i) => i % count === part))
    const replies = (
      await Promise.all(servers.map(({ origin }, i) => askUntilTold(origin, parts[i] ?? [], concurrency / count)))
    ).flat()
    await Promise.all(servers.map(server => server.end('SIGKILL')))
    const { confirmed, waitlisted, people, counted } = await seatsIn(held.database, 'drill')
    task.meta.figure = `${attempts} 次请求，${capacity} 座：确认 ${confirmed}，候补 ${waitlisted}；${shown(replies)}`
    // Whom a busy server asks to come back later it says so: 503, or 429.
    expect(replies.filter(({ status }) => status === 0 || status === 500)).toEqual([])
    expect([confirmed, counted]).toEqual([capacity, { taken: capacity, waitlisted }])
    // Nobody holds two places.
    expect(people).toBe(confirmed + waitlisted)
  },
)

const shown = (replies: { status: number }[]) =>
  Object.entries(countsOf(replies.map(({ status }) => status)))
    .map(([status, count]) => `${status} × ${count}`)
    .join('，')

/** Looks at the seats first and writes afterwards, as one would without thinking of other people. */
async function naiveSignUp(capacity: number, token: string): Promise<boolean> {
  const { confirmed } = await seatsIn(held.database, 'drill')
  if (confirmed >= capacity) return false
  // Whatever else a handler waits for between looking and writing: a look-up, a log line, a fee.
  await new Promise(resolve => setTimeout(resolve, 50))
  await held.database.run(
    `INSERT INTO registrations (id, event_id, user_id, status, ticket, code_index, answers, consent_version, consent_at, created_at)
     VALUES (?, 'drill', ?, 'confirmed', 0, ?, '{}', '', 0, 0)`,
    [token, `user${token.replace(/\D/g, '')}`, token],
  )
  return true
}

test('control: a sign-up without the guard oversells under the same load', async ({ task }) => {
  const capacity = 100
  await insertEvent(held.database, 'drill', capacity)
  const server = http.createServer((request, reply) => {
    naiveSignUp(capacity, request.headers.authorization ?? '').then(
      isIn => reply.writeHead(isIn ? 201 : 409).end('{}'),
      () => reply.writeHead(500).end('{}'),
    )
  })
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const requests = Array.from({ length: 600 }, (_, i) => ({ method: 'POST', path: '/', headers: { authorization: tokenOf(i) } }))
  await sendAll(`http://127.0.0.1:${port}`, requests, concurrency)
  server.closeAllConnections()
  server.close()
  const { confirmed } = await seatsIn(held.database, 'drill')
  task.meta.figure = `${capacity} 座，确认 ${confirmed}`
  expect(confirmed).toBeGreaterThan(capacity)
})
