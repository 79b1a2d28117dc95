import type { ReplyTemplate, ReplyTemplateDraft } from '../../../contract/policies/staff-tickets.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { editConflict, notAllowed, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { type Directories, type Directory, summaryOf } from '../departments/directory.ts'

const most = 200

const toTemplate = (row: Row<'reply_templates'>, directory: Directory): ReplyTemplate => ({
  id: row.id,
  title: row.title,
  text: row.text,
  department: nameOf(row.department, directory),
  updatedBy: row.updated_by,
  updatedAt: toIso(row.updated_at),
  version: row.version,
})

function nameOf(id: string | null, directory: Directory): ReplyTemplate['department'] {
  const found = directory.named(id)
  return found && summaryOf(found)
}

/** Beginnings of replies that departments keep. One's own and those for all are seen; admins and dispatchers see every one. */
export function replyTemplates(db: Database, clock: Clock, audit: AuditLog, directories: Directories) {
  const reach = async (staff: Staff) => (staff.role === 'admin' ? null : (await directories()).own(staff))
  const shown = async (row: Row<'reply_templates'>) => toTemplate(row, await directories())
  const isSeen = (row: Row<'reply_templates'>, own: string | null) =>
    own === null || row.department === null || row.department === own

  async function rowOf(tx: Queries, id: string, staff: Staff): Promise<Row<'reply_templates'>> {
    const row = await tx.get<Row<'reply_templates'>>('SELECT * FROM reply_templates WHERE id = ?', [id])
    return row && isSeen(row, await reach(staff)) ? row : notFound('template')
  }

  /** What is for all is written by who serves all. */
  async function mustOwn(department: string | null, staff: Staff) {
    const own = await reach(staff)
    if (own !== null && department !== own) throw notAllowed()
    if (department !== null) (await directories()).require(department, 'department')
  }

  const record = (tx: Queries, staff: Staff, action: string, id: string, before: unknown, after: unknown) =>
    audit.record(tx, { actor: staff.username, action, kind: 'reply-template', entityId: id, before, after })

  return {
    async list(staff: Staff): Promise<ReplyTemplate[]> {
      const own = await reach(staff)
      const directory = await directories()
      const rows = await db.all<Row<'reply_templates'>>(
        `SELECT * FROM reply_templates ${own === null ? '' : 'WHERE department IS NULL OR department = ?'} ORDER BY title, id LIMIT ?`,
        [...(own === null ? [] : [own]), most],
      )
      return rows.map(row => toTemplate(row, directory))
    },

    async create(tx: Queries, draft: ReplyTemplateDraft, staff: Staff): Promise<ReplyTemplate> {
      await mustOwn(draft.department, staff)
      const id = newId()
      await insertRow(tx, 'reply_templates', { id, ...draft, updated_by: staff.username, updated_at: clock() })
      await record(tx, staff, 'create', id, undefined, draft)
      return shown(await rowOf(tx, id, staff))
    },

    update: (id: string, draft: ReplyTemplateDraft, staff: Staff, ifMatch: number | null): Promise<ReplyTemplate> =>
      db.transaction(async tx => {
        const row = await rowOf(tx, id, staff)
        await mustOwn(row.department, staff)
        await mustOwn(draft.department, staff)
        if (ifMatch !== null && ifMatch !== row.version) throw editConflict(await shown(row))
        const own = { updated_by: staff.username, updated_at: clock(), version: row.version + 1 }
        await updateRow(tx, 'reply_templates', id, { ...draft, ...own })
        const { title, text, department } = row
        await record(tx, staff, 'update', id, { title, text, department }, draft)
        return shown(await rowOf(tx, id, staff))
      }),

    remove: (id: string, staff: Staff): Promise<null> =>
      db.transaction(async tx => {
        const row = await rowOf(tx, id, staff)
        await mustOwn(row.department, staff)
        await tx.run('DELETE FROM reply_templates WHERE id = ?', [id])
        await record(tx, staff, 'delete', id, { title: row.title, text: row.text, department: row.department }, undefined)
        return null
      }),
  }
}
export type ReplyTemplates = ReturnType<typeof replyTemplates>
