import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Registration } from '../../../../contract/attendance/registrations.ts'
import { openDatabase } from '../../../../server/platform/db/open.ts'
import { newSecrets } from '../../../../server/platform/secrets.ts'
import { createServices } from '../../../../server/services.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { holdTransactions } from '../../../support/hold.ts'

const secrets = newSecrets()
let t: TestApp
beforeEach(async () => {
  t = await startApp({ secrets })
})
afterEach(() => t.close())

const names = (count: number) => Array.from({ length: count }, (_, i) => `访客${i}`)

async function ask(eventId: string, name: string) {
  const reply = await t.send({
    method: 'POST',
    url: `/api/v1/events/${eventId}/registrations`,
    headers: { authorization: `Bearer ${await t.person(name)}`, 'idempotency-key': `key-of-${encodeURIComponent(name)}` },
    payload: { consent: true },
  })
  return { status: reply.statusCode, body: reply.json() as Registration & { code?: string } }
}

/** All of them ask in this order, while nothing can be made; gives the answers of those who stand in line. */
async function rush(eventId: string, crowd: string[]) {
  for (const name of crowd) await t.person(name)
  const { release, waiting } = holdTransactions(t.database)
  const asked: ReturnType<typeof ask>[] = []
  for (const name of crowd) {
    asked.push(ask(eventId, name))
    // One has arrived before the next comes: four at whom the gate is shut, the others in line behind them.
    await until(async () => (asked.length <= 4 ? waiting() : 4 + (await lengthOfLine())) === asked.length)
  }
  const inLine = await Promise.all(asked.slice(4))
  return {
    inLine,
    /** Everybody's answer, by asking until there is one. */
    answers: async () => {
      release()
      await Promise.all(asked.slice(0, 4))
      return Promise.all(crowd.map(name => answerOf(eventId, name)))
    },
  }
}

const lengthOfLine = async () =>
  (await t.database.get<{ count: number }>('SELECT count(*) AS count FROM sign_up_line'))?.count ?? 0

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setImmediate(resolve))
}

async function answerOf(eventId: string, name: string) {
  for (;;) {
    const reply = await ask(eventId, name)
    if (reply.status !== 202) return reply
  }
}

const outcome = ({ status, body }: Awaited<ReturnType<typeof ask>>) => (status === 201 ? body.status : body.code)

test('who comes while many sign up hears their place and a time, and gets what the order of arrival gives them', async () => {
  const { id } = await createEvent(t, { capacity: 10, waitlistCapacity: 10 })
  const { inLine, answers } = await rush(id, names(30))
  expect(inLine.map(({ status }) => status)).toEqual(new Array(26).fill(202))
  expect(inLine.map(({ body }) => body.line?.ahead)).toEqual(names(26).map((_, i) => i))
  for (const { body } of inLine) expect(body).toMatchObject({ status: 'in-line', position: null, pass: null })
  expect(Math.min(...inLine.map(({ body }) => body.line?.seconds ?? 0))).toBeGreaterThanOrEqual(1)

  const all = await answers()
  expect(all.map(outcome)).toEqual(names(30).map((_, i) => (i < 10 ? 'confirmed' : i < 20 ? 'waitlisted' : 'full')))
  expect(all.slice(10, 20).map(({ body }) => body.position)).toEqual(names(10).map((_, i) => i + 1))
  // What was said in the line is what was made.
  expect(all.slice(4, 20).map(({ body }) => body.id)).toEqual(inLine.slice(0, 16).map(({ body }) => body.id))
  expect(await t.database.all('SELECT id FROM sign_up_line')).toEqual([])
})

test('who leaves the line has no seat, also where their phone asks once more', async () => {
  const { id } = await createEvent(t, { capacity: 10 })
  const { answers } = await rush(id, names(6))
  const other = openDatabase(t.target)
  const elsewhere = createServices({ database: other, clock: () => t.clock.now, ...secrets })
  const me = await t.call('GET /me', {}, { as: await t.person('访客5') })
  const left = await elsewhere.attendance.registrations.cancel(id, { id: me.id, name: null })
  expect(left.status).toBe('cancelled')
  await other.close()
  const all = await answers()
  expect(all.map(({ body }) => body.status)).toEqual([...new Array(5).fill('confirmed'), 'cancelled'])
  const [event] = await t.database.all<{ taken: number }>('SELECT taken FROM events WHERE id = ?', [id])
  expect(event?.taken).toBe(5)
})

test('the line of a server that is gone is worked off by another, though nobody asks any more', async () => {
  const { id } = await createEvent(t, { capacity: 100 })
  const { inLine, answers } = await rush(id, names(40))
  const other = openDatabase(t.target)
  const elsewhere = createServices({ database: other, clock: () => t.clock.now, ...secrets })
  await elsewhere.attendance.line.tendAll()
  const rows = await other.all<{ id: string }>(
    "SELECT id FROM registrations WHERE event_id = ? AND status = 'confirmed' ORDER BY ticket",
    [id],
  )
  expect(rows.map(row => row.id)).toEqual(inLine.map(({ body }) => body.id))
  await other.close()
  expect((await answers()).map(outcome)).toEqual(new Array(40).fill('confirmed'))
})

test('one whose words cannot be read any more holds nobody up, and is taken in when asking again', async () => {
  const { id } = await createEvent(t, { capacity: 100 })
  const { answers } = await rush(id, names(9))
  await t.database.run("UPDATE sign_up_line SET request_sealed = 'lost' WHERE ahead = 1")
  expect((await answers()).map(outcome)).toEqual(new Array(9).fill('confirmed'))
})

test('who may not come is told so at once, and not after the line', async () => {
  const { id } = await createEvent(t, { capacity: 100 })
  const late = await t.person('来晚的')
  const { answers } = await rush(id, names(6))
  const refused = await t.send({
    method: 'POST',
    url: `/api/v1/events/${id}/registrations`,
    headers: { authorization: `Bearer ${late}` },
    payload: { consent: true, answers: { 'no-question': '是' } },
  })
  expect(refused.statusCode).toBe(400)
  expect((await answers()).map(outcome)).toEqual(new Array(6).fill('confirmed'))
})

test('who joins the line as its last part is done is taken in with the next, and hears nothing of a line', async () => {
  const { id } = await createEvent(t, { capacity: 100 })
  for (const name of ['先来的', '后来的', '别处的']) await t.person(name)
  const { transaction, get } = t.database
  const worked = Promise.withResolvers<void>()
  const stands = Promise.withResolvers<void>()
  const standing = (name: string) =>
    t.database.run(
      `INSERT INTO sign_up_line (id, event_id, user_id, place, arrived_at, ahead, key, request_hash, request_sealed)
       SELECT ?, ?, id, 1, 0, 0, 'other', 'other', 'lost' FROM users WHERE name = ?`,
      [`of ${name}`, id, name],
    )
  await standing('先来的')
  // The first part of the line is committed, and nobody has been told yet.
  t.database.transaction = async (work, form) => {
    t.database.transaction = transaction
    const done = await transaction(work, form)
    await standing('别处的')
    worked.resolve()
    await stands.promise
    return done
  }
  const first = ask(id, '先来的')
  await worked.promise
  t.database.get = async (sql, params) => {
    const row = await get(sql, params)
    // Whoever asks waits for their turn before anything else happens.
    if (row && sql.startsWith('SELECT id, place')) setImmediate(stands.resolve)
    return row as never
  }
  const later = await ask(id, '后来的')
  t.database.get = get
  expect([later.status, later.body.status]).toEqual([201, 'confirmed'])
  expect((await first).status).toBe(201)
})
