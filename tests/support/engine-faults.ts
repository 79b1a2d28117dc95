import { DatabaseSync, StatementSync } from 'node:sqlite'
import pg from 'pg'

/** Sees each statement before the engine does; may throw in its place, or give another to run. */
type Watcher = (sql: string, connection: object) => string

/**
 * Stands between our own code and both engines, in this process, until the function that it gives is called. Threads
 * (`sqlite-aside.ts`) have engines of their own.
 */
export function watchEngines(watch: Watcher): () => void {
  const { exec } = DatabaseSync.prototype
  const { all, get, run } = StatementSync.prototype
  const { query } = pg.Client.prototype
  DatabaseSync.prototype.exec = function (sql) {
    return exec.call(this, watch(sql, this))
  }
  for (const [name, own] of Object.entries({ all, get, run }))
    Object.assign(StatementSync.prototype, {
      [name](this: StatementSync, ...params: unknown[]) {
        watch(this.sourceSQL, this)
        return (own as (...params: unknown[]) => unknown).apply(this, params)
      },
    })
  pg.Client.prototype.query = function (this: pg.Client, asked: string | pg.QueryConfig, ...rest: unknown[]) {
    try {
      const own = typeof asked === 'string' ? asked : asked.text
      const instead = watch(own, this)
      return (query as (...params: unknown[]) => unknown).call(this, instead === own ? asked : instead, ...rest)
    } catch (error) {
      return Promise.reject(error)
    }
  } as typeof query
  return () => {
    Object.assign(DatabaseSync.prototype, { exec })
    Object.assign(StatementSync.prototype, { all, get, run })
    Object.assign(pg.Client.prototype, { query })
  }
}

/** What each engine says of a disk that fails, a full one, and one that is taken or gone. */
export const engineFaults = {
  sqlite: {
    'input and output': () => Object.assign(new Error('disk I/O error'), { errcode: 10 }),
    'disk full': () => Object.assign(new Error('database or disk is full'), { errcode: 13 }),
    taken: () => Object.assign(new Error('database is locked'), { errcode: 5 }),
  },
  postgres: {
    'input and output': () => Object.assign(new Error('could not read block'), { code: '58030' }),
    'disk full': () => Object.assign(new Error('could not extend file'), { code: '53100' }),
    gone: () => Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' }),
  },
}
