import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { openTestDatabase } from '../support/database.ts'
import { amount, randomOf } from '../support/drill.ts'
import { insertEvent, insertPeople, numbers, seatsIn, signUpOnAndOn } from '../support/one-event.ts'
import { startServer } from '../support/server-process.ts'

const eventId = 'drill'
const clients = 16
/** Half of them on each engine. */
const kills = amount({ quick: 6, usual: 100, full: 500 })
const lanes = 2
const lives = Math.ceil(kills / lanes)
const mostPerLife = 100

const closing: (() => Promise<void>)[] = []
const targets: string[] = []
beforeEach(async () => {
  for (let lane = 0; lane < lanes; lane++) {
    const { database, target, close } = await openTestDatabase()
    closing.push(close)
    targets.push(target)
    await migrate(database)
    await insertEvent(database, eventId, 1_000_000)
    await insertPeople(database, (lives + 3) * mostPerLife)
  }
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  targets.splice(0)
})

interface Outcome {
  acknowledged: number
  lost: number
  miscounted: number
}

/** Lets a server live for some dozens of sign-ups and kills it, again and again; compares after each life. */
async function killAgainAndAgain(target: string, lives: number, seed: number, environment = {}): Promise<Outcome> {
  const random = randomOf(seed)
  const acknowledged: string[] = []
  const next = numbers(lives * mostPerLife)
  let miscounted = 0
  for (let life = 0; life < lives; life++) {
    const server = await startServer(target, environment)
    const crowd = signUpOnAndOn(server.origin, eventId, { clients, next, acknowledged })
    const last = acknowledged.length + 1 + Math.floor(random() * 60)
    await crowd.reached(last)
    await server.end('SIGKILL')
    await crowd.ended
    const database = openDatabase(target)
    // What the killed one had open ends before the row can be held.
    await database.run('UPDATE events SET taken = taken WHERE id = ?', [eventId])
    const { counted, confirmed } = await seatsIn(database, eventId)
    if (counted?.taken !== confirmed) miscounted++
    await database.close()
  }
  const database = openDatabase(target)
  const { ids } = await seatsIn(database, eventId)
  await database.close()
  return { acknowledged: acknowledged.length, lost: acknowledged.filter(id => !ids.has(id)).length, miscounted }
}

test('killed again and again while sixteen clients write, the server has lost nothing that it acknowledged', async ({ task }) => {
  const outcomes = await Promise.all(targets.map((target, lane) => killAgainAndAgain(target, lives, lane)))
  const sum = (of: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[of], 0)
  task.meta.figure = `${lives * lanes} 次 SIGKILL，已确认 ${sum('acknowledged')}，丢失 ${sum('lost')}`
  expect([sum('lost'), sum('miscounted')]).toEqual([0, 0])
  expect(sum('acknowledged')).toBeGreaterThanOrEqual(lives * lanes)
})

test('control: a server that commits a moment after its answer is caught', async ({ task }) => {
  const { acknowledged, lost } = await killAgainAndAgain(targets[0] ?? '', 3, 7, { RISKY: 'late' })
  task.meta.figure = `3 次 SIGKILL，已确认 ${acknowledged}，丢失 ${lost}`
  expect(lost).toBeGreaterThan(0)
})
