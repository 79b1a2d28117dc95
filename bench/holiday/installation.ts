import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertAll } from '../../server/platform/db/database.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { hashToken } from '../../server/platform/tokens.ts'
import { createPeople, openFairNow, readRegistration, signUpOf } from '../../tests/support/instances.ts'
import { sendAll } from '../../tests/support/load.ts'
import { type ServerProcess, startMain } from '../../tests/support/server-process.ts'
import { fillWithJobs } from '../database.ts'

const jobCount = 20_000
/** Scanners at the doors, each with an account. */
const doors = 30

export interface Installation {
  server: ServerProcess
  jobs: string[]
  events: string[]
  /** Tokens of people who have not signed up yet. */
  comers: string[]
  /** Of people who have. */
  guests: string[]
  /** Theirs, each good for one entry. */
  passes: string[]
  scanners: string[]
  close(): Promise<void>
}

/**
 * One server as an operator runs it behind a proxy, on SQLite, with limits in force: sample content, 20,000 jobs, a fair
 * that goes on now (`rushId`), and so many people.
 */
export async function install(counts: { comers: number; guests: number }): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-holiday-'))
  const environment = { DATA_DIR: folder, TRUST_PROXY: '1', UNVERIFIED_EMPLOYERS: 'show', LOG_LEVEL: 'info' }
  // With sample content once; afterwards as in service.
  await (await startMain(environment)).end('SIGTERM')
  const file = join(folder, 'dehua-youth.db')
  await fillWithJobs(file, jobCount)
  const database = openDatabase(file)
  await openFairNow(database, 1_000_000)
  const now = Date.now()
  const ids = Array.from({ length: doors }, (_, i) => `door-${i}`)
  const scanners = ids.map(id => `token-of-scanner-at-${id}`)
  await insertAll(
    database,
    'staff_members',
    ids.map(id => ({ id, username: id, password_hash: 'none', role: 'scanner' as const, created_at: now })),
  )
  await insertAll(
    database,
    'staff_sessions',
    ids.map((id, i) => ({ id, token_hash: hashToken(scanners[i] ?? ''), staff_id: id, created_at: now, last_seen_at: now })),
  )
  const comers = await createPeople(database, counts.comers, 'comer', 'wechat')
  const guests = await createPeople(database, counts.guests, 'guest', 'wechat')
  const idsOf = async (table: 'jobs' | 'events') =>
    (
      await database.all<{ id: string }>(
        table === 'jobs' ? 'SELECT id FROM jobs' : "SELECT id FROM events WHERE state = 'published' AND category <> 'fair'",
      )
    ).map(({ id }) => id)
  const [jobs, events] = [await idsOf('jobs'), await idsOf('events')]
  await database.close()
  const server = await startMain({ ...environment, DEMO: '0', STAFF_TOTP: 'optional' })
  const replies = await sendAll(server.origin, guests.map(signUpOf), 4)
  return {
    server,
    jobs,
    events,
    comers,
    guests,
    passes: replies.map(reply => readRegistration(reply).pass?.token ?? ''),
    scanners,
    async close() {
      await server.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
