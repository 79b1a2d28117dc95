import type { JobReport, JobReportReason, jobEndpoints } from '../../../contract/careers/jobs.ts'
import type { staffJobEndpoints } from '../../../contract/careers/staff-jobs.ts'
import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { Person, Staff } from '../../platform/http/call.ts'
import { newCode, newId } from '../../platform/ids.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { StaffJobRepository } from './staff-repository.ts'

type Report = BodyOf<(typeof jobEndpoints)['POST /jobs/:id/reports']>
type QueueQuery = QueryOf<(typeof staffJobEndpoints)['GET /staff/job-reports']>
type Resolution = BodyOf<(typeof staffJobEndpoints)['PUT /staff/job-reports/:id/resolution']>
type ReportRow = Narrow<Row<'job_reports'>, { reason: JobReportReason }> &
  Row<'jobs', 'title' | 'state'> & { employer_name: Row<'employers'>['name'] }

/** This many different people, and a job is hidden until somebody has looked. */
const reportsToHide = 3

/** What people say is wrong with a job, and what staff make of it. */
export function jobReportRepository(db: Database, clock: Clock, staffJobs: StaffJobRepository) {
  const find = async (queries: Queries, id: string): Promise<ReportRow> =>
    (await queries.get<ReportRow>(`${select} WHERE r.id = ?`, [id])) ?? notFound('report')

  return {
    /** One report a person and job, by whose number they may ask; the same person again gets the same number. */
    async report(tx: Queries, jobId: string, { reason, note }: Report, person: Person): Promise<{ number: string }> {
      // Holds the job: of several at the same time each sees those before it.
      await tx.run('UPDATE jobs SET version = version WHERE id = ?', [jobId])
      const mine = await tx.get<Row<'job_reports', 'number'>>('SELECT number FROM job_reports WHERE job_id = ? AND user_id = ?', [
        jobId,
        person.id,
      ])
      if (mine) return mine
      const job = await tx.get("SELECT 1 AS one FROM jobs WHERE id = ? AND state = 'published'", [jobId])
      if (!job) return notFound('job')
      const number = newCode()
      await insertRow(tx, 'job_reports', {
        id: newId(),
        number,
        job_id: jobId,
        user_id: person.id,
        reason,
        note,
        created_at: clock(),
      })
      const open = await tx.get<{ count: number }>(
        'SELECT count(*) AS count FROM job_reports WHERE job_id = ? AND resolved_at IS NULL',
        [jobId],
      )
      if ((open?.count ?? 0) >= reportsToHide) await staffJobs.hold(tx, jobId, '举报', `${reportsToHide} 人举报`)
      return { number }
    },

    async list({ limit, cursor, state, number }: QueueQuery) {
      const where = `WHERE r.resolved_at ${state === 'open' ? 'IS NULL' : 'IS NOT NULL'}${number ? ' AND r.number = ?' : ''}`
      const params = number ? [number.toUpperCase()] : []
      const offset = offsetOf(cursor)
      const rows = await db.all<ReportRow>(`${select} ${where} ORDER BY r.created_at, r.id LIMIT ? OFFSET ?`, [
        ...params,
        limit,
        offset,
      ])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM job_reports r ${where}`, params))?.total ?? 0
      return { items: rows.map(toReport), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Judges a job for all who reported it; throws where that was done. */
    resolve: (id: string, { decision, reason }: Resolution, staff: Staff): Promise<JobReport> =>
      db.transaction(async tx => {
        const { job_id } = await find(tx, id)
        await tx.run('UPDATE jobs SET version = version WHERE id = ?', [job_id])
        if ((await find(tx, id)).resolved_at !== null)
          throw conflict('already-decided', '这个举报已经处理过了', '同一岗位的举报一起处理；要再改，请到岗位那里发布或下架。')
        await staffJobs.judge(tx, job_id, decision, reason, staff)
        return toReport(await find(tx, id))
      }),
  }
}
export type JobReportRepository = ReturnType<typeof jobReportRepository>

const select = `SELECT r.*, j.title, j.state, e.name AS employer_name
  FROM job_reports r JOIN jobs j ON j.id = r.job_id JOIN employers e ON e.id = j.employer_id`

const toReport = (row: ReportRow): JobReport => ({
  id: row.id,
  number: row.number,
  job: { id: row.job_id, title: row.title, employer: row.employer_name, state: row.state },
  reason: row.reason,
  note: row.note,
  reportedAt: toIso(row.created_at),
  decision: row.decision,
})
