import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { firstHits } from './counted-groups.ts'
import { conditionsOf } from './filters.ts'
import type { JobSearches } from './searches.ts'

/** Counts the jobs on show that pass the filters and were posted after `since`, among the first hits. */
export const newJobs =
  (db: Database, clock: Clock, text: TextIndex, searches: JobSearches) => async (filters: JobFilters, since: number) => {
    const search = await searches.understand(filters)
    const hits = firstHits(search, clock(), text)
    const where = conditionsOf(search, clock(), text, text.matchGroups('jobs', search.groups) ? 'q' : undefined)
    const row = await db.aside.get<{ count: number }>(
      `SELECT count(*) AS count FROM (${hits.sql}) h CROSS JOIN jobs j WHERE j.id = h.ref AND ${where.sql} AND j.posted_at > ?`,
      [...hits.params, ...where.params, since],
    )
    return row?.count ?? 0
  }
