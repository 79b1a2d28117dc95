import { employerKey } from '../../careers/employers/name.ts'
import type { Clock } from '../../platform/clock.ts'
import { toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'

type Columns = Record<string, string | null>

const listed = 200
const mostColumns = 200

/** How each sender's tables name their columns. */
export const importSenders = (db: Database, clock: Clock) => ({
  async columnsOf(name: string | null): Promise<Columns> {
    if (!name) return {}
    const row = await db.get<Row<'import_senders', 'columns'>>('SELECT columns FROM import_senders WHERE name_key = ?', [
      employerKey(name),
    ])
    return row ? fromJson<Columns>(row.columns) : {}
  },

  /** Keeps what was said of the columns for the sender's next file. */
  async remember(tx: Queries, name: string, columns: Columns): Promise<void> {
    await insertRow(
      tx,
      'import_senders',
      {
        name_key: employerKey(name),
        name,
        columns: JSON.stringify(Object.fromEntries(Object.entries(columns).slice(-mostColumns))),
        used_at: clock(),
      },
      'ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, columns = excluded.columns, used_at = excluded.used_at',
    )
  },

  /** Those of the last files first. */
  async list() {
    const rows = await db.all<Row<'import_senders', 'name' | 'used_at'>>(
      'SELECT name, used_at FROM import_senders ORDER BY used_at DESC, name_key LIMIT ?',
      [listed],
    )
    return { items: rows.map(row => ({ name: row.name, usedAt: toIso(row.used_at) })) }
  },
})
export type ImportSenders = ReturnType<typeof importSenders>
