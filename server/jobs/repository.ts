import type { Job, JobBooth, JobPage, JobQuery, JobSummary } from '../../contract/jobs.ts'
import { type Clock, toIso } from '../clock.ts'
import { keysetCursor, keysetOf } from '../db/cursor.ts'
import { type Database, placeholders } from '../db/database.ts'
import type { TextIndex } from '../db/text-index.ts'
import { fromJson } from '../json.ts'
import { jobCounts } from './counts.ts'
import { conditionsOf } from './filters.ts'
import { detailColumns, type JobRow, type JobSummaryRow, statusOf, summaryColumns, toSummary } from './rows.ts'

const sortColumns = { relevance: 'active_at', newest: 'posted_at', salary: 'monthly_min' } as const
const similarCount = 4

/** Jobs as the public sees them. */
export function jobRepository(db: Database, clock: Clock, text: TextIndex) {
  const countsOf = jobCounts(db, clock, text)

  /** Adds the booths where each job can be talked about at a coming fair. */
  async function withBooths(rows: JobSummaryRow[]): Promise<JobSummary[]> {
    const booths = await boothsOf(rows.map(row => row.id))
    return rows.map(row => toSummary(row, booths.get(row.id) ?? []))
  }

  async function boothsOf(ids: string[]): Promise<Map<string, JobBooth[]>> {
    const booths = new Map<string, JobBooth[]>()
    if (ids.length === 0) return booths
    const rows = await db.all<{ job_id: string; number: string; fair_id: string; title: string; starts_at: number }>(
      `SELECT f.job_id, b.number, v.id AS fair_id, v.title, v.starts_at
       FROM fair_jobs f
       JOIN jobs j ON j.id = f.job_id
       JOIN booths b ON b.fair_id = f.fair_id AND b.employer_id = j.employer_id
       JOIN events v ON v.id = f.fair_id
       WHERE f.job_id IN (${placeholders(ids.length)}) AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ?
       ORDER BY v.starts_at`,
      [...ids, clock()],
    )
    for (const row of rows) {
      const list = booths.get(row.job_id) ?? []
      list.push({ fairId: row.fair_id, fairTitle: row.title, startsAt: toIso(row.starts_at), number: row.number })
      booths.set(row.job_id, list)
    }
    return booths
  }

  /** One page in the asked order; with words, jobs whose title has them all come first. */
  async function pageOf(query: JobQuery): Promise<{ rows: JobSummaryRow[]; nextCursor: string | null }> {
    const match = query.q && query.sort === 'relevance' ? text.match('jobs', query.q) : null
    const where = conditionsOf(query, clock(), text, match ? 'q' : undefined)
    const column = sortColumns[query.sort]
    const order = [...(match ? ['m.tier'] : []), `j.${column}`, 'j.id']
    const after = keysetOf(query.cursor, order.length)
    const rows = await db.all<JobSummaryRow & { tier: number }>(
      `SELECT ${summaryColumns}${match ? ', m.tier' : ''}
       FROM jobs j JOIN employers e ON e.id = j.employer_id ${match ? `JOIN (${match.sql}) m ON m.ref = j.id` : ''}
       WHERE ${where.sql} ${after ? `AND (${order.join(', ')}) < (${placeholders(order.length)})` : ''}
       ORDER BY ${order.map(o => `${o} DESC`).join(', ')} LIMIT ?`,
      [...(match?.params ?? []), ...where.params, ...(after ?? []), query.limit + 1],
    )
    const page = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? page.at(-1) : undefined
    return { rows: page, nextCursor: last ? keysetCursor(...(match ? [last.tier] : []), last[column], last.id) : null }
  }

  return {
    async list(query: JobQuery): Promise<JobPage> {
      const { rows, nextCursor } = await pageOf(query)
      return { items: await withBooths(rows), nextCursor, ...(await countsOf(query)) }
    },

    /** A job that is or was public; null for those that never were. */
    async find(id: string): Promise<Job | null> {
      const row = await db.get<JobRow>(
        `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.id = ? AND j.state IN ('published', 'withdrawn')`,
        [id],
      )
      if (!row) return null
      const [summary] = await withBooths([row])
      if (!summary) return null
      const missing = fromJson<string[]>(row.missing)
      return {
        ...summary,
        status: statusOf(row, clock()),
        industry: row.industry,
        duties: row.duties,
        requirements: row.requirements,
        waived: row.waived_reason === null ? null : { missing, reason: row.waived_reason },
        similar: await this.similarTo(row),
      }
    },

    /** Open jobs of the same trade, the nearest pay first, other employers before the same one. */
    async similarTo(row: JobRow): Promise<JobSummary[]> {
      const where = conditionsOf({}, clock(), text)
      const alike = row.industry === null ? 'j.degree = ?' : 'j.industry = ?'
      const rows = await db.all<JobSummaryRow>(
        `SELECT ${summaryColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id
         WHERE ${where.sql} AND ${alike} AND j.employment_type = ? AND j.id <> ?
         ORDER BY CASE WHEN j.employer_id = ? THEN 1 ELSE 0 END, abs(j.monthly_min - ?), j.id LIMIT ?`,
        [
          ...where.params,
          row.industry ?? row.degree,
          row.employment_type,
          row.id,
          row.employer_id,
          row.monthly_min,
          similarCount,
        ],
      )
      return withBooths(rows)
    },

    /** What may be shown now, for counters elsewhere. */
    async openTotals(): Promise<{ total: number; employers: number }> {
      const where = conditionsOf({}, clock(), text)
      const row = await db.get<{ total: number; employers: number }>(
        `SELECT count(*) AS total, count(DISTINCT j.employer_id) AS employers FROM jobs j WHERE ${where.sql}`,
        where.params,
      )
      return row ?? { total: 0, employers: 0 }
    },
  }
}
export type JobRepository = ReturnType<typeof jobRepository>
