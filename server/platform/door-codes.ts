import { normalizeCode } from '../../contract/platform/code.ts'
import type { Database, Queries } from './db/database.ts'
import type { Row } from './db/rows.ts'
import type { Vault } from './secrets.ts'

type CodeColumns = Row<'registrations', 'code_index' | 'code_sealed'>

/** Codes that open doors, as the database keeps them: whoever reads a copy of it gets into nothing. */
export const doorCodes = (vault: Vault) => ({
  columns: (code: string): { code_index: string; code_sealed: string } => ({
    code_index: vault.index(code),
    code_sealed: vault.seal(code),
  }),
  /** The code of a row. */
  of: ({ code_index, code_sealed }: CodeColumns): string => (code_sealed === null ? code_index : vault.open(code_sealed)),
  /** What `code_index` may be where somebody typed this, under the keys of today and before; null where nobody's can be. */
  indexesOf(typed: string): string[] | null {
    const code = normalizeCode(typed)
    return code === null ? null : [vault.index(code), ...vault.earlierIndexes(code)]
  },
})
export type DoorCodes = ReturnType<typeof doorCodes>

/** Rows at a time: others get their turn between. */
const batch = 200

/** Finds codes by the key of today, after a rotation; gives how many rows changed. May be cut and run again. */
export async function reindexDoorCodes(db: Queries, vault: Vault): Promise<number> {
  let changed = 0
  for (const table of ['registrations', 'bookings'] as const)
    for (let last = ''; ; ) {
      const rows = await db.all<{ id: string; code_index: string; code_sealed: string }>(
        `SELECT id, code_index, code_sealed FROM ${table} WHERE code_sealed IS NOT NULL AND id > ? ORDER BY id LIMIT ${batch}`,
        [last],
      )
      for (const row of rows) {
        const index = vault.index(vault.open(row.code_sealed))
        if (index !== row.code_index) changed += await db.run(`UPDATE ${table} SET code_index = ? WHERE id = ?`, [index, row.id])
      }
      if (rows.length < batch) break
      last = rows.at(-1)?.id ?? ''
    }
  return changed
}

/** Seals the codes that an earlier version left in clear. Gives how many. */
export async function sealDoorCodes(db: Database, vault: Vault): Promise<number> {
  const codes = doorCodes(vault)
  let sealed = 0
  for (const table of ['registrations', 'bookings'] as const)
    for (;;) {
      const clear = await db.all<Row<'registrations', 'id' | 'code_index'>>(
        `SELECT id, code_index FROM ${table} WHERE code_sealed IS NULL ORDER BY id LIMIT ${batch}`,
      )
      await db.transaction(async tx => {
        for (const { id, code_index } of clear) {
          const columns = codes.columns(code_index)
          sealed += await tx.run(`UPDATE ${table} SET code_index = ?, code_sealed = ? WHERE id = ? AND code_sealed IS NULL`, [
            columns.code_index,
            columns.code_sealed,
            id,
          ])
        }
      })
      if (clear.length < batch) break
    }
  return sealed
}
