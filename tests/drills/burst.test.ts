import { readFileSync } from 'node:fs'
import http from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { amount, countsOf, isAlone, milliseconds, tooLong } from '../support/drill.ts'
import { insertEvent, insertPeople, seatsIn, tokenOf } from '../support/one-event.ts'
import { startServer } from '../support/server-process.ts'

const eventId = 'drill'
const users = amount({ quick: 200, usual: 2000, full: 2000 })
const perSecond = 200
const capacity = users / 4
const patience = 15_000
/** Where other tests take the machine's time, a wait says nothing of the server. */
const mostWaited = isAlone ? patience : 20 * patience
const mostMemory = 512

let held: TestDatabase
beforeEach(async () => {
  held = await openTestDatabase()
  await migrate(held.database)
  await insertEvent(held.database, eventId, capacity, 50)
  await insertPeople(held.database, users)
})
afterEach(() => held.close())

interface Answer {
  status: number
  took: number
}

/** One request on a connection of its own, as a phone's first; status 0 where nothing came within the time one waits. */
function ask(origin: string, method: string, path: string, person: number): Promise<Answer> {
  const since = performance.now()
  return new Promise(resolve => {
    const end = (status: number) => resolve({ status, took: milliseconds(since) })
    const headers = {
      authorization: `Bearer ${tokenOf(person)}`,
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    }
    const request = http.request(origin + path, { method, headers, agent: false, timeout: mostWaited }, reply => {
      reply.resume()
      reply.on('end', () => end(reply.statusCode ?? 0))
      reply.on('error', () => end(0))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => end(0))
    request.end(method === 'POST' ? '{"consent":true}' : undefined)
  })
}

/** What somebody does who heard of the event: looks, signs up, and looks at the pass. */
async function visit(origin: string, person: number): Promise<Answer[]> {
  const event = `/api/v1/events/${eventId}`
  return [
    ...(await Promise.all([ask(origin, 'GET', '/api/v1/home', person), ask(origin, 'GET', event, person)])),
    await ask(origin, 'POST', `${event}/registrations`, person),
    await ask(origin, 'GET', '/api/v1/me/passes', person),
  ]
}

/** All of them come one after the other in the same time, whether those before them have been answered or not. */
async function burst(origin: string, count: number): Promise<Answer[]> {
  const visits = Array.from({ length: count }, async (_, person) => {
    await new Promise(resolve => setTimeout(resolve, (1000 * person) / perSecond))
    return visit(origin, person)
  })
  return (await Promise.all(visits)).flat()
}

/** The most memory that a process ever had, in MB; none where the system does not tell. */
function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}

const isShed = ({ status }: Answer) => status === 429 || status === 503
const isFailed = (answer: Answer) => answer.status === 0 || (answer.status >= 500 && !isShed(answer))
const shown = (answers: Answer[]) =>
  Object.entries(countsOf(answers.map(({ status }) => status)))
    .map(([status, count]) => `${status} × ${count}`)
    .join('，')

test('a crowd of ten times as many as ever is answered, each of them, and the seats are exact', async ({ task }) => {
  const server = await startServer(held.target)
  const answers = await burst(server.origin, users)
  const memory = memoryOf(server.process.pid ?? 0)
  await server.end('SIGKILL')
  const { confirmed, counted } = await seatsIn(held.database, eventId)
  const slowest = Math.max(...answers.map(({ took }) => took))
  task.meta.figure = `${users} 人 ${users / perSecond} 秒，${answers.length} 个请求，最慢 ${slowest} 毫秒，内存 ${memory ?? '?'} MB；${shown(answers)}`
  expect(answers.filter(isFailed)).toEqual([])
  expect([confirmed, counted?.taken]).toEqual([capacity, capacity])
  expect(tooLong(slowest, patience)).toBe(null)
  expect(memory ?? 0).toBeLessThan(mostMemory)
})

test('control: a server that gives up on what is too much for it is caught', async ({ task }) => {
  const server = http.createServer((request, reply) => {
    const isBusy = (connections += 1) > 5
    setTimeout(() => {
      connections -= 1
    }, 100)
    if (isBusy) request.socket.destroy()
    else reply.end('{}')
  })
  let connections = 0
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const answers = await burst(`http://127.0.0.1:${port}`, 200)
  server.closeAllConnections()
  server.close()
  const failed = answers.filter(isFailed).length
  task.meta.figure = `${answers.length} 个请求，没有答复 ${failed} 个`
  expect(failed).toBeGreaterThan(0)
})
