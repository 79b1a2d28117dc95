import { type Clock, hour } from '../platform/clock.ts'
import { type Database, insertRow } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import { fromJson } from '../platform/json.ts'
import { newToken } from '../platform/tokens.ts'

type PreviewKind = 'event' | 'place' | 'walk'

const kept = hour
const prefix = 'preview-'

/** What staff are writing, under an id that nobody can guess and that stands in the place of the real one. */
export const previewRepository = (db: Database, clock: Clock) => ({
  /** Takes the place of the staff member's last preview. */
  put: (kind: PreviewKind, content: object, staff: Staff): Promise<{ id: string }> =>
    db.transaction(async tx => {
      const id = prefix + newToken()
      await tx.run('DELETE FROM previews WHERE created_at < ?', [clock() - kept])
      await insertRow(
        tx,
        'previews',
        { id, kind, content: JSON.stringify(content), staff_id: staff.id, created_at: clock() },
        `ON CONFLICT (staff_id) DO UPDATE SET
           id = excluded.id, kind = excluded.kind, content = excluded.content, created_at = excluded.created_at`,
      )
      return { id }
    }),

  async find<Content>(kind: PreviewKind, id: string): Promise<Content | null> {
    if (!id.startsWith(prefix)) return null
    const row = await db.get<Row<'previews', 'content'>>(
      'SELECT content FROM previews WHERE id = ? AND kind = ? AND created_at >= ?',
      [id, kind, clock() - kept],
    )
    return row ? fromJson<Content>(row.content) : null
  },
})
export type PreviewRepository = ReturnType<typeof previewRepository>
