import type { PageQuery } from '../../../contract/platform/page.ts'
import type { SceneDraft, SceneStep, StaffScene } from '../../../contract/policies/scenes.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { editConflict, type FieldError, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'

const toScene = (row: Row<'scenes'>): StaffScene => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  position: row.position,
  steps: fromJson<SceneStep[]>(row.steps),
  state: row.withdrawn_at === null ? 'published' : 'withdrawn',
  version: row.version,
})

/** 一件事 as staff write it; new ones are seen by nobody until they are published. */
export function staffSceneRepository(db: Database, clock: Clock, audit: AuditLog) {
  const rowOf = async (tx: Queries, id: string): Promise<Row<'scenes'>> =>
    (await tx.get<Row<'scenes'>>('SELECT * FROM scenes WHERE id = ?', [id])) ?? notFound('scene')

  /** Throws where a link leads nowhere. */
  async function mustLead(tx: Queries, { steps }: SceneDraft): Promise<void> {
    const faults: FieldError[] = []
    for (const [i, step] of steps.entries())
      for (const [k, { kind, target }] of step.links.entries()) {
        if (kind !== 'policy' && kind !== 'place') continue
        const table = kind === 'policy' ? 'policies' : 'places'
        if (await tx.get(`SELECT 1 AS one FROM ${table} WHERE id = ?`, [target])) continue
        const message = `没有这${kind === 'policy' ? '份政策' : '个地点'}，请重新选`
        faults.push({ path: `steps.${i}.links.${k}.target`, message })
      }
    if (faults.length > 0) throw invalidRequest(faults)
  }

  const columnsOf = ({ title, summary, position, steps }: SceneDraft) => ({
    title,
    summary,
    position,
    steps: JSON.stringify(steps),
    updated_at: clock(),
  })

  async function changed(tx: Queries, before: Row<'scenes'>, action: string, staff: Staff): Promise<StaffScene> {
    const after = toScene(await rowOf(tx, before.id))
    await audit.record(tx, { actor: staff.username, action, kind: 'scene', entityId: after.id, before: toScene(before), after })
    return after
  }

  return {
    async list({ limit, cursor }: PageQuery) {
      const offset = offsetOf(cursor)
      const rows = await db.all<Row<'scenes'>>('SELECT * FROM scenes ORDER BY position, id LIMIT ? OFFSET ?', [limit, offset])
      const total = (await db.get<{ total: number }>('SELECT count(*) AS total FROM scenes'))?.total ?? 0
      return { items: rows.map(toScene), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffScene> => toScene(await rowOf(db, id)),

    async create(tx: Queries, draft: SceneDraft, staff: Staff): Promise<StaffScene> {
      await mustLead(tx, draft)
      const id = newId()
      await insertRow(tx, 'scenes', { id, slug: id, ...columnsOf(draft), import_hash: '', withdrawn_at: clock() })
      const after = toScene(await rowOf(tx, id))
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'scene', entityId: id, after })
      return after
    },

    update: (id: string, draft: SceneDraft, staff: Staff, ifMatch: number | null): Promise<StaffScene> =>
      db.transaction(async tx => {
        const before = await rowOf(tx, id)
        if (ifMatch !== null && ifMatch !== before.version) throw editConflict(toScene(before))
        await mustLead(tx, draft)
        await updateRow(tx, 'scenes', id, { ...columnsOf(draft), version: before.version + 1 })
        return changed(tx, before, 'update', staff)
      }),

    publish: (id: string, published: boolean, staff: Staff): Promise<StaffScene> =>
      db.transaction(async tx => {
        const before = await rowOf(tx, id)
        await updateRow(tx, 'scenes', id, { withdrawn_at: published ? null : clock(), version: before.version + 1 })
        return changed(tx, before, published ? 'publish' : 'withdraw', staff)
      }),
  }
}
export type StaffSceneRepository = ReturnType<typeof staffSceneRepository>
