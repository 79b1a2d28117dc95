import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { amount, countsOf, isAlone } from '../support/drill.ts'
import { insertEvent, insertPeople, seatsIn, tokenOf } from '../support/one-event.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { hasStrace, trace } from '../support/strace.ts'

const eventId = 'drill'
const people = amount({ quick: 10, usual: 50, full: 200 })

let held: TestDatabase
let server: ServerProcess
beforeEach(async () => {
  held = await openTestDatabase()
  await insertEvent(held.database, eventId, 1_000_000)
  await insertPeople(held.database, people)
})
afterEach(() => held.close())

async function signUp(person: number): Promise<{ status: number; id: string }> {
  const reply = await fetch(`${server.origin}/api/v1/events/${eventId}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(person)}` },
    body: '{"consent":true}',
  })
  return { status: reply.status, id: ((await reply.json()) as { id: string }).id }
}

/** Everybody signs up while a call to the system fails, and once more when it does not; gives what they were told. */
async function through(calls: string, error: string, environment = {}) {
  server = await startServer(held.target, environment)
  await fetch(`${server.origin}/ready`)
  const faults = await trace(server.process.pid ?? 0, [
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:error=${error}`,
    '-o',
    '/dev/null',
  ])
  const told = []
  for (let person = 0; person < people; person++) told.push(await signUp(person))
  const read = (await fetch(`${server.origin}/api/v1/events/${eventId}`)).status
  await faults.end()
  // As a cut of the power: only what is on disk is left.
  const { ids } = await seatsIn(held.database, eventId)
  const again = []
  for (let person = 0; person < people; person++) again.push((await signUp(person)).status)
  await server.end('SIGKILL')
  return {
    statuses: countsOf(told.map(({ status }) => status)),
    empty: told.filter(({ status, id }) => status < 300 && !ids.has(id)).length,
    acknowledged: told.filter(({ status }) => status < 300).length,
    read,
    again: countsOf(again),
  }
}

const shown = ({ statuses, read, again }: Awaited<ReturnType<typeof through>>) =>
  `${people} 次写入回 ${JSON.stringify(statuses)}，读 ${read}，之后 ${JSON.stringify(again)}`

// Failing a call needs a tool that is not on every machine: `npm run drill` says so and fails, `npm test` leaves it out.
test.runIf(hasStrace || isAlone).for([
  ['fsync,fdatasync', 'EIO'],
  ['pwrite64', 'ENOSPC'],
  ['pwrite64', 'EIO'],
])(
  'while every %s fails with %s nothing is acknowledged, readers go on, and then all is well',
  async ([calls = '', error = ''], { task }) => {
    if (!hasStrace) throw new Error('not run: strace missing')
    const outcome = await through(calls, error)
    task.meta.figure = shown(outcome)
    expect(outcome).toEqual({ statuses: { 503: people }, empty: 0, acknowledged: 0, read: 200, again: { 201: people } })
  },
)

test.runIf(hasStrace || isAlone)(
  'control: a server that waits for no disk acknowledges what the disk refused',
  async ({ task }) => {
    if (!hasStrace) throw new Error('not run: strace missing')
    const outcome = await through('fsync,fdatasync', 'EIO', { RISKY: 'unsynced' })
    task.meta.figure = shown(outcome)
    expect(outcome.acknowledged).toBeGreaterThan(0)
  },
)
