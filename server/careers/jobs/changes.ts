import type { StaffJob } from '../../../contract/careers/jobs.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Queries, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Changes } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJson } from '../../platform/json.ts'
import { editConflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { noteChanged } from './changed-jobs.ts'
import { detailColumns, indexedJob, type JobRow, toDetail, toSummary } from './rows.ts'

export interface JobChange {
  actor: string
  action: string
  reason?: string | null
  ifMatch?: number | null
  /** The columns to set. */
  columns: (row: JobRow) => Changes<'jobs'> | Promise<Changes<'jobs'>>
}

/** A posting as staff see it. */
export function toStaffJob(row: JobRow, now: number): StaffJob {
  const { booths: _, ...summary } = toSummary(row, [], now)
  return {
    ...summary,
    ...toDetail(row, now),
    titleWritten: row.title_written,
    state: row.state,
    missing: fromJson<string[]>(row.missing),
    flags: fromJson<StaffJob['flags']>(row.flags),
    updatedAt: toIso(row.updated_at),
    version: row.version,
  }
}

/** The one way postings are changed by staff: audited, found by the search as they are now, with a new version. */
export function jobChanges(clock: Clock, text: TextIndex, audit: AuditLog) {
  async function rowOf(queries: Queries, id: string): Promise<JobRow> {
    const row = await queries.get<JobRow>(
      `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.id = ?`,
      [id],
    )
    return row ?? notFound('job')
  }

  return {
    rowOf,

    /** An employer is called otherwise: its postings are found by the new name. */
    async reindex(tx: Queries, employerId: string, name: string): Promise<void> {
      const rows = await tx.all<JobRow>(
        `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.employer_id = ?`,
        [employerId],
      )
      await text.put(
        tx,
        'jobs',
        rows.map(row => indexedJob(row, name)),
      )
    },

    /** Puts a new or changed row where it is found, and on record. */
    async record(tx: Queries, id: string, change: Pick<JobChange, 'actor' | 'action' | 'reason'>, before: JobRow | null) {
      const after = await rowOf(tx, id)
      await text.put(tx, 'jobs', [indexedJob(after, after.employer_name)])
      await noteChanged(tx, [id])
      await bumpRevision(tx, 'jobs')
      const is = toStaffJob(after, clock())
      const { actor, action, reason = null } = change
      const was = before && toStaffJob(before, clock())
      await audit.record(tx, { actor, action, kind: 'job', entityId: id, ...(was ? { before: was } : {}), after: is, reason })
      return is
    },

    /** Changes a row inside the audit trail. */
    async apply(tx: Queries, id: string, change: JobChange): Promise<StaffJob> {
      const before = await rowOf(tx, id)
      const { ifMatch = null } = change
      if (ifMatch !== null && ifMatch !== before.version) throw editConflict(toStaffJob(before, clock()))
      const now = clock()
      const columns = await change.columns(before)
      await updateRow(tx, 'jobs', id, { active_at: now, ...columns, version: before.version + 1, updated_at: now })
      return this.record(tx, id, change, before)
    },
  }
}
export type JobChanges = ReturnType<typeof jobChanges>
