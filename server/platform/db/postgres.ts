import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { withAdvisoryLock } from './advisory-lock.ts'
import {
  type Database,
  DatabaseUnavailable,
  Overtaken,
  type Queries,
  type SqlValue,
  StorageFull,
  type TransactionForm,
} from './database.ts'
import { pulse } from './pulse.ts'
import { writeCount } from './written.ts'

const int8 = 20
const numeric = 1700
pg.types.setTypeParser(int8, Number)
pg.types.setTypeParser(numeric, Number)

/** Connection lost, server shutting down or starting, too many clients: worth another try later. */
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
  // Its disk cannot be read or written.
  '58030',
  // A statement that took too long: it waits for what somebody else holds.
  '57014',
  // Somebody else holds the row for too long.
  '55P03',
  // The transaction hung for too long and was ended.
  '25P03',
  // Two transactions that wait for each other, or that could not be put one after the other.
  '40P01',
  '40001',
])

/**
 * Milliseconds. A statement ends before a phone gives up; who waits for a row that somebody holds is told to come back; a
 * transaction whose process hangs gives its locks back.
 */
const timeLimits = { statement_timeout: 15_000, lock_timeout: 8000, idle_in_transaction_session_timeout: 30_000 }

/** Waits at most this long for a connection: a crowd at a door comes all at once. */
const patience = 5000

/**
 * A pool on `url` (`postgres://user:password@host:port/name`). What runs inside a transaction, however deep, asks on the
 * transaction's own connection: nobody who holds one waits for a second. A database that hangs is given up within two
 * seconds. What is read in `fromReplica` comes from a copy that may lag behind, at `replicaUrl`, if it answers.
 */
export function openPostgres(url: string, poolSize = 10, replicaUrl: string | null = null): Database {
  const pool = poolOn(url, poolSize)
  const replica = replicaUrl === null ? null : poolOn(replicaUrl, poolSize)
  const life = pulse(() => probe(url))
  const held = new AsyncLocalStorage<{ client: pg.PoolClient | null; isLoud: boolean }>()
  const written = writeCount()
  const anywhere = new AsyncLocalStorage<true>()

  async function connect(): Promise<pg.PoolClient> {
    const coming = pool.connect()
    return life
      .heed(() => coming, false)
      .catch(error => {
        coming.then(client => client.release(), ignore)
        return rethrow(error)
      })
  }

  /** Runs `work` on a connection; one that does not answer any more is not used again. */
  async function onClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await connect()
    let isLost = false
    try {
      return await work(client)
    } catch (error) {
      isLost = error instanceof DatabaseUnavailable
      throw error
    } finally {
      client.release(isLost)
    }
  }

  const ask = (client: pg.PoolClient, query: pg.QueryConfig | string) => life.heed(() => client.query(query)).catch(rethrow)

  const asked = (query: pg.QueryConfig) => {
    const own = held.getStore()?.client
    return own ? ask(own, query) : onClient(client => ask(client, query))
  }
  const queries = queriesOn(asked)
  /** A replica that is away, or ends a query to go on replaying, is no reason to fail. */
  const reads = queriesOn(query =>
    replica && anywhere.getStore() && !held.getStore()?.client ? replica.query(query).catch(() => asked(query)) : asked(query),
  )
  /** As `queries`, noting what is written. */
  async function run(sql: string, params?: readonly SqlValue[]): Promise<number> {
    const changes = await queries.run(sql, params)
    const own = held.getStore()
    if (own?.client) own.isLoud ||= written.matters(sql)
    else if (written.matters(sql)) written.moved()
    return changes
  }

  async function transaction<T>(work: (tx: Queries) => Promise<T>, form: TransactionForm = {}): Promise<T> {
    if (held.getStore()?.client) throw new Error('a transaction inside a transaction')
    return onClient(async client => {
      const own: { client: pg.PoolClient | null; isLoud: boolean } = { client, isLoud: form.endsSteps ?? false }
      const inside = queriesOn(query => ask(client, query))
      const noticing: Queries = {
        ...inside,
        run: (sql, params) => {
          own.isLoud ||= written.matters(sql)
          return inside.run(sql, params)
        },
      }
      try {
        await ask(client, form.isStep ? 'BEGIN; SET LOCAL synchronous_commit = off' : 'BEGIN')
        const result = await held.run(own, () => work(noticing))
        await ask(client, 'COMMIT')
        if (own.isLoud && !form.isStep) written.moved()
        return result
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) await ask(client, 'ROLLBACK').catch(ignore)
        throw error
      } finally {
        // Whatever was started inside and goes on asks the pool like everybody else.
        own.client = null
      }
    })
  }

  return {
    dialect: 'postgres',
    get writes() {
      return written.value
    },
    ...reads,
    run,
    aside: reads,
    finding: reads,
    fromReplica: work => anywhere.run(true, work),
    transaction,
    step: ({ step }, input) => transaction(tx => step(tx, input, 'postgres'), { isStep: true }),
    load: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      limit: poolSize,
      waiting: pool.waitingCount,
    }),
    alone: work => withAdvisoryLock(url, work).catch(rethrow),
    script: async sql => {
      await onClient(client => ask(client, sql))
    },
    close: async () => {
      life.stop()
      await Promise.all([pool.end(), replica?.end()])
    },
  }
}

function poolOn(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: patience, ...timeLimits })
  // Errors of connections that drop between queries; the next query reports what still holds.
  pool.on('error', ignore)
  pool.on('connect', client => client.on('error', ignore))
  return pool
}

/** Whether the server answers at all, on a connection of its own. */
async function probe(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience })
  client.on('error', ignore)
  await client.connect()
  await client.query('SELECT 1').finally(() => client.end())
}

function queriesOn(ask: (query: pg.QueryConfig) => Promise<pg.QueryResult>): Queries {
  const query = (sql: string, params: readonly SqlValue[] = []) => ask({ ...statement(sql), values: [...params] })
  return {
    all: async <Row>(sql: string, params?: readonly SqlValue[]) => (await query(sql, params)).rows as Row[],
    get: async <Row>(sql: string, params?: readonly SqlValue[]) => (await query(sql, params)).rows[0] as Row | undefined,
    run: async (sql, params) => (await query(sql, params)).rowCount ?? 0,
  }
}

const statements = new Map<string, { name: string; text: string }>()

/** `?` becomes `$1 …`; the name lets each connection keep the plan. */
function statement(sql: string) {
  let known = statements.get(sql)
  if (!known) {
    let count = 0
    const text = sql.replace(/\?/g, () => `$${++count}`)
    known = { name: createHash('sha1').update(text).digest('base64').slice(0, 24), text }
    statements.set(sql, known)
  }
  return known
}

const diskFull = '53100'
/**
 * A key that is there already, or a row that is gone. Whoever writes looks first, so that only writers of one moment get
 * here; on SQLite they wait for each other.
 */
const overtakenCodes = new Set(['23505', '23503'])

function rethrow(error: unknown): never {
  if (error instanceof DatabaseUnavailable) throw error
  const { code, message } = error as { code?: string; message?: string }
  if (code === diskFull) throw new StorageFull(error)
  if (code !== undefined && overtakenCodes.has(code)) throw new Overtaken(error)
  const lost = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
    message ?? '',
  )
  throw lost || (code !== undefined && unavailableCodes.has(code)) ? new DatabaseUnavailable(error) : error
}

function ignore() {}
