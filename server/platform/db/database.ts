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
  /** All of `work` or nothing. Writers wait for each other on SQLite; on PostgreSQL rows do. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  /** Several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  close(): Promise<void>
}

export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('database unavailable', { cause })
  }
}

/** `?, ?, ?` */
export const placeholders = (count: number) => Array.from({ length: count }, () => '?').join(', ')

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const maxParameters = 30_000

/** Inserts rows that all have the columns of the first, as few statements as the engines allow. */
export async function insertAll(tx: Queries, table: string, rows: Record<string, SqlValue>[], suffix = ''): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const perStatement = Math.min(200, Math.floor(maxParameters / columns.length))
  for (let at = 0; at < rows.length; at += perStatement) {
    const part = rows.slice(at, at + perStatement)
    const values = part.map(() => `(${placeholders(columns.length)})`).join(', ')
    await tx.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${suffix}`,
      part.flatMap(row => columns.map(column => row[column] ?? null)),
    )
  }
}

/** Sets the columns of one row. */
export async function updateRow(tx: Queries, table: string, id: string, columns: Record<string, SqlValue>): Promise<void> {
  const assignments = Object.keys(columns).map(name => `${name} = ?`)
  await tx.run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`, [...Object.values(columns), id])
}

/** Only the columns that an edit states. */
export const stated = (columns: Record<string, SqlValue | undefined>): Record<string, SqlValue> =>
  Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, SqlValue] => entry[1] !== undefined))

/** Rows whose `column` is one of `values`. */
export async function selectIn<Row>(db: Queries, select: string, column: string, values: readonly string[]): Promise<Row[]> {
  const unique = [...new Set(values)]
  if (unique.length === 0) return []
  return db.all<Row>(`${select} WHERE ${column} IN (${placeholders(unique.length)})`, unique)
}
