import type { Scene, SceneStep, SceneSummary } from '../../../contract/policies/scenes.ts'
import type { Database } from '../../platform/db/database.ts'
import { fromJson } from '../../platform/json.ts'

interface SceneRow {
  id: string
  title: string
  summary: string
  steps: string
}

/** 一件事; a handful, so they come all at once. */
export const sceneRepository = (db: Database) => ({
  async list(): Promise<SceneSummary[]> {
    const rows = await db.all<SceneRow>('SELECT * FROM scenes ORDER BY position, id')
    return rows.map(({ id, title, summary, steps }) => ({ id, title, summary, steps: fromJson<SceneStep[]>(steps).length }))
  },

  async find(id: string): Promise<Scene | null> {
    const row = await db.get<SceneRow>('SELECT * FROM scenes WHERE id = ?', [id])
    return row ? { id: row.id, title: row.title, summary: row.summary, steps: fromJson<SceneStep[]>(row.steps) } : null
  },
})
export type SceneRepository = ReturnType<typeof sceneRepository>
