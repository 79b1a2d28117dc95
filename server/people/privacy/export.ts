import type { PersonalArchive } from '../../../contract/people/privacy.ts'
import { type Clock, toIso, writtenTime } from '../../platform/clock.ts'
import type { Database, SqlValue } from '../../platform/db/database.ts'
import { fromJson } from '../../platform/json.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { PersonalField } from './personal-table.ts'
import { personalTables } from './registry.ts'

const unread = '（不导出：只用来核对，看不出内容）'

/** Everything that is kept about a person, in words. Made of the registry, so that no field is left out. */
export function personalExport(db: Database, clock: Clock, vault: Vault) {
  function readable({ form }: PersonalField, value: SqlValue): string {
    if (value === null || value === '') return '（空）'
    switch (form) {
      case 'time':
        return writtenTime(Number(value))
      case 'withheld':
        return unread
      case 'sealed':
        return inWords(vault.open(String(value)))
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

const labels: Record<string, string> = {
  name: '姓名',
  phone: '手机号',
  degree: '学历',
  major: '专业',
  school: '学校',
  graduationMonth: '毕业年月',
  skills: '技能',
  wishes: '意向',
}

const valueInWords = (value: unknown) =>
  Array.isArray(value) ? value.join('、') : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** A sealed card as lines of words; anything else as it is. */
function inWords(text: string): string {
  if (!text.startsWith('{')) return text
  const { card = {}, ...rest } = fromJson<Record<string, unknown>>(text)
  return Object.entries({ ...rest, ...(card as object) })
    .filter(([, value]) => value !== null && String(value) !== '')
    .map(([name, value]) => `${labels[name] ?? name} ${valueInWords(value)}`)
    .join('，')
}
