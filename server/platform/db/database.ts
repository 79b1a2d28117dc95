import type { Changes, Column, Exact, NewRow, Row, Table, TableWithId } from './rows.ts'

/** A value a column can hold. Times are milliseconds since 1970, switches 0 or 1, structures JSON text. */
export type SqlValue = string | number | null

/** Placeholders are `?` on both engines. */
export interface Queries {
  all<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined>
  /** Runs a statement that changes rows and gives how many. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
}

export type Dialect = 'sqlite' | 'postgres'

/**
 * One of the two engines. Statements outside a transaction are atomic by themselves; what resolves
 * successfully is on disk. Throws `DatabaseUnavailable` where the engine cannot be reached.
 */
export interface Database extends Queries {
  readonly dialect: Dialect
  /**
   * Moves with whatever is written here of what everybody reads, before the writer hears of it: with steps when they end.
   * Other servers' writes do not move it.
   */
  readonly writes: number
  /** The same for reading what takes long, such as counts over all rows: nobody else waits for it. */
  readonly aside: Queries
  /** The same for looking words up: it waits for no count either. */
  readonly finding: Queries
  /** Runs `work`, whose reads may come from a copy that lags behind: what everybody sees, and nobody has just written. */
  fromReplica<T>(work: () => Promise<T>): Promise<T>
  /**
   * All of `work` or nothing. Writers wait for each other on SQLite; on PostgreSQL rows do. A step of something that is
   * acknowledged only later need not wait for the disk: it is there with the next commit that does, or not at all.
   */
  transaction<T>(work: (tx: Queries) => Promise<T>, form?: TransactionForm): Promise<T>
  /** A step that a module does: where steps are written in a thread of their own, it does it there. What goes in and comes out is plain data; of `given` nothing is left behind, so that it need not be copied. */
  step<Input, Result>(work: StepModule<Input, Result>, input: Input, given?: readonly ArrayBuffer[]): Promise<Result>
  /** Runs what is done once for a database while no other server does: migrations, keys, sample content. Never inside itself. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** How busy it is at this moment. */
  load(): DatabaseLoad
  /** Several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  close(): Promise<void>
}

/** Connections that work, that are free and that may be open, and who waits for one. On SQLite the one that writes. */
export interface DatabaseLoad {
  busy: number
  idle: number
  limit: number
  waiting: number
}

export interface TransactionForm {
  isStep?: boolean
  /** The last of many steps: it waits for the disk for all of them, which takes long, and nobody else waits with it. */
  endsSteps?: boolean
}

/** The namespace of a module that a thread can find: `url` is its own `import.meta.url`. */
export interface StepModule<Input, Result> {
  url: string
  step(tx: Queries, input: Input, dialect: Dialect): Promise<Result>
}

export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('database unavailable', { cause })
  }
}

/** It answers, but has no room to write. */
export class StorageFull extends DatabaseUnavailable {}

/** What was looked at before writing no longer holds: somebody else wrote the same row, or took away the one it hangs on. */
export class Overtaken extends Error {
  constructor(cause: unknown) {
    super('overtaken by another writer', { cause })
  }
}

/** `?, ?, ?` */
export const placeholders = (count: number) => '?, '.repeat(count).slice(0, -2)

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const maxParameters = 30_000
const mostInserted = 256

/** Inserts rows that all have the columns of the first, as few statements as the engines allow. */
export async function insertAll<T extends Table, R extends NewRow<T>>(
  tx: Queries,
  table: T,
  rows: Exact<T, R>[],
  suffix = '',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const perStatement = Math.min(mostInserted, Math.floor(maxParameters / Object.keys(first).length))
  for (let at = 0; at < rows.length; at += perStatement) await insertPart(tx, table, rows.slice(at, at + perStatement), suffix)
}

/** Inserts one row and gives how many went in: none where `suffix` says to do nothing in a conflict. */
export const insertRow = <T extends Table, R extends NewRow<T>>(tx: Queries, table: T, row: Exact<T, R>, suffix = '') =>
  insertPart(tx, table, [row], suffix)

function insertPart(tx: Queries, table: Table, rows: object[], suffix: string): Promise<number> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map(() => `(${placeholders(columns.length)})`).join(', ')
  return tx.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${suffix}`,
    (rows as Record<string, SqlValue>[]).flatMap(row => columns.map(column => row[column] ?? null)),
  )
}

/** Sets the columns of the row with this id and gives how many there were: 1 or 0. */
export function updateRow<T extends TableWithId, C extends Changes<T>>(
  tx: Queries,
  table: T,
  id: string,
  columns: Exact<T, C>,
): Promise<number> {
  const assignments = Object.keys(columns).map(name => `${name} = ?`)
  return tx.run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values<SqlValue>(columns), id])
}

/** Only the columns that an edit states. */
export const stated = <C extends Record<string, SqlValue | undefined>>(columns: C) =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [N in keyof C]?: Exclude<C[N], undefined>
  }

/** Rows whose `column` is one of `values`. */
export async function selectIn<T extends Table>(
  db: Queries,
  table: T,
  column: Column<T>,
  values: readonly string[],
): Promise<Row<T>[]> {
  const unique = [...new Set(values)]
  if (unique.length === 0) return []
  // One said again changes nothing: a statement for each power of two, and not for each length.
  const length = Math.max(unique.length, Math.min(maxParameters, 2 ** Math.ceil(Math.log2(unique.length))))
  const asked = Array.from({ length }, (_, i) => unique[i] ?? unique[0] ?? '')
  return db.all<Row<T>>(`SELECT * FROM ${table} WHERE ${column} IN (${placeholders(asked.length)})`, asked)
}

/** Deletes the rows with these ids. */
export async function deleteIn(tx: Queries, table: TableWithId, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(`DELETE FROM ${table} WHERE id IN (${placeholders(ids.length)})`, ids)
}
