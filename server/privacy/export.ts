import type { PersonalArchive } from '../../contract/privacy.ts'
import { type Clock, toIso } from '../clock.ts'
import type { Database, SqlValue } from '../db/database.ts'
import type { Vault } from '../secrets.ts'
import type { PersonalField } from './personal-table.ts'
import { personalTables } from './registry.ts'

const unread = '（不导出：只用来核对，看不出内容）'

/** Everything that is kept about a person, in words. Made of the registry, so that no field is left out. */
export function personalExport(db: Database, clock: Clock, vault: Vault) {
  function readable({ form }: PersonalField, value: SqlValue): string {
    if (value === null || value === '') return '（空）'
    switch (form) {
      case 'time':
        return toIso(Number(value))
      case 'withheld':
        return unread
      case 'sealed':
        return vault.open(String(value))
      default:
        return String(value)
    }
  }

  return {
    async of(userId: string): Promise<PersonalArchive> {
      const sections: PersonalArchive['sections'] = []
      for (const { table, title, purpose, basis, retention, owner, fields } of personalTables) {
        if (owner === null) continue
        const rows = await db.all<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE ${owner}`, [userId])
        sections.push({
          title,
          purpose,
          basis,
          retention,
          records: rows.map(row =>
            Object.entries(fields).map(([column, field]) => ({ what: field.what, value: readable(field, row[column] ?? null) })),
          ),
        })
      }
      return { createdAt: toIso(clock()), sections }
    },

    /** What the privacy page says. */
    notice: () =>
      personalTables.map(({ title, purpose, basis, retention, fields }) => ({
        title,
        what: Object.values(fields).map(field => field.what),
        purpose,
        basis,
        retention,
      })),
  }
}
