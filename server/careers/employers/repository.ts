import type { CheckedDocument, Employer, EmployerSummary } from '../../../contract/careers/employers.ts'
import type { JobBooth } from '../../../contract/careers/jobs.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, selectIn } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import type { ShownJobs } from '../jobs/shown-jobs.ts'
import { checkedAt } from './visibility.ts'

export type EmployerRow = Row<'employers'> & { job_count: number }

/** Employers with the number of their open jobs. */
export const employerRepository = (db: Database, clock: Clock, text: TextIndex, shown: ShownJobs) => {
  return {
    /** Employers with open jobs, the most first. */
    async list({ limit, cursor, q }: PageQuery & { q?: string | undefined }) {
      const match = q ? text.match('employers', q) : null
      const named = match && new Set((await db.finding.all<{ ref: string }>(match.sql, match.params)).map(({ ref }) => ref))
      const hiring = (await shown.now()).employers().filter(({ id }) => !named || named.has(id))
      const [count = 0, id = ''] = (keysetOf(cursor, 2) ?? []) as [number?, string?]
      const rest = cursor ? hiring.filter(other => other.count < count || (other.count === count && other.id < id)) : hiring
      const page = rest.slice(0, limit)
      const rows = new Map(
        (
          await selectIn(
            db,
            'employers',
            'id',
            page.map(employer => employer.id),
          )
        ).map(row => [row.id, row]),
      )
      const last = rest.length > limit ? page.at(-1) : undefined
      return {
        items: page.flatMap(({ id, count }) => {
          const row = rows.get(id)
          return row ? [toSummary({ ...row, job_count: count }, clock())] : []
        }),
        nextCursor: last ? keysetCursor(last.count, last.id) : null,
        total: hiring.length,
      }
    },

    async find(id: string): Promise<Employer | null> {
      const found = await db.get<Row<'employers'>>('SELECT * FROM employers WHERE id = ?', [id])
      if (!found) return null
      const row = { ...found, job_count: (await shown.now()).jobsOf(id) }
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
