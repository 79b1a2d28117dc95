import type { StaffView } from '../../contract/staff/sessions.ts'
import { type Database, insertRow } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { fromJson } from '../platform/json.ts'

/** Filters of tables that members keep under names of their own; nobody else sees them. */
export const staffViews = (db: Database) => ({
  async read(staffId: string, name: string): Promise<StaffView[]> {
    const row = await db.get<Row<'staff_views', 'views'>>('SELECT views FROM staff_views WHERE staff_id = ? AND name = ?', [
      staffId,
      name,
    ])
    return row ? fromJson<StaffView[]>(row.views) : []
  },

  async keep(staffId: string, name: string, views: StaffView[]): Promise<StaffView[]> {
    const row = { staff_id: staffId, name, views: JSON.stringify(views) }
    await insertRow(db, 'staff_views', row, 'ON CONFLICT (staff_id, name) DO UPDATE SET views = excluded.views')
    return views
  },
})
export type StaffViews = ReturnType<typeof staffViews>
