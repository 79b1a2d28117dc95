import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { conditionsOf } from './filters.ts'
import type { JobSearches } from './searches.ts'

/** Counts the jobs on show that pass the filters and were posted after `since`. */
export const newJobs =
  (db: Database, clock: Clock, text: TextIndex, searches: JobSearches) => async (filters: JobFilters, since: number) => {
    const where = conditionsOf(await searches.understand(filters), clock(), text)
    const row = await db.get<{ count: number }>(`SELECT count(*) AS count FROM jobs j WHERE ${where.sql} AND j.posted_at > ?`, [
      ...where.params,
      since,
    ])
    return row?.count ?? 0
  }
