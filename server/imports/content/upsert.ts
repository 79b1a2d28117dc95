import type { Queries, SqlValue } from '../../db/database.ts'
import { newId } from '../../ids.ts'

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
  const names = Object.keys(values)
  if (known) {
    // Calendars notice a change of an event by its version.
    const versioned = table === 'events' ? ', version = version + 1' : ''
    await tx.run(`UPDATE ${table} SET ${names.map(name => `${name} = ?`).join(', ')}${versioned} WHERE id = ?`, [
      ...Object.values(values),
      known.id,
    ])
    return { id: known.id, outcome: 'updated', before: known }
  }
  const row: Record<string, SqlValue> = { id: newId(), [keyColumn]: key, ...initial, ...values }
  await tx.run(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
    Object.values(row),
  )
  return { id: String(row.id), outcome: 'created', before: null }
}
