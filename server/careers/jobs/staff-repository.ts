import type { jobEndpoints, StaffJob } from '../../../contract/careers/jobs.ts'
import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import { type Clock, parseTime } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, type Queries, stated, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Changes } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { VisibleUntil } from '../employers/visibility.ts'
import { answeredColumns, type EmployerAnswer, isComplete } from './employer-answer.ts'
import { closeReports, type ReportDecision } from './open-reports.ts'
import { detailColumns, indexedJob, type JobRow, toDetail, toSummary } from './rows.ts'

type JobEdit = BodyOf<(typeof jobEndpoints)['PATCH /staff/jobs/:id']>
type JobListQuery = QueryOf<(typeof jobEndpoints)['GET /staff/jobs']>

/** Jobs as staff see and change them. Every change is audited and bumps the row's version. */
export function staffJobRepository(db: Database, clock: Clock, text: TextIndex, audit: AuditLog, visibleUntil: VisibleUntil) {
  async function rowOf(queries: Queries, id: string): Promise<JobRow> {
    const row = await queries.get<JobRow>(
      `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.id = ?`,
      [id],
    )
    return row ?? notFound('job')
  }

  const toStaffJob = (row: JobRow): StaffJob => {
    const { booths: _, ...summary } = toSummary(row, [], clock())
    return {
      ...summary,
      ...toDetail(row, clock()),
      titleWritten: row.title_written,
      state: row.state,
      missing: fromJson<string[]>(row.missing),
      flags: fromJson<StaffJob['flags']>(row.flags),
      version: row.version,
    }
  }

  interface Change {
    actor: string
    action: string
    reason?: string | null
    ifMatch?: number | null
    /** The columns to set. */
    columns: (row: JobRow) => Changes<'jobs'>
  }

  /** Changes a row inside the audit trail. */
  async function changed(tx: Queries, id: string, { actor, action, reason = null, ifMatch = null, columns }: Change) {
    const before = await rowOf(tx, id)
    if (ifMatch !== null && ifMatch !== before.version) throw editConflict(toStaffJob(before))
    const now = clock()
    await updateRow(tx, 'jobs', id, { active_at: now, ...columns(before), version: before.version + 1, updated_at: now })
    const after = await rowOf(tx, id)
    await text.put(tx, 'jobs', [indexedJob(after, after.employer_name)])
    await bumpRevision(tx, 'jobs')
    const [was, is] = [toStaffJob(before), toStaffJob(after)]
    await audit.record(tx, { actor, action, kind: 'job', entityId: id, before: was, after: is, reason })
    return is
  }

  return {
    async list(query: JobListQuery) {
      const match = query.q ? text.match('jobs', query.q) : null
      const filters = [
        ...(query.state ? ['j.state = ?'] : []),
        ...(match ? [`j.id IN (SELECT ref FROM (${match.sql}) AS found)`] : []),
      ]
      const params = [...(query.state ? [query.state] : []), ...(match?.params ?? [])]
      const where = filters.length > 0 ? `WHERE ${filters.join(' AND ')}` : ''
      const offset = offsetOf(query.cursor)
      const rows = await db.all<JobRow>(
        `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id ${where} ORDER BY j.updated_at DESC, j.id LIMIT ? OFFSET ?`,
        [...params, query.limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM jobs j ${where}`, params))?.total ?? 0
      return { items: rows.map(toStaffJob), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffJob> => toStaffJob(await rowOf(db, id)),

    /** Fills in or corrects fields. A posting that then lacks nothing becomes public by itself. */
    update: (id: string, edit: JobEdit, staff: Staff, ifMatch: number | null) =>
      db.transaction(tx =>
        changed(tx, id, {
          actor: staff.username,
          action: 'update',
          ifMatch,
          columns(row) {
            const missing = fromJson<string[]>(row.missing).filter(field => !(field in edit))
            const validThrough = edit.validThrough ? parseTime(edit.validThrough) : row.valid_through
            const completed = row.state === 'incomplete' && missing.length === 0
            return {
              ...editedColumns(edit),
              missing: JSON.stringify(missing),
              visible_until: visibleUntil(validThrough, row.verified_until),
              ...(completed ? { state: 'published' } : {}),
            }
          },
        }),
      ),

    /** Publishes (an incomplete or held posting only with a reason) or takes down. */
    async setPublication(id: string, published: boolean, reason: string | undefined, staff: Staff): Promise<StaffJob> {
      const job = await rowOf(db, id)
      const needsReason = published && (job.state === 'incomplete' || job.state === 'review')
      if (needsReason && !reason) throw invalidRequest([{ path: 'reason', message: '这条岗位缺项或有待审词，放行时请写明理由' }])
      if (published && job.valid_through <= clock())
        throw conflict('expired', '岗位已过有效期', '请先把有效期改到今天之后，再发布。')
      return db.transaction(async tx => {
        await closeReports(tx, job, published ? 'keep' : 'withdraw', clock())
        return changed(tx, id, {
          actor: staff.username,
          action: published ? 'publish' : 'withdraw',
          reason: reason ?? null,
          columns: () => ({
            state: published ? 'published' : 'withdrawn',
            closed_at: null,
            ...(needsReason ? { waived_reason: reason ?? '' } : {}),
          }),
        })
      })
    },

    /** Takes a public posting out of sight until staff have looked. */
    hold: (tx: Queries, id: string, actor: string, reason: string) =>
      changed(tx, id, { actor, action: 'hold', reason, columns: ({ active_at }) => ({ state: 'review', active_at }) }),

    /** What its employer says of it: still hiring, filled, how many, and new pay, which waits until staff have looked. */
    async answer(tx: Queries, id: string, actor: string, said: EmployerAnswer): Promise<StaffJob> {
      const row = await rowOf(tx, id)
      return changed(tx, id, {
        actor,
        action: said.hiring ? 'confirm' : 'fill',
        columns: () => answeredColumns(row, said, clock()),
      })
    },

    /** Answers what people reported; `keep` shows the posting again unless something else holds it back. */
    async judge(tx: Queries, id: string, decision: ReportDecision, reason: string, staff: Staff): Promise<void> {
      await closeReports(tx, await rowOf(tx, id), decision, clock())
      await changed(tx, id, {
        actor: staff.username,
        action: decision,
        reason,
        columns(row) {
          const { active_at } = row
          if (decision === 'withdraw') return { state: 'withdrawn', closed_at: null, active_at }
          return row.state === 'review' && isComplete(row) ? { state: 'published', active_at } : { active_at }
        },
      })
    },
  }
}
export type StaffJobRepository = ReturnType<typeof staffJobRepository>

function editedColumns(edit: JobEdit): Changes<'jobs'> {
  return stated({
    title: edit.title,
    headcount: edit.headcount,
    place: edit.place,
    district: edit.district,
    duties: edit.duties,
    requirements: edit.requirements,
    degree: edit.degree,
    experience: edit.experience,
    employment_type: edit.employmentType,
    valid_through: edit.validThrough === undefined ? undefined : parseTime(edit.validThrough),
  })
}
