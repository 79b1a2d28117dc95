import type { Scene, SceneStep, SceneSummary } from '../../../contract/policies/scenes.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'

/** 一件事; a handful, so they come all at once. */
export const sceneRepository = (db: Database) => ({
  async list(): Promise<SceneSummary[]> {
    const rows = await db.all<Row<'scenes'>>('SELECT * FROM scenes WHERE withdrawn_at IS NULL ORDER BY position, id')
    return rows.map(({ id, title, summary, steps }) => ({ id, title, summary, steps: fromJson<SceneStep[]>(steps).length }))
  },

  async find(id: string): Promise<Scene | null> {
    const row = await db.get<Row<'scenes'>>('SELECT * FROM scenes WHERE id = ? AND withdrawn_at IS NULL', [id])
    return row ? { id: row.id, title: row.title, summary: row.summary, steps: fromJson<SceneStep[]>(row.steps) } : null
  },
})
export type SceneRepository = ReturnType<typeof sceneRepository>
