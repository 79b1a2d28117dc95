import { once } from 'node:events'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../../contract/endpoints.ts'
import { staffRoles } from '../../../../contract/platform/access.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { tablesOf } from '../../../support/dump.ts'
import { phoneNumber } from '../../../support/run-log.ts'
import { createWorld, type World } from '../../../support/world.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
})
afterAll(() => t.close())

/** Every id that stands in the database: whoever crawls may have guessed them all. */
async function everyId(): Promise<string[]> {
  const ids = new Set(['none', 'jobs', 'event'])
  for (const table of await tablesOf(t.database))
    for (const row of await t.database.all<Record<string, unknown>>(`SELECT * FROM ${table}`))
      if (typeof row.id === 'string') ids.add(row.id)
  return [...ids]
}

/** What stands in a stream of events as soon as one listens: it has no end to wait for. */
async function firstOf(options: InjectOptions): Promise<{ statusCode: number; body: string }> {
  const reply = await t.app.inject({ ...options, payloadAsStream: true })
  const stream = reply.stream()
  const [chunk] = await once(stream, 'data')
  stream.destroy()
  return { statusCode: reply.statusCode, body: String(chunk) }
}

/** Where those who check employers read whom to ring there: the one reply that is made of phones. */
const contacts = 'GET /staff/employers/:id/contacts'

const gets = Object.entries(endpoints as Record<string, Endpoint>).filter(([key]) => key.startsWith('GET '))

test('nobody but the owner reads the name, the phone or the token of a person, whatever they ask for and whoever they are', async () => {
  const ids = await everyId()
  const callers: [string, string | undefined][] = [
    ['stranger', undefined],
    ['person', world.other],
  ]
  for (const role of staffRoles) callers.push([role, await t.staff(role)])
  const found: unknown[] = []
  let answered = 0
  for (const [key, { streams }] of gets) {
    const read = streams ? firstOf : t.send
    for (const [caller, token] of callers) {
      const path = key.slice(4)
      for (const id of path.includes('/:') ? ids : ['']) {
        const url = `/api/v1${path.replace(/:\w+/g, id)}`
        const reply = await read({ method: 'GET', url, ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) })
        if (reply.statusCode === 200) answered++
        if ((key !== contacts && phoneNumber.test(reply.body)) || world.secrets.some(secret => reply.body.includes(secret)))
          found.push([caller, url])
      }
    }
  }
  expect(found).toEqual([])
  expect(answered).toBeGreaterThan(gets.length)
})

test('the crawl would have seen it: the owner reads the own name', async () => {
  const mine = await t.send({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${world.owner}` } })
  expect(mine.body).toContain(world.secrets[0])
})

test('no line of the log names a person, a phone or a token', () => {
  expect(t.logs.length).toBeGreaterThan(100)
  for (const secret of world.secrets) expect(t.logs.join('')).not.toContain(secret)
})
