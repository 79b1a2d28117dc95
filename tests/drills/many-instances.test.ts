import { afterEach, expect, test } from 'vitest'
import { type FairLive, fairLive } from '../../contract/careers/fairs.ts'
import { isPostgres } from '../support/database.ts'
import { milliseconds } from '../support/drill.ts'
import {
  createPeople,
  type Instances,
  readRegistration,
  rushId,
  signUpOf,
  staffToken,
  startInstances,
} from '../support/instances.ts'
import { sendAll } from '../support/load.ts'

/** `FLOOD=50000` sends as many. */
const floodSize = Number(process.env.FLOOD ?? 3000)

let opened: Instances | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
})
const open = async (seats: number, environment = {}) => (opened = await startInstances(seats, environment))

/** Requests of fresh accounts, which cost nothing, from the address of everybody else. */
async function floodFor({ database }: Instances) {
  const fresh = await createPeople(database, floodSize / 10, 'fresh', 'demo')
  return Array.from({ length: floodSize }, (_, i) => signUpOf(fresh[i % fresh.length] ?? ''))
}
const freshSeats = ({ count }: Instances) => count("SELECT count(*) AS count FROM registrations WHERE user_id LIKE 'fresh%'")
/** Those seconds in which the flood lasts give it a seat each ten, beside the 25 for each address. */
const mostFresh = 100

test('800 people behind one address all get a seat, with a flood of fresh accounts from the same address beside them', async ({
  task,
}) => {
  const fair = await open(1500)
  const { proxy, database, signUpAll, count } = fair
  const people = await createPeople(database, 800, 'person', 'wechat')
  const flood = await floodFor(fair)
  const startedAt = performance.now()
  const flooding = sendAll(proxy.origin, flood, 40)
  const answers = await signUpAll(people, 100)
  const took = milliseconds(startedAt)
  expect(answers.filter(({ status }) => status !== 201)).toEqual([])
  expect(answers.map(answer => readRegistration(answer).status)).toEqual(new Array(800).fill('confirmed'))
  const refused = (await flooding).filter(({ status }) => status === 429)
  const fresh = await freshSeats(fair)
  task.meta.figure = `${people.length} 人都有座，${took} 毫秒；旁边 ${floodSize} 次来自同一地址，拒绝 ${refused.length}，占座 ${fresh}`
  expect(refused.length).toBeGreaterThan(floodSize * 0.8)
  expect(fresh).toBeLessThan(mostFresh)
  expect(await count(`SELECT taken AS count FROM events WHERE id = '${rushId}'`)).toBe(
    await count('SELECT count(*) AS count FROM registrations'),
  )
})

test('control: without limits the flood takes the seats', async ({ task }) => {
  const fair = await open(1500, { LIMITS: 'off' })
  await sendAll(fair.proxy.origin, await floodFor(fair), 40)
  const fresh = await freshSeats(fair)
  task.meta.figure = `不限量，${floodSize} 次来自同一地址，占座 ${fresh}`
  expect(fresh).toBeGreaterThan(mostFresh)
})

test('a board that is watched at one server shows who comes in at the other', async () => {
  if (!isPostgres) return
  const { database, running, signUpAll } = await open(10)
  const [guest = ''] = await createPeople(database, 1, 'guest', 'wechat')
  const [answer] = await signUpAll([guest], 1)
  const [one, two] = [...running].map(instance => instance.origin)
  const headers = { authorization: `Bearer ${staffToken}`, 'content-type': 'application/json' }
  const ending = new AbortController()
  const stream = await fetch(`${one}/api/v1/staff/fairs/${rushId}/live/stream`, { headers, signal: ending.signal })
  const body = JSON.stringify({ token: answer && readRegistration(answer).pass?.token, eventId: rushId, deviceId: 'door-1' })
  await fetch(`${two}/api/v1/staff/check-ins`, { method: 'POST', headers, body })
  let text = ''
  let seen: FairLive | null = null
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const last = text.split('\n\n').findLast((event, i, all) => i < all.length - 1 && event.startsWith('data: '))
    if (last) seen = fairLive.parse(JSON.parse(last.slice(6)))
    if (seen?.checkedIn === 1) break
  }
  ending.abort()
  expect(seen?.checkedIn).toBe(1)
})
