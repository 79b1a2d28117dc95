import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { openFair, openLink } from '../../../support/fair.ts'

const crowd = 24

let t: TestApp
let fairId: string
let employers: string[]
let people: string[]
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-05T09:00:00+08:00') })
  const fair = await openFair(t)
  fairId = fair.id
  employers = fair.booths.map(booth => booth.employer.id)
  await t.database.run(
    "INSERT INTO employers (id, name, name_key, created_at, updated_at) VALUES ('third', '第三家', '第三家', 0, 0)",
  )
  await t.database.run("INSERT INTO booths (id, fair_id, number, employer_id) VALUES ('b3', ?, 'A03', 'third')", [fairId])
  employers.push('third')
  const scanner = { as: await t.staff('scanner') }
  for (const employerId of employers)
    await t.call(
      'PUT /staff/fairs/:id/lines/:employerId',
      { params: { id: fairId, employerId }, body: { state: 'open' } },
      scanner,
    )
  people = []
  for (let i = 0; i < crowd; i++) people.push(await t.person(`人${i}`))
})
afterEach(() => t.close())

const send = async (method: 'POST', path: string, token: string, payload: object = {}) => {
  const reply = await t.send({ method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` }, payload })
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> }
}
const take = (token: string, employerId: string) => send('POST', `/fairs/${fairId}/lines/${employerId}/numbers`, token)
const naively = async (count: number, work: (i: number, everybodyLooked: () => Promise<void>) => Promise<void>) => {
  let looked = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = () => {
    if (++looked === count) resolve()
    return promise
  }
  await Promise.all(Array.from({ length: count }, (_, i) => work(i, look)))
}

test('of many who take a number at the same moment no two get the same, and none is left out', async () => {
  const replies = await Promise.all(people.flatMap(token => [take(token, employers[0] ?? ''), take(token, employers[0] ?? '')]))
  expect(replies.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
  const rows = await t.database.all<{ number: number; user_id: string }>(
    'SELECT number, user_id FROM line_numbers ORDER BY number',
  )
  expect(rows.map(row => row.number)).toEqual(rows.map((_, i) => i + 1))
  expect(new Set(rows.map(row => row.user_id)).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThan(crowd / 2)
})

test('who takes numbers at three booths in the same moment stands in two lines', async () => {
  const replies = await Promise.all(people.flatMap(token => employers.map(employerId => take(token, employerId))))
  expect(replies.filter(({ status, body }) => ![201, 503].includes(status) && body.code !== 'two-lines')).toEqual([])
  const most = await t.database.get<{ most: number }>(
    'SELECT max(count) AS most FROM (SELECT count(*) AS count FROM line_numbers GROUP BY user_id) AS counted',
  )
  expect(Number(most?.most)).toBe(2)
})

test('several who call the next at the same moment call once: one word, one call', async () => {
  const [employerId = ''] = employers
  await take(people[0] ?? '', employerId)
  const link = await openLink(t, fairId, employerId)
  const scanner = await t.staff('scanner')
  const body = { deeds: [{ number: 1, deed: 'call', at: new Date(t.clock.now).toISOString() }] }
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => [
      send('POST', `/employer-links/${link.token}/line/deeds`, link.as, body),
      send('POST', `/staff/fairs/${fairId}/lines/${employerId}/deeds`, scanner, body),
    ]).flat(),
  )
  expect(replies.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
  expect(await t.database.all('SELECT calls, state FROM line_numbers')).toEqual([{ calls: 1, state: 'called' }])
  expect((await t.call('GET /me/inbox', {}, { as: people[0] ?? '' })).items).toHaveLength(1)
  const deeds = (await t.call('GET /staff/audit', { query: { entityId: fairId } }, { as: await t.staff('admin') })).items
  expect(deeds.filter(entry => entry.action === 'line-deeds')).toHaveLength(1)
})

/** The control: looks and writes afterwards. If it never gave a number twice, the first test would prove nothing. */
test('numbers that are looked up and written afterwards are given twice under the same load', async () => {
  await t.database.run('DROP INDEX line_numbers_once')
  const users = await t.database.all<{ id: string }>('SELECT id FROM users ORDER BY id LIMIT 4')
  await naively(users.length, async (i, everybodyLooked) => {
    const line = await t.database.get<{ last_number: number }>(
      'SELECT last_number FROM booth_lines WHERE fair_id = ? AND employer_id = ?',
      [fairId, employers[0] ?? ''],
    )
    await everybodyLooked()
    await t.database.run(
      "INSERT INTO line_numbers (id, fair_id, employer_id, user_id, number, state, taken_at) VALUES (?, ?, ?, ?, ?, 'waiting', 0)",
      [`naive${i}`, fairId, employers[0] ?? '', users[i]?.id ?? '', (line?.last_number ?? 0) + 1],
    )
  })
  expect(await t.database.all('SELECT DISTINCT number FROM line_numbers')).toEqual([{ number: 1 }])
})

/** The control of the calls. */
test('a call that looks first and writes afterwards calls the same person twice', async () => {
  await take(people[0] ?? '', employers[0] ?? '')
  let calls = 0
  await naively(2, async (_, everybodyLooked) => {
    const next = await t.database.get<{ number: number }>(
      "SELECT min(number) AS number FROM line_numbers WHERE state = 'waiting'",
    )
    await everybodyLooked()
    // Read after the waiting: the sum itself must not be what is lost.
    const done = await t.database.run("UPDATE line_numbers SET state = 'called' WHERE number = ?", [next?.number ?? 0])
    calls += done
  })
  expect(calls).toBe(2)
})
