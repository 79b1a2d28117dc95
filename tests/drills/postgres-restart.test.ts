import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckInResult } from '../../contract/attendance/check-ins.ts'
import { amount } from '../support/drill.ts'
import {
  createPeople,
  type Instances,
  type Request,
  readRegistration,
  rushId,
  signUpOf,
  staffToken,
  startInstances,
} from '../support/instances.ts'
import { type LoadReply, sendAll } from '../support/load.ts'

/** Requests a second, a third of them at the door, a third from home, a third of readers. */
const rate = 50
/** How often both servers are replaced. */
const rounds = amount({ quick: 1, usual: 2, full: 5 })
const guests = 300 * rounds

let fair: Instances
let passes: string[]
let comers: string[]
beforeEach(async () => {
  fair = await startInstances(100_000)
  const tokens = await createPeople(fair.database, guests, 'guest', 'wechat')
  passes = (await fair.signUpAll(tokens, 50)).map(answer => readRegistration(answer).pass?.token ?? '')
  comers = await createPeople(fair.database, guests * 4, 'comer', 'wechat')
})
afterEach(() => fair.close())

/** What came of a crowd: how often somebody asked, asked again, and what nobody answered as it should be. */
interface Told {
  asked: number
  again: number
  wrong: string[]
  /** Ids of the sign-ups that were acknowledged, and passes that opened the door. */
  acknowledged: string[]
  admitted: string[]
}

const shown = ({ status, body }: LoadReply) => `${status} ${body.slice(0, 100)}`

/** Asks again while no server answers, where `isPatient`; the same once more, so that it must not do a thing twice. */
async function ask(request: Request, told: Told, isPatient: boolean): Promise<LoadReply> {
  for (;;) {
    const [reply = { status: 0, body: '' }] = await sendAll(fair.proxy.origin, [request], 1)
    if (!isPatient || ![0, 502, 503].includes(reply.status)) return reply
    told.again++
    await new Promise(resolve => setImmediate(resolve))
  }
}

async function atDoor(pass: string, told: Told, isPatient: boolean) {
  const scan = { token: pass, eventId: rushId, deviceId: 'door-1', scannedAt: new Date().toISOString() }
  const headers = { authorization: `Bearer ${staffToken}` }
  const reply = await ask({ method: 'POST', path: '/api/v1/staff/check-ins', headers, body: scan }, told, isPatient)
  const { verdict, firstUse } = (reply.status === 200 ? JSON.parse(reply.body) : {}) as Partial<CheckInResult>
  // A scan whose answer was lost hears of itself.
  const isOwn = verdict === 'already-used' && Date.parse(firstUse?.scannedAt ?? '') === Date.parse(scan.scannedAt)
  if (verdict === 'admitted' || isOwn) told.admitted.push(pass)
  else told.wrong.push(shown(reply))
}

async function atHome(token: string, told: Told, isPatient: boolean) {
  const request = signUpOf(token)
  let reply = await ask(request, told, isPatient)
  // Who is told a place in the line asks on.
  while (reply.status === 202) reply = await ask(request, told, isPatient)
  if (reply.status !== 201) return void told.wrong.push(shown(reply))
  const { id } = readRegistration(reply)
  told.acknowledged.push(id)
  // The same once more, as a phone does that heard no answer: another server may get it.
  const again = await ask(request, told, isPatient)
  if (again.status !== 201 || readRegistration(again).id !== id) told.wrong.push(`again ${shown(again)}`)
}

async function reading(told: Told, isPatient: boolean) {
  const reply = await ask({ method: 'GET', path: `/api/v1/events/${rushId}` }, told, isPatient)
  if (reply.status !== 200) told.wrong.push(shown(reply))
}

/** Fifty a second come while `during` goes on, whether those before them have been answered or not. */
async function crowdWhile(during: () => Promise<unknown>, isPatient: boolean): Promise<Told> {
  const told: Told = { asked: 0, again: 0, wrong: [], acknowledged: [], admitted: [] }
  const asking: Promise<unknown>[] = []
  const since = performance.now()
  const come = () => {
    const due = ((performance.now() - since) / 1000) * rate
    for (; told.asked < due; told.asked++) {
      const [kind, turn] = [told.asked % 3, Math.floor(told.asked / 3)]
      const [pass, comer] = [passes[turn], comers[turn]]
      if (kind === 0 && pass) asking.push(atDoor(pass, told, isPatient))
      else if (kind === 1 && comer) asking.push(atHome(comer, told, isPatient))
      else asking.push(reading(told, isPatient))
    }
  }
  const timer = setInterval(come, 1000 / rate)
  await during()
  clearInterval(timer)
  await Promise.all(asking)
  return told
}

/** What the tables say against what was told: acknowledged and not there, there twice, let in and not written. */
async function differencesOf({ acknowledged, admitted }: Told) {
  const made = new Set((await fair.database.all<{ id: string }>('SELECT id FROM registrations')).map(row => row.id))
  const entries = await fair.count('SELECT count(*) AS count FROM check_ins')
  const people = await fair.count('SELECT count(DISTINCT registration_id) AS count FROM check_ins')
  const seats = await fair.count(`SELECT taken AS count FROM events WHERE id = '${rushId}'`)
  return {
    lost: acknowledged.filter(id => !made.has(id)).length + Math.max(0, new Set(admitted).size - people),
    twice: entries - people + acknowledged.length - new Set(acknowledged).size + Math.abs(seats - made.size),
    untold: made.size - guests - acknowledged.length + people - admitted.length,
  }
}

test('two servers are replaced one after the other under fifty requests a second, the last one killed, and nobody at the door or at home notices', async ({
  task,
}) => {
  const statuses: (number | null)[] = []
  const told = await crowdWhile(async () => {
    for (let round = 1; round <= rounds; round++)
      for (const [i, old] of [...fair.running].entries()) {
        await fair.start()
        statuses.push(await fair.end(old, round === rounds && i === 1 ? 'SIGKILL' : 'SIGTERM'))
      }
  }, true)
  const differences = await differencesOf(told)
  task.meta.figure = `${statuses.length} 次换实例，每秒 ${rate} 个共 ${told.asked} 次请求，入场 ${told.admitted.length}、报名 ${told.acknowledged.length}；再问 ${told.again + fair.proxy.retried} 次，失败 ${told.wrong.length}，丢失 ${differences.lost}，重复 ${differences.twice}`
  expect(told.wrong).toEqual([])
  expect(differences).toEqual({ lost: 0, twice: 0, untold: 0 })
  expect(statuses).toEqual([...new Array(2 * rounds - 1).fill(0), null])
})

test('control: servers that are all ended before others start leave people without an answer', async ({ task }) => {
  const told = await crowdWhile(async () => {
    for (const old of [...fair.running]) await fair.end(old)
    await fair.start()
  }, false)
  task.meta.figure = `先停后起，每秒 ${rate} 个共 ${told.asked} 次请求，失败 ${told.wrong.length}`
  expect(told.wrong.length).toBeGreaterThan(0)
})
