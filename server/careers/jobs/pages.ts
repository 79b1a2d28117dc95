import type { JobQuery } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type SqlValue } from '../../platform/db/database.ts'
import type { GroupMatch, TextIndex } from '../../platform/db/text-index.ts'
import { groupedBy } from './counted-groups.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { type JobSummaryRow, summaryColumns } from './rows.ts'
import type { ShownJobs } from './shown-jobs.ts'

/** Of at most so many among many more, all are looked up; walking past the others to find them would cost more. */
const few = 1000
const timesMore = 20

const sortColumns = { relevance: 'active_at', newest: 'posted_at', salary: 'monthly_min' } as const

export interface JobRows {
  rows: JobSummaryRow[]
  nextCursor: string | null
}
type FoundRow = JobSummaryRow & { tier: number; standing: number; ref: string }
/** SQLite looks numbers up only as integers, and is given all as floats. */
const asked = (name: GroupMatch['order'][number]) => (name === 'standing' ? 'CAST(? AS BIGINT)' : '?')
type Selection = { sql: string; params: readonly SqlValue[] }

/** Pages of jobs in the asked order; with words, jobs whose title has them all come first. */
export function jobPages(db: Database, clock: Clock, text: TextIndex, shown: ShownJobs) {
  return async function pageOf(search: JobSearch, query: JobQuery): Promise<JobRows> {
    const match = query.sort === 'relevance' ? text.matchGroups('jobs', search.groups) : null
    const column = sortColumns[query.sort]
    const after = keysetOf(query.cursor, match ? match.order.length + 1 : 2)
    const where = conditionsOf(search, clock(), text, match ? 'q' : undefined)
    const most = query.limit + 1
    const found = match ? await firstFound(match, where, after, most) : await inOrder(search, column, where, after, most)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    const keys = last && (match ? [last.tier, ...match.order.map(name => last[name])] : [last[column], last.id])
    return { rows, nextCursor: keys ? keysetCursor(...keys) : null }
  }

  async function inOrder(
    search: JobSearch,
    column: string,
    where: Selection,
    after: readonly SqlValue[] | null,
    most: number,
  ): Promise<FoundRow[]> {
    const isTold = groupedBy(search, text).stays === null
    const ids = isTold ? await rareOnes(search) : null
    if (ids?.length === 0) return []
    // How long words and what else only the records tell take hangs on them: nobody else waits for it.
    const queries = isTold ? db : db.finding
    const { sql, params } = ids ? { sql: `j.id IN (${placeholders(ids.length)})`, params: ids } : where
    return queries.all<FoundRow>(
      `SELECT ${summaryColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id
       WHERE ${sql} ${after ? `AND (j.${column}, j.id) < (?, ?)` : ''}
       ORDER BY j.${column} DESC, j.id DESC LIMIT ?`,
      [...params, ...(after ?? []), most],
    )
  }

  /** The ids of the jobs that pass, where they are few among many. So many that few statements are made for all numbers. */
  async function rareOnes(search: JobSearch): Promise<string[] | null> {
    const columns = await shown.now()
    if (columns.total < few * timesMore) return null
    const ids = columns.idsOf(search, few)
    if (!ids || ids.length === 0) return ids
    return [...ids, ...new Array<string>(2 ** Math.ceil(Math.log2(ids.length)) - ids.length).fill(ids[0] ?? '')]
  }

  /** Tier by tier, each in its order, until there are enough: however many hits there are, few more are looked at than shown. */
  async function firstFound({ tiers, order }: GroupMatch, where: Selection, after: readonly SqlValue[] | null, most: number) {
    const rows: FoundRow[] = []
    for (const [i, tier] of tiers.entries()) {
      const rank = tiers.length - 1 - i
      if (after && rank > Number(after[0])) continue
      const within = after && rank === Number(after[0]) ? after.slice(1) : null
      const columns = order.map(name => `h.${name}`)
      rows.push(
        ...(await db.finding.all<FoundRow>(
          `SELECT ${summaryColumns}, h.ref, h.standing, ${rank} AS tier
           FROM (${tier.sql}) h CROSS JOIN jobs j CROSS JOIN employers e
           WHERE j.id = h.ref AND e.id = j.employer_id AND ${where.sql}
             ${within ? `AND (${columns.join(', ')}) < (${order.map(asked).join(', ')})` : ''}
           ORDER BY ${columns.map(name => `${name} DESC`).join(', ')} LIMIT ?`,
          [...tier.params, ...where.params, ...(within ?? []), most - rows.length],
        )),
      )
      if (rows.length >= most) break
    }
    return rows
  }
}
