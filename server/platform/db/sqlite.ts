import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Database, DatabaseUnavailable, type Queries, type SqlValue, StorageFull, type TransactionForm } from './database.ts'
import { sqliteAside } from './sqlite-aside.ts'
import { connect, queriesOn, statementsOn } from './sqlite-connection.ts'
import { writeCount } from './written.ts'

/**
 * One file in WAL mode with a connection for reading and one for writing, and others in threads of their own for what
 * takes long: readers never see half a transaction and never wait for writers; writers queue up. `synchronous=FULL`: a
 * commit returns when the disk has it, and all commits before it.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file)
  const reader = connect(file)
  reader.exec('PRAGMA query_only = 1')
  const write = queriesOn(statementsOn(writer))
  const reading = saying(queriesOn(statementsOn(reader)))
  const written = writeCount()
  const steps = sqliteAside(file, true)
  const counting = sqliteAside(file, false)
  const finding = sqliteAside(file, false)
  let queue: Promise<unknown> = Promise.resolve()
  let inLine = 0

  /** Runs `work` when all earlier writers are done, whether they succeeded or not. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    inLine++
    const turn = queue.then(work).catch(rethrow)
    const left = () => {
      inLine--
    }
    queue = turn.then(left, left)
    return turn
  }

  async function committed<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    writer.exec('BEGIN IMMEDIATE')
    try {
      const result = await work(write)
      writer.exec('COMMIT')
      return result
    } catch (error) {
      if (writer.isTransaction) writer.exec('ROLLBACK')
      throw error
    }
  }

  /** Steps are heard of when they end, whatever these wrote. */
  async function transaction<T>(work: (tx: Queries) => Promise<T>, { isStep, endsSteps }: TransactionForm): Promise<T> {
    if (isStep) return steps.transaction(work)
    if (!endsSteps) return written.heeding(work, committed)
    const result = await steps.durably(work)
    written.moved()
    return result
  }

  return {
    dialect: 'sqlite',
    get writes() {
      return written.value
    },
    aside: saying(counting.queries),
    finding: saying(finding.queries),
    fromReplica: work => work(),
    all: reading.all,
    get: reading.get,
    run: (sql, params) =>
      inTurn(async () => {
        const changes = await write.run(sql, params)
        if (written.matters(sql)) written.moved()
        return changes
      }),
    transaction: (work, form = {}) => inTurn(() => transaction(work, form)),
    step: ({ url }, input, given) => inTurn(() => steps.step(url, input, given)),
    load: () => ({ busy: Math.min(inLine, 1), idle: inLine === 0 ? 1 : 0, limit: 1, waiting: Math.max(0, inLine - 1) }),
    // The process that holds the file's lock is the only server.
    alone: work => work(),
    script: sql =>
      inTurn(async () => {
        writer.exec(sql)
        written.moved()
      }),
    close: () =>
      inTurn(async () => {
        await steps.close()
        await counting.close()
        await finding.close()
        reader.close()
        writer.close()
      }),
  }
}

/** The same, with what went wrong said as the other engine would. */
const saying = ({ all, get, run }: Queries): Queries => ({
  all: <Row>(sql: string, params?: readonly SqlValue[]) => all<Row>(sql, params).catch(rethrow),
  get: <Row>(sql: string, params?: readonly SqlValue[]) => get<Row>(sql, params).catch(rethrow),
  run: (sql, params) => run(sql, params).catch(rethrow),
})

const full = 13
/** Taken by another process, read-only, unreadable, not to be opened: another try later may do. */
const unavailableCodes = new Set([5, 8, 10, 14])

function rethrow(error: unknown): never {
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff
  if (code === full) throw new StorageFull(error)
  throw unavailableCodes.has(code) ? new DatabaseUnavailable(error) : error
}
