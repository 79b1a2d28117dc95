import { insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Changes, Column, NewRow, Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'

export type KeyedTable =
  | 'events'
  | 'places'
  | 'policies'
  | 'scenes'
  | 'walks'
  | 'rooms'
  | 'showcase_items'
  | 'needs'
  | 'proposals'

/** A row to be found by its key column. */
export type KeyedRow<T extends KeyedTable = KeyedTable> = {
  [N in T]: {
    table: N
    keyColumn: Extract<Column<N>, 'import_key' | 'slug'>
    key: string
    /** Set on creation and on change. */
    columns: Changes<N>
    /** Set on creation only. */
    initial: Changes<N>
  }
}[T]

export interface Upserted {
  id: string
  outcome: 'created' | 'updated' | 'unchanged'
  /** The row as it was, where it was changed. */
  before: Row<KeyedTable> | null
}

/** Writes a row when it is new and changes it when its hash differs. With `dryRun` only says what would become of it. */
export async function upsert(
  tx: Queries,
  { table, keyColumn, key, columns, initial }: KeyedRow,
  hash: string,
  dryRun: boolean,
): Promise<Upserted> {
  const known = await tx.get<Row<KeyedTable>>(`SELECT * FROM ${table} WHERE ${keyColumn} = ?`, [key])
  if (known?.import_hash === hash) return { id: known.id, outcome: 'unchanged', before: null }
  if (dryRun) return { id: known?.id ?? '', outcome: known ? 'updated' : 'created', before: null }
  const values = { ...columns, import_hash: hash }
  if (known) {
    // Calendars and staff who edit at the same time notice a change by the version.
    const isVersioned = ['events', 'places', 'rooms', 'walks', 'needs', 'proposals'].includes(table)
    const { version } = known as Row<'events'>
    await updateRow(tx, table, known.id, { ...values, ...(isVersioned ? { version: version + 1 } : {}) } as Changes<KeyedTable>)
    return { id: known.id, outcome: 'updated', before: known }
  }
  const id = newId()
  const row = { id, [keyColumn]: key, ...initial, ...values }
  await insertRow(tx, table, row as NewRow<KeyedTable>)
  return { id: row.id, outcome: 'created', before: null }
}
