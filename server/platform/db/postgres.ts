import { createHash } from 'node:crypto'
import pg from 'pg'
import { withAdvisoryLock } from './advisory-lock.ts'
import { type Database, DatabaseUnavailable, type Queries, type SqlValue, StorageFull } from './database.ts'

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
])

/** A pool on `url` (`postgres://user:password@host:port/name`). Waits at most 5 s for a connection: a crowd at a door comes all at once. */
export function openPostgres(url: string, poolSize = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000, statement_timeout: 15_000 })
  // Errors of idle connections; the next query reports what still holds.
  pool.on('error', () => {})

  return {
    dialect: 'postgres',
    ...queriesOn(pool),
    transaction: async work => {
      const client = await pool.connect().catch(rethrow)
      // pg emits 'error' on a client whose connection drops between queries; the next query throws.
      client.on('error', ignore)
      try {
        await client.query('BEGIN').catch(rethrow)
        const result = await work(queriesOn(client))
        await client.query('COMMIT').catch(rethrow)
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(ignore)
        throw error
      } finally {
        client.off('error', ignore)
        client.release()
      }
    },
    alone: work => withAdvisoryLock(url, work).catch(rethrow),
    script: async sql => {
      await pool.query(sql).catch(rethrow)
    },
    close: () => pool.end(),
  }
}

function queriesOn(runner: pg.Pool | pg.PoolClient): Queries {
  const query = (sql: string, params: readonly SqlValue[] = []) =>
    runner.query({ ...statement(sql), values: [...params] }).catch(rethrow)
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

function rethrow(error: unknown): never {
  const { code, message } = error as { code?: string; message?: string }
  if (code === diskFull) throw new StorageFull(error)
  const lost = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
    message ?? '',
  )
  throw lost || (code !== undefined && unavailableCodes.has(code)) ? new DatabaseUnavailable(error) : error
}

function ignore() {}
