import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { openCutOff } from '../support/cut-off.ts'
import { amount, countsOf } from '../support/drill.ts'
import { createEvent } from '../support/fixtures.ts'

const taps = 50
const lost = amount({ quick: 10, usual: 50, full: 200 })

let t: TestApp
let origin = ''
beforeEach(async () => {
  t = await startApp()
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => t.close())

/** Sends a ticket or a sign-up; null where no answer came. */
async function post(at: string, path: string, token: string, body: object, key: string | null) {
  const reply = await fetch(`${at}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  }).catch(() => null)
  return reply && { status: reply.status, text: await reply.text() }
}

const countIn = async (table: string) =>
  (await t.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))?.count ?? 0
const question = { question: '档案怎么转' }

/** Fifty taps on one button at once; gives how many rows there are and how many answers differ. */
async function tapAtOnce(keyOf: (tap: number) => string | null) {
  const token = await t.person('李雷')
  const answers = await Promise.all(
    Array.from({ length: taps }, (_, tap) => post(origin, '/tickets', token, question, keyOf(tap))),
  )
  return { rows: await countIn('tickets'), answers: Object.keys(countsOf(answers.map(answer => answer?.text ?? ''))).length }
}

test('fifty of the same submission at once are one, with one answer, and another under its key is refused', async ({ task }) => {
  const { rows, answers } = await tapAtOnce(() => 'one-tap')
  const other = await post(origin, '/tickets', await t.person('李雷'), { question: '户口怎么迁' }, 'one-tap')
  task.meta.figure = `${taps} 次同时提交，${rows} 行，${answers} 种答复；换了内容回 ${other?.status}`
  expect([rows, answers, other?.status]).toEqual([1, 1, 422])
})

test('control: fifty submissions that nothing marks as the same are caught', async ({ task }) => {
  const { rows } = await tapAtOnce(() => null)
  task.meta.figure = `${taps} 次同时提交，${rows} 行`
  expect(rows).toBeGreaterThan(1)
})

/** Signs up or asks where the answer is lost, and then once more where it arrives. */
async function askTwice(path: string, body: object, keyOf: (i: number) => string | null) {
  const through = await openCutOff(origin)
  const statuses: number[] = []
  for (let i = 0; i < lost; i++) {
    const token = await t.person(`人${i}`)
    const first = await post(through.origin, path, token, body, keyOf(i))
    expect(first).toBe(null)
    statuses.push((await post(origin, path, token, body, keyOf(i)))?.status ?? 0)
  }
  await through.close()
  return countsOf(statuses)
}

test('an answer that is lost after the commit comes again to whoever asks again, and nothing is there twice', async ({
  task,
}) => {
  const { id } = await createEvent(t, { capacity: lost * 2 })
  const statuses = await askTwice(`/events/${id}/registrations`, { consent: true }, i => `key-${i}`)
  const rows = await countIn('registrations')
  task.meta.figure = `${lost} 次丢失答复再提交，${rows} 个报名`
  expect([statuses, rows]).toEqual([{ 201: lost }, lost])
})

test('control: without a key a lost answer makes two of one', async ({ task }) => {
  await askTwice('/tickets', question, () => null)
  const rows = await countIn('tickets')
  task.meta.figure = `${lost} 次丢失答复再提交，${rows} 行`
  expect(rows).toBe(lost * 2)
})
