import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Registration } from '../../contract/attendance/registrations.ts'
import { type Database, insertAll, insertRow } from '../../server/platform/db/database.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { hashToken } from '../../server/platform/tokens.ts'
import { makeDataFolder } from './data-folder.ts'
import { isPostgres, openTestDatabase } from './database.ts'
import { type LoadReply, sendAll } from './load.ts'
import { type Balancer, startProxy } from './proxy.ts'
import { type ServerProcess, startMain } from './server-process.ts'

export const rushId = 'rush'
export const staffToken = 'token-of-a-scanner-at-the-door'
/** One hall, one campus: everybody comes from here. */
const address = '203.0.113.7'
const perHour = 3_600_000

export type Request = Parameters<typeof sendAll>[1][number]

/** Servers of one installation behind a proxy, as an operator runs them. */
export interface Instances {
  proxy: Balancer
  database: Database
  running: Set<ServerProcess>
  /** One more on the database, with the keys of the first. */
  start: () => Promise<ServerProcess>
  /** Ends one; gives its status, null where the signal ended it. */
  end: (instance: ServerProcess, signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
  /** Signs all of them up as their phones do: who stands in line, or is told to come back, asks again. Gives the last answer of each. */
  signUpAll: (tokens: string[], concurrency: number) => Promise<LoadReply[]>
  count: (sql: string) => Promise<number>
  close: () => Promise<void>
}

/**
 * Starts two, one on the embedded database, with a fair (`rushId`) that goes on now and has so many seats, and a scanner
 * at its door (`staffToken`).
 */
export async function startInstances(seats: number, environment: Record<string, string> = {}): Promise<Instances> {
  const folder = makeDataFolder('dehua-instances-')
  const opened = await openTestDatabase()
  const proxy = await startProxy(address)
  const running = new Set<ServerProcess>()

  async function start() {
    const instance = await startMain({
      DEMO: '0',
      STAFF_TOTP: 'optional',
      TRUST_PROXY: '1',
      DATA_DIR: folder,
      DATABASE_POOL: '8',
      ...(isPostgres ? { DATABASE_URL: opened.target } : {}),
      ...environment,
    })
    running.add(instance)
    proxy.servers.add(instance.origin)
    return instance
  }

  async function end(instance: ServerProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
    running.delete(instance)
    proxy.servers.delete(instance.origin)
    return instance.end(signal)
  }

  await start()
  const database = openDatabase(isPostgres ? opened.target : join(folder, 'dehua-youth.db'))
  if (isPostgres) await start()
  await openFairNow(database, seats)

  return {
    proxy,
    database,
    running,
    start,
    end,
    async signUpAll(tokens, concurrency) {
      const answers = new Map<string, LoadReply>()
      for (let left = tokens; left.length > 0; ) {
        const replies = await sendAll(proxy.origin, left.map(signUpOf), concurrency)
        left.forEach((token, i) => {
          const reply = replies[i]
          if (reply && ![202, 503].includes(reply.status)) answers.set(token, reply)
        })
        left = left.filter(token => !answers.has(token))
      }
      return tokens.map(token => answers.get(token) as LoadReply)
    },
    count: async sql => (await database.get<{ count: number }>(sql))?.count ?? 0,
    async close() {
      await proxy.close()
      await Promise.all([...running].map(instance => end(instance)))
      await database.close()
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A fair that goes on now, `rushId`, with so many seats and a scanner at its door. */
export async function openFairNow(database: Database, seats: number): Promise<void> {
  const now = Date.now()
  await database.run(
    `INSERT INTO events (id, category, title, summary, paragraphs, bring, tags, starts_at, ends_at, venue, organizer, price_text, state, capacity, waitlist_capacity, created_at, updated_at)
     VALUES (?, 'fair', '演练', '', '[]', '[]', '[]', ?, ?, '广场', '商圈办', '免费', 'published', ?, 0, 0, 0)`,
    [rushId, now - perHour, now + 5 * perHour, seats],
  )
  await insertRow(database, 'fairs', { event_id: rushId, steps: '[]', notes: '[]' })
  await insertRow(database, 'staff_members', {
    id: 'scanner',
    username: 'scanner',
    password_hash: 'none',
    role: 'scanner',
    created_at: now,
  })
  await insertRow(database, 'staff_sessions', {
    token_hash: hashToken(staffToken),
    id: 'session-of-scanner',
    staff_id: 'scanner',
    created_at: now,
    last_seen_at: now,
  })
}

/** People with a session each; gives their tokens. */
export async function createPeople(
  database: Database,
  count: number,
  kind: string,
  provider: 'demo' | 'wechat',
): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `${kind}${i}`)
  const token = (id: string) => `token-of-visitor-${id}`
  await insertAll(
    database,
    'users',
    ids.map(id => ({ id, provider, subject: id, name: null, created_at: 0 })),
  )
  await insertAll(
    database,
    'sessions',
    ids.map(id => ({ token_hash: hashToken(token(id)), user_id: id, created_at: 0, expires_at: Date.now() + perHour })),
  )
  return ids.map(token)
}

export const signUpOf = (token: string): Request => ({
  method: 'POST',
  path: `/api/v1/events/${rushId}/registrations`,
  headers: { authorization: `Bearer ${token}`, 'idempotency-key': `sign-up-of-${token}` },
  body: { consent: true },
})

export const readRegistration = (reply: LoadReply) => JSON.parse(reply.body) as Registration
