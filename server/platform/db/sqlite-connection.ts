import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Queries, SqlValue } from './database.ts'

export function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5000 })
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -32768;
    PRAGMA mmap_size = 268435456;
  `)
  return connection
}

/** The three ways to ask a connection; each statement is prepared once. */
export function statementsOn(connection: DatabaseSync) {
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  return {
    all: (sql: string, params: readonly SqlValue[] = []) => prepare(sql).all(...params),
    get: (sql: string, params: readonly SqlValue[] = []) => prepare(sql).get(...params),
    run: (sql: string, params: readonly SqlValue[] = []) => Number(prepare(sql).run(...params).changes),
  }
}

export function queriesOn({ all, get, run }: ReturnType<typeof statementsOn>): Queries {
  return {
    all: async <Row>(sql: string, params?: readonly SqlValue[]) => all(sql, params) as Row[],
    get: async <Row>(sql: string, params?: readonly SqlValue[]) => get(sql, params) as Row | undefined,
    run: async (sql, params) => run(sql, params),
  }
}
