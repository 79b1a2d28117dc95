import { insertAll, type Queries, type SqlValue, updateRow } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

/** A row to be found by its key column, written when new and changed when its hash differs. */
export interface KeyedRow {
  table: 'events' | 'places' | 'policies' | 'scenes' | 'walks' | 'rooms' | 'showcase_items'
  keyColumn: 'import_key' | 'slug'
  key: string
  hash: string
  /** Set on creation and on change. */
  columns: Record<string, SqlValue>
  /** Set on creation only. */
  initial: Record<string, SqlValue>
}

export interface Upserted {
  id: string
  outcome: 'created' | 'updated' | 'unchanged'
  /** The row as it was, where it was changed. */
  before: Record<string, SqlValue> | null
}

/** With `dryRun` only says what would become of the row. */
export async function upsert(
  tx: Queries,
  { table, keyColumn, key, hash, columns, initial }: KeyedRow,
  dryRun: boolean,
): Promise<Upserted> {
  const known = await tx.get<Record<string, SqlValue> & { id: string; import_hash: string }>(
    `SELECT * FROM ${table} WHERE ${keyColumn} = ?`,
    [key],
  )
  if (known?.import_hash === hash) return { id: known.id, outcome: 'unchanged', before: null }
  if (dryRun) return { id: known?.id ?? '', outcome: known ? 'updated' : 'created', before: null }
  const values = { ...columns, import_hash: hash }
  if (known) {
    // Calendars and staff who edit at the same time notice a change by the version.
    const isVersioned = table === 'events' || table === 'rooms'
    await updateRow(tx, table, known.id, { ...values, ...(isVersioned ? { version: Number(known.version) + 1 } : {}) })
    return { id: known.id, outcome: 'updated', before: known }
  }
  const row: Record<string, SqlValue> = { id: newId(), [keyColumn]: key, ...initial, ...values }
  await insertAll(tx, table, [row])
  return { id: String(row.id), outcome: 'created', before: null }
}
