import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiBase } from '../../contract/endpoints.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { engineFaults, watchEngines } from '../support/engine-faults.ts'
import { createEvent, createRoom } from '../support/fixtures.ts'
import { submission } from '../support/showcase.ts'
import { importJobs } from '../support/upload.ts'
import { jobRow, jobTable } from '../support/workbook.ts'

let t: TestApp
let deeds: Deed[]
let eventId = ''
beforeAll(async () => {
  t = await startApp()
  eventId = (await createEvent(t, { capacity: 100_000 })).id
  const { roomId } = await createRoom(t, {
    seats: 500,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '12:00' }],
  })
  await importJobs(t, jobTable(jobRow()))
  const job = (await t.call('GET /jobs', { query: {} })).items[0]?.id
  deeds = [
    { url: `/events/${eventId}/registrations`, table: 'registrations', body: { consent: true } },
    { url: `/rooms/${roomId}/bookings`, table: 'bookings', body: { startsAt: '2026-12-05T09:00:00+08:00' } },
    { url: `/jobs/${job}/applications`, table: 'applications', body: {} },
    { url: '/tickets', table: 'tickets', body: { question: '档案怎么转' } },
    { url: '/showcase', table: 'showcase_items', body: submission() },
    { url: '/me/searches', table: 'saved_searches', body: { label: '本科', filters: { degree: 'bachelor' } } },
  ]
})
afterAll(() => t.close())

/** Something that people send once and count on. */
interface Deed {
  url: string
  table: string
  body: object
}
interface Answer {
  status: number
  id: string
}
type Ask = (deed: Deed, token: string, key: string) => Promise<Answer>

const ask: Ask = async ({ url, body }, token, key) => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  const reply = await t.send({ method: 'POST', url: apiBase + url, headers, payload: body })
  return { status: reply.statusCode, id: (reply.json() as { id: string }).id }
}
const isThere = async ({ table }: Deed, id: string) =>
  (await t.database.get(`SELECT 1 AS one FROM ${table} WHERE id = ?`, [id])) !== undefined
const countIn = async ({ table }: Deed) =>
  (await t.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))?.count ?? 0

let people = 0

/** Has statement number `at` fail while somebody asks; gives the answer, or null where there are not that many. */
async function askWithFault(asking: Ask, deed: Deed, token: string, at: number, fault: () => Error): Promise<Answer | null> {
  let count = 0
  let hasFailed = false
  const stop = watchEngines(sql => {
    // What failed is taken back: that it can be is the engine's own promise.
    if (sql === 'ROLLBACK' || count++ !== at) return sql
    hasFailed = true
    throw fault()
  })
  const answer = await asking(deed, token, `key-${people}`).finally(stop)
  return hasFailed ? answer : null
}

/** Every deed with every statement of it failing once; gives what went wrong, as sentences. */
async function sweep(
  asking: Ask,
  fault: () => Error,
  most = 100,
): Promise<{ points: number; wrong: string[]; statuses: number[] }> {
  const outcome = { points: 0, wrong: [] as string[], statuses: [] as number[] }
  for (const deed of deeds)
    for (let at = 0; at < most; at++) {
      const token = await t.person(`人${++people}`)
      const before = await countIn(deed)
      const answer = await askWithFault(asking, deed, token, at, fault)
      if (!answer) break
      outcome.points++
      outcome.statuses.push(answer.status)
      const where = `${deed.url}, statement ${at}: ${answer.status}`
      if (answer.status < 300 && !(await isThere(deed, answer.id))) outcome.wrong.push(`${where} without a row`)
      const read = await t.send({ method: 'GET', url: `${apiBase}/events/${eventId}` })
      if (read.statusCode !== 200) outcome.wrong.push(`${where}, and then nobody reads`)
      // Whoever repeats it has it once, whether the answer or the deed was lost.
      const again = await ask(deed, token, `key-${people}`)
      if (again.status !== 201 || (await countIn(deed)) !== before + 1)
        outcome.wrong.push(`${where}, again ${again.status}, ${(await countIn(deed)) - before} rows`)
    }
  return outcome
}

const faults = Object.entries(engineFaults[process.env.TEST_DIALECT === 'postgres' ? 'postgres' : 'sqlite'])
test.for(faults)(
  'a statement that fails by “%s”, whichever it is, never leaves an answer without its row',
  async ([, fault], { task }) => {
    const { points, wrong, statuses } = await sweep(ask, fault)
    const false2xx = wrong.filter(text => text.includes('without a row')).length
    task.meta.figure = `${points} 处注入，没有落库却回 2xx 的 ${false2xx} 次`
    expect(wrong).toEqual([])
    expect(points).toBeGreaterThan(60)
    expect(statuses.filter(status => status === 500)).toEqual([])
  },
)

test('control: an answer that does not wait for its row is caught', async ({ task }) => {
  const careless: Ask = async (deed, token, key) => {
    const answer = await ask(deed, token, key)
    return answer.status < 300 ? answer : { status: 201, id: key }
  }
  const [, fault = () => new Error()] = faults[0] ?? []
  const { points, wrong } = await sweep(careless, fault, 3)
  const false2xx = wrong.filter(text => text.includes('without a row')).length
  task.meta.figure = `${points} 处注入，没有落库却回 2xx 的 ${false2xx} 次`
  expect(false2xx).toBeGreaterThan(0)
})
