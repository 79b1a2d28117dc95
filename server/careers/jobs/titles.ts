import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { onShow } from './on-show.ts'

const slice = 2000
/** Of so many jobs, the last confirmed first. */
const mostJobs = 50_000

/** What jobs on show are called, and how many are called so: the latest first, read slice by slice so that nobody waits. */
export const jobTitles = (db: Database, clock: Clock) => async (): Promise<Map<string, number>> => {
  const titles = new Map<string, number>()
  const shown = onShow(clock())
  let after: [number, string] | null = null
  for (let read = 0; read < mostJobs; read += slice) {
    const rows: Row<'jobs', 'id' | 'title' | 'active_at'>[] = await db.aside.all(
      `SELECT j.id, j.title, j.active_at FROM jobs j WHERE ${shown.sql} ${after ? 'AND (j.active_at, j.id) < (?, ?)' : ''}
       ORDER BY j.active_at DESC, j.id DESC LIMIT ${slice}`,
      [...shown.params, ...(after ?? [])],
    )
    for (const { title } of rows) titles.set(title, (titles.get(title) ?? 0) + 1)
    const last = rows.at(-1)
    if (!last || rows.length < slice) break
    after = [last.active_at, last.id]
  }
  return titles
}
export type JobTitles = ReturnType<typeof jobTitles>
