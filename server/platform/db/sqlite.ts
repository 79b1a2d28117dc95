import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Database, DatabaseUnavailable, type Queries, type SqlValue, StorageFull } from './database.ts'

/**
 * One file in WAL mode with two connections: readers never see half a transaction and never wait for
 * writers; writers queue up. `synchronous=FULL`: a commit returns when the disk has it, and all commits before it.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  const reader = connect(file)
  reader.exec('PRAGMA query_only = 1')
  const write = queriesOn(writer)
  const read = queriesOn(reader)
  let queue: Promise<unknown> = Promise.resolve()

  /** Runs `work` when all earlier writers are done, whether they succeeded or not. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work).catch(rethrow)
    queue = turn.catch(() => {})
    return turn
  }

  return {
    dialect: 'sqlite',
    all: read.all,
    get: read.get,
    run: (sql, params) => inTurn(() => write.run(sql, params)),
    transaction: (work, { isStep = false } = {}) =>
      inTurn(async () => {
        if (isStep) writer.exec('PRAGMA synchronous = NORMAL')
        try {
          writer.exec('BEGIN IMMEDIATE')
          const result = await work(write)
          writer.exec('COMMIT')
          return result
        } catch (error) {
          if (writer.isTransaction) writer.exec('ROLLBACK')
          throw error
        } finally {
          if (isStep) writer.exec('PRAGMA synchronous = FULL')
        }
      }),
    // The process that holds the file's lock is the only server.
    alone: work => work(),
    script: sql => inTurn(async () => writer.exec(sql)),
    close: () =>
      inTurn(async () => {
        reader.close()
        writer.close()
      }),
  }
}

const full = 13
/** Taken by another process, read-only, unreadable, not to be opened: another try later may do. */
const unavailableCodes = new Set([5, 8, 10, 14])

function rethrow(error: unknown): never {
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff
  if (code === full) throw new StorageFull(error)
  throw unavailableCodes.has(code) ? new DatabaseUnavailable(error) : error
}

function connect(file: string): DatabaseSync {
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

function queriesOn(connection: DatabaseSync): Queries {
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
    all: async <Row>(sql: string, params: readonly SqlValue[] = []) => prepare(sql).all(...params) as Row[],
    get: async <Row>(sql: string, params: readonly SqlValue[] = []) => prepare(sql).get(...params) as Row | undefined,
    run: async (sql, params = []) => Number(prepare(sql).run(...params).changes),
  }
}
