import type { Queries, SqlValue } from '../../db/database.ts'
import { newId } from '../../ids.ts'

/** A row to be found by its key column, written when new and changed when its hash differs. */
export interface KeyedRow {
  table: 'events' | 'places' | 'policies' | 'showcase_items'
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
}

/** With `dryRun` only says what would become of the row. */
export async function upsert(
  tx: Queries,
  { table, keyColumn, key, hash, columns, initial }: KeyedRow,
  dryRun: boolean,
): Promise<Upserted> {
  const known = await tx.get<{ id: string; import_hash: string }>(`SELECT id, import_hash FROM ${table} WHERE ${keyColumn} = ?`, [
    key,
  ])
  if (known?.import_hash === hash) return { id: known.id, outcome: 'unchanged' }
  if (dryRun) return { id: known?.id ?? '', outcome: known ? 'updated' : 'created' }
  const values = { ...columns, import_hash: hash }
  const names = Object.keys(values)
  if (known) {
    await tx.run(`UPDATE ${table} SET ${names.map(name => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      known.id,
    ])
    return { id: known.id, outcome: 'updated' }
  }
  const row = { id: newId(), [keyColumn]: key, ...initial, ...values }
  await tx.run(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
    Object.values(row),
  )
  return { id: row.id, outcome: 'created' }
}
