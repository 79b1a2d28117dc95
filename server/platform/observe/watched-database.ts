import type { Database, Queries } from '../db/database.ts'

export type AskedKind = 'read' | 'write' | 'aside' | 'transaction'

/** A statement or a whole transaction after it ended, with the time that it waited for its turn. */
export interface Asked {
  kind: AskedKind
  /** With `?` where values stood; null for a transaction. */
  sql: string | null
  /** On the clock of `performance.now()`. */
  startedAt: number
  /** Milliseconds. */
  took: number
  isFailed: boolean
}

/** The same database; `seen` hears of all that is asked of it. */
export function watchedDatabase(database: Database, seen: (asked: Asked) => void): Database {
  async function timed<T>(kind: AskedKind, sql: string | null, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now()
    let isFailed = true
    try {
      const result = await work()
      isFailed = false
      return result
    } finally {
      seen({ kind, sql, startedAt, took: performance.now() - startedAt, isFailed })
    }
  }
  const watched = (queries: Queries, reading: AskedKind = 'read'): Queries => ({
    all: (sql, params) => timed(reading, sql, () => queries.all(sql, params)),
    get: (sql, params) => timed(reading, sql, () => queries.get(sql, params)),
    run: (sql, params) => timed('write', sql, () => queries.run(sql, params)),
  })
  return {
    dialect: database.dialect,
    get writes() {
      return database.writes
    },
    ...watched(database),
    aside: watched(database.aside, 'aside'),
    finding: watched(database.finding, 'aside'),
    transaction: (work, form) => timed('transaction', null, () => database.transaction(tx => work(watched(tx)), form)),
    step: (work, input, given) => timed('transaction', null, () => database.step(work, input, given)),
    fromReplica: work => database.fromReplica(work),
    alone: work => database.alone(work),
    load: () => database.load(),
    script: sql => database.script(sql),
    close: () => database.close(),
  }
}
