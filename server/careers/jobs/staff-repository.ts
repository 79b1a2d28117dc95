import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { NewJob } from '../../../contract/careers/staff-jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, invalidRequest } from '../../platform/problem.ts'
import type { PostingWords } from '../../platform/texts/posting-words.ts'
import type { VisibleUntil } from '../employers/visibility.ts'
import { type JobChanges, toStaffJob } from './changes.ts'
import { columnsAfter, type JobEdit, newJobRow } from './edits.ts'
import { answeredColumns, type EmployerAnswer, isComplete } from './employer-answer.ts'
import { closeReports, type ReportDecision, reportedAmong } from './open-reports.ts'

interface Rules {
  visibleUntil: VisibleUntil
  postings: PostingWords
}

/** Jobs as staff see and change them, one by one. */
export function staffJobRepository(db: Database, clock: Clock, changes: JobChanges, { visibleUntil, postings }: Rules) {
  return {
    find: async (id: string): Promise<StaffJob> => toStaffJob(await changes.rowOf(db, id), clock()),

    /** A posting that staff write themselves. */
    async create(tx: Queries, job: NewJob, staff: Staff): Promise<StaffJob> {
      const employer = await tx.get<Row<'employers', 'verified_until' | 'sample' | 'industry'>>(
        'SELECT verified_until, sample, industry FROM employers WHERE id = ?',
        [job.employerId],
      )
      if (!employer) throw invalidRequest([{ path: 'employerId', message: '没有这家企业，请重新选一家' }])
      const row = newJobRow(newId(), job, employer, { postings, visibleUntil, now: clock() })
      if (row.valid_through <= clock()) throw invalidRequest([{ path: 'validThrough', message: '有效期应在今天之后' }])
      await insertRow(tx, 'jobs', row)
      return changes.record(tx, row.id, { actor: staff.username, action: 'create' }, null)
    },

    /** Fills in or corrects fields. A posting that then lacks nothing becomes public by itself. */
    update: (id: string, edit: JobEdit, staff: Staff, ifMatch: number | null) =>
      db.transaction(tx =>
        changes.apply(tx, id, {
          actor: staff.username,
          action: 'update',
          ifMatch,
          columns: async row =>
            columnsAfter(row, edit, { postings, visibleUntil, isReported: (await reportedAmong(tx, [row.id])).has(row.id) }),
        }),
      ),

    /** Publishes (an incomplete or held posting only with a reason) or takes down. */
    async setPublication(id: string, published: boolean, reason: string | undefined, staff: Staff): Promise<StaffJob> {
      const job = await changes.rowOf(db, id)
      const needsReason = published && (job.state === 'incomplete' || job.state === 'review')
      if (needsReason && !reason) throw invalidRequest([{ path: 'reason', message: '这条岗位缺项或有待审词，放行时请写明理由' }])
      if (published && job.valid_through <= clock())
        throw conflict('expired', '岗位已过有效期', '请先把有效期改到今天之后，再发布。')
      return db.transaction(async tx => {
        await closeReports(tx, job, published ? 'keep' : 'withdraw', clock())
        return changes.apply(tx, id, {
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
      changes.apply(tx, id, { actor, action: 'hold', reason, columns: ({ active_at }) => ({ state: 'review', active_at }) }),

    /** What its employer says of it: still hiring, filled, how many, and new pay, which waits until staff have looked. */
    async answer(tx: Queries, id: string, actor: string, said: EmployerAnswer): Promise<StaffJob> {
      const row = await changes.rowOf(tx, id)
      return changes.apply(tx, id, {
        actor,
        action: said.hiring ? 'confirm' : 'fill',
        columns: () => answeredColumns(row, said, clock()),
      })
    },

    /** Answers what people reported; `keep` shows the posting again unless something else holds it back. */
    async judge(tx: Queries, id: string, decision: ReportDecision, reason: string, staff: Staff): Promise<void> {
      await closeReports(tx, await changes.rowOf(tx, id), decision, clock())
      await changes.apply(tx, id, {
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
