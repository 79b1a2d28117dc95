import type { SavedVersion, SavedVersions } from '../../contract/platform/saved-texts.ts'
import { type Clock, toIso } from '../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import { bumpRevision, revisionOf } from '../platform/db/revisions.ts'
import type { Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import { editConflict, notFound } from '../platform/problem.ts'
import type { AuditLog } from './audit.ts'

export interface SavedText extends SavedVersion {
  /** Null: nobody changed what comes with the program. */
  content: string | null
}

type Head = Row<'saved_texts', 'version' | 'saved_by' | 'saved_at'>

const mostVersions = 100
const own: SavedVersion = { version: 0, savedBy: null, savedAt: null }
const versionOf = ({ version, saved_by, saved_at }: Head): SavedVersion => ({
  version,
  savedBy: saved_by,
  savedAt: toIso(saved_at),
})

/** Texts that come with the program and that staff may put others over: each saving is a version, the last one counts. */
export function savedTexts(db: Database, clock: Clock, audit: AuditLog) {
  const latest = (tx: Queries, name: string) =>
    tx.get<Row<'saved_texts'>>('SELECT * FROM saved_texts WHERE name = ? ORDER BY version DESC LIMIT 1', [name])

  async function find(name: string): Promise<SavedText> {
    const row = await latest(db, name)
    return row ? { ...versionOf(row), content: row.content } : { ...own, content: null }
  }

  return {
    find,

    /** Changes with every saving, in whatever process. */
    revision: () => revisionOf(db, 'texts'),

    /** The last of each name that begins so, without the beginning. */
    async all(beginning: string): Promise<Map<string, SavedText & { content: string }>> {
      const rows = await db.all<Row<'saved_texts'>>(
        `SELECT s.* FROM saved_texts s
         JOIN (SELECT name, max(version) AS version FROM saved_texts GROUP BY name) l ON l.name = s.name AND l.version = s.version
         WHERE s.name LIKE ?`,
        [`${beginning}%`],
      )
      return new Map(rows.map(row => [row.name.slice(beginning.length), { ...versionOf(row), content: row.content }]))
    },

    async versions(name: string): Promise<SavedVersions> {
      const rows = await db.all<Head & Row<'saved_texts', 'reason'>>(
        'SELECT version, saved_by, saved_at, reason FROM saved_texts WHERE name = ? ORDER BY version DESC LIMIT ?',
        [name, mostVersions],
      )
      return { items: [...rows.map(row => ({ ...versionOf(row), reason: row.reason })), { ...own, reason: null }] }
    },

    /** What was saved as this version. Throws where there is none. */
    async content(name: string, version: number): Promise<string> {
      const row = await db.get<Row<'saved_texts', 'content'>>('SELECT content FROM saved_texts WHERE name = ? AND version = ?', [
        name,
        version,
      ])
      return (row ?? notFound('version')).content
    },

    /** Throws `edit-conflict` where somebody saved meanwhile. */
    save: (name: string, content: string, reason: string, staff: Staff, ifMatch: number | null): Promise<void> =>
      db.transaction(async tx => {
        const before = (await latest(tx, name))?.version ?? 0
        if (ifMatch !== null && ifMatch !== before) throw editConflict(await find(name))
        const row = { name, version: before + 1, content, reason, saved_by: staff.username, saved_at: clock() }
        const isNew = await insertRow(tx, 'saved_texts', row, 'ON CONFLICT (name, version) DO NOTHING')
        if (!isNew) throw editConflict({ version: before + 1 })
        await bumpRevision(tx, 'texts')
        // Answers are made anew with it.
        await bumpRevision(tx, 'policies')
        await audit.record(tx, {
          actor: staff.username,
          action: 'update',
          kind: name.split('/')[0] ?? name,
          entityId: name,
          before: { version: before },
          after: { version: before + 1 },
          reason,
        })
      }),
  }
}
export type SavedTexts = ReturnType<typeof savedTexts>
