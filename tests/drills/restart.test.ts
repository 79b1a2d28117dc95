import { rmSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../server/platform/db/open.ts'
import { makeDataFolder } from '../support/data-folder.ts'
import { isPostgres, openTestDatabase, type TestDatabase } from '../support/database.ts'
import { amount, milliseconds } from '../support/drill.ts'
import { insertEvent, insertPeople, numbers, seatsIn, tokenOf } from '../support/one-event.ts'
import { type ServerProcess, startMain } from '../support/server-process.ts'

const eventId = 'drill'
const clients = 32
const people = 5000
const restarts = amount({ quick: 1, usual: 3, full: 5 })

let folder = ''
let held: TestDatabase | null = null
let target = ''
let server: ServerProcess
beforeEach(async () => {
  folder = makeDataFolder('dehua-drill-')
  held = isPostgres ? await openTestDatabase() : null
  target = held?.target ?? join(folder, 'dehua-youth.db')
  server = await start()
  const database = openDatabase(target)
  await insertEvent(database, eventId, 1_000_000)
  await insertPeople(database, people)
  await database.close()
})
afterEach(async () => {
  await held?.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = () => startMain({ DATA_DIR: folder, ...(isPostgres ? { DATABASE_URL: target } : {}) })

interface Crowd {
  acknowledged: string[]
  /** Told their place in the line; the seat has the same id. */
  inLine: string[]
  /** Requests whose answer never came, or broke off. */
  unanswered: number
}

/** Signs people up over kept connections until the server takes no more. */
async function signUpUntilItEnds(origin: string, crowd: Crowd, next: () => number | null) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const ask = (person: number) =>
    new Promise<boolean>(resolve => {
      const ended = () => {
        crowd.unanswered++
        resolve(false)
      }
      const request = http.request(
        `${origin}/api/v1/events/${eventId}/registrations`,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${tokenOf(person)}`,
            'idempotency-key': `sign-up-of-${person}`,
          },
        },
        reply => {
          let text = ''
          reply.on('data', chunk => {
            text += chunk
          })
          reply.on('error', ended)
          reply.on('end', () => {
            const isTold = reply.statusCode === 201 || reply.statusCode === 202
            if (!isTold) return resolve(false)
            const isMade = reply.statusCode === 201
            const told = isMade ? crowd.acknowledged : crowd.inLine
            told.push((JSON.parse(text) as { id: string }).id)
            resolve(isMade || ask(person))
          })
        },
      )
      request.on('error', ended)
      request.end('{"consent":true}')
    })
  const client = async () => {
    for (let person = next(); person !== null && (await ask(person)); person = next());
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
}

/** Ends the server in the middle of a crowd. */
async function endUnderLoad(signal: 'SIGTERM' | 'SIGKILL', crowd: Crowd, next: () => number | null) {
  const asking = signUpUntilItEnds(server.origin, crowd, next)
  const before = crowd.acknowledged.length
  await expect.poll(() => crowd.acknowledged.length, { interval: 5 }).toBeGreaterThan(before + 100)
  const since = performance.now()
  const status = await server.end(signal)
  const took = milliseconds(since)
  await asking
  return { status, took }
}

/** What was acknowledged and is not there, and what was done and nobody was told of. */
async function differenceOf({ acknowledged, inLine }: Crowd) {
  const database = openDatabase(target)
  const { ids } = await seatsIn(database, eventId)
  await database.close()
  const told = new Set([...acknowledged, ...inLine])
  return { lost: acknowledged.filter(id => !ids.has(id)).length, untold: [...ids].filter(id => !told.has(id)).length }
}

test('stopped in the middle of a fair, the server finishes what it began, within ten seconds, and loses nothing', async ({
  task,
}) => {
  const crowd: Crowd = { acknowledged: [], inLine: [], unanswered: 0 }
  const next = numbers(people)
  let slowest = 0
  const statuses: (number | null)[] = []
  for (let i = 0; i < restarts; i++) {
    if (i > 0) server = await start()
    const { status, took } = await endUnderLoad('SIGTERM', crowd, next)
    statuses.push(status)
    slowest = Math.max(slowest, took)
  }
  const { lost, untold } = await differenceOf(crowd)
  task.meta.figure = `${restarts} 次 SIGTERM，最久 ${slowest} 毫秒；确认 ${crowd.acknowledged.length}，丢失 ${lost}，做了没说 ${untold}`
  // After ten seconds it would have ended itself, with 1.
  expect(statuses).toEqual(statuses.map(() => 0))
  expect([lost, untold]).toEqual([0, 0])
})

test('control: a server that does not finish what it began is caught', async ({ task }) => {
  const crowd: Crowd = { acknowledged: [], inLine: [], unanswered: 0 }
  const { status } = await endUnderLoad('SIGKILL', crowd, numbers(people))
  const { untold } = await differenceOf(crowd)
  task.meta.figure = `1 次 SIGKILL，没有答复 ${crowd.unanswered}，做了没说 ${untold}`
  expect([status, crowd.unanswered > 0]).toEqual([null, true])
})
