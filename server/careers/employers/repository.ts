import type { CheckedDocument, Employer, EmployerSummary } from '../../../contract/careers/employers.ts'
import type { JobBooth } from '../../../contract/careers/jobs.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import { checkedAt } from './visibility.ts'

export type EmployerRow = Row<'employers'> & { job_count: number }

/** Employers with the number of their open jobs. */
export const employerRepository = (db: Database, clock: Clock, text: TextIndex) => {
  const openJobs =
    "SELECT employer_id, count(*) AS job_count FROM jobs WHERE state = 'published' AND visible_until > ? GROUP BY employer_id"

  return {
    /** Employers with open jobs, the most first. */
    async list({ limit, cursor, q }: PageQuery & { q?: string | undefined }) {
      const match = q ? text.match('employers', q) : null
      const found = match ? `AND e.id IN (SELECT ref FROM (${match.sql}) AS found)` : ''
      const from = `FROM employers e JOIN (${openJobs}) n ON n.employer_id = e.id WHERE 1 = 1 ${found}`
      const params = [clock(), ...(match?.params ?? [])]
      const after = keysetOf(cursor, 2)
      const rows = await db.all<EmployerRow>(
        `SELECT e.*, n.job_count ${from} ${after ? 'AND (n.job_count, e.id) < (?, ?)' : ''} ORDER BY n.job_count DESC, e.id DESC LIMIT ?`,
        [...params, ...(after ?? []), limit + 1],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total ${from}`, params))?.total ?? 0
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: page.map(row => toSummary(row, clock())),
        nextCursor: last ? keysetCursor(last.job_count, last.id) : null,
        total,
      }
    },

    async find(id: string): Promise<Employer | null> {
      const row = await db.get<EmployerRow>(
        `SELECT e.*, coalesce(n.job_count, 0) AS job_count FROM employers e LEFT JOIN (${openJobs}) n ON n.employer_id = e.id WHERE e.id = ?`,
        [clock(), id],
      )
      if (!row) return null
      return {
        ...toSummary(row, clock()),
        nature: row.nature,
        introduction: row.introduction,
        address: row.address,
        source: fromJsonOrNull<Source>(row.source),
        booths: await this.boothsOf(id),
        check: await this.checkOf(row),
      }
    },

    /** The check that holds now. */
    async checkOf(employer: Row<'employers'>): Promise<Employer['check']> {
      if (checkedAt(employer, clock()) === null) return null
      const row = await db.get<CheckRow>(
        'SELECT * FROM employer_checks WHERE employer_id = ? ORDER BY checked_at DESC, id DESC LIMIT 1',
        [employer.id],
      )
      return row ? toCheck(row) : null
    },

    async boothsOf(id: string): Promise<JobBooth[]> {
      const rows = await db.all<Row<'events', 'id' | 'title' | 'starts_at'> & Row<'booths', 'number'>>(
        `SELECT v.id, v.title, v.starts_at, b.number FROM booths b JOIN events v ON v.id = b.fair_id
         WHERE b.employer_id = ? AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ? ORDER BY v.starts_at`,
        [id, clock()],
      )
      return rows.map(r => ({ fairId: r.id, fairTitle: r.title, startsAt: toIso(r.starts_at), number: r.number }))
    },
  }
}
export type EmployerRepository = ReturnType<typeof employerRepository>

export type CheckRow = Narrow<Row<'employer_checks'>, { seen: CheckedDocument }>

export const toCheck = (row: CheckRow) => ({
  seen: row.seen,
  creditCode: row.credit_code,
  checkedAt: toIso(row.checked_at),
  validUntil: toIso(row.valid_until),
})

export const toSummary = (row: EmployerRow, now: number): EmployerSummary => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  size: row.size,
  district: row.district,
  verifiedAt: toIsoOrNull(checkedAt(row, now)),
  jobCount: row.job_count,
  sample: row.sample === 1,
})
