import type { JobBatch, JobBatchResult } from '../../../contract/careers/staff-jobs.ts'
import { type Clock, dayLength, dayOf, parseTime } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { VisibleUntil } from '../employers/visibility.ts'
import type { JobChanges } from './changes.ts'
import { closeReports } from './open-reports.ts'
import type { JobRow } from './rows.ts'

/** What an act did to a posting: how it was before, and the version that the act gave it. */
interface Done {
  id: string
  version: number
  before: Pick<Row<'jobs'>, 'state' | 'waived_reason' | 'valid_through' | 'visible_until'>
}

/** Postings that share a transaction, so that nobody waits long for another. */
const atOnce = 25

const named = (row: JobRow) => ({ id: row.id, title: row.title, employer: row.employer_name })

/** One act on many postings, looked at before and taken back after. */
export function jobBatches(
  db: Database,
  clock: Clock,
  changes: JobChanges,
  { audit, visibleUntil }: { audit: AuditLog; visibleUntil: VisibleUntil },
) {
  /** What would become of a posting, or why nothing. */
  function plan(row: JobRow, { action, reason, validThrough }: JobBatch): { columns: Changes<'jobs'>; to: string } | string {
    const now = clock()
    if (action === 'withdraw')
      return row.state === 'withdrawn' ? '已经下架' : { columns: { state: 'withdrawn' }, to: 'withdrawn' }
    if (action === 'extend') {
      const until = parseTime(validThrough ?? '') + dayLength - 1000
      const columns = { valid_through: until, visible_until: visibleUntil(until, row.verified_until) }
      return until === row.valid_through ? '有效期已经是这一天' : { columns, to: dayOf(until) }
    }
    if (row.state === 'published') return '已经发布'
    if (row.valid_through <= now) return '已过有效期，请先改有效期'
    const isHeldBack = row.missing !== '[]' || row.flags !== '[]'
    if (isHeldBack && row.waived_reason === null && !reason) return '缺项或有待审词，写明理由才能放行'
    return { columns: { state: 'published', ...(isHeldBack && reason ? { waived_reason: reason } : {}) }, to: 'published' }
  }

  async function changeOne(tx: Queries, id: string, batch: JobBatch, staff: Staff, result: JobBatchResult): Promise<Done[]> {
    const row = await changes.rowOf(tx, id)
    const planned = plan(row, batch)
    if (typeof planned === 'string') {
      result.skipped.push({ ...named(row), why: planned })
      return []
    }
    const { columns, to } = planned
    result.changed.push({ ...named(row), from: batch.action === 'extend' ? dayOf(row.valid_through) : row.state, to })
    if (batch.dryRun) return []
    if (batch.action !== 'extend') await closeReports(tx, row, batch.action === 'publish' ? 'keep' : 'withdraw', clock())
    const { action, reason = null } = batch
    const after = await changes.apply(tx, id, { actor: staff.username, action, reason, columns: () => columns })
    const { state, waived_reason, valid_through, visible_until } = row
    return [{ id, version: after.version, before: { state, waived_reason, valid_through, visible_until } }]
  }

  return {
    /** Does it, or with `dryRun` says what it would do; what cannot be done is left alone and named. */
    async run(batch: JobBatch, staff: Staff): Promise<JobBatchResult> {
      if (batch.action === 'extend' && parseTime(batch.validThrough ?? '') + dayLength <= clock())
        throw invalidRequest([{ path: 'validThrough', message: '有效期应在今天之后' }])
      const result: JobBatchResult = { id: null, changed: [], skipped: [] }
      const ids = [...new Set(batch.ids)]
      const done: Done[] = []
      const id = newId()
      for (let from = 0; from < ids.length; from += atOnce)
        await db.transaction(async tx => {
          for (const one of ids.slice(from, from + atOnce)) done.push(...(await changeOne(tx, one, batch, staff, result)))
          if (done.length === 0) return
          const before = JSON.stringify(done)
          const { action, reason = null } = batch
          const row = { id, action, reason, staff_id: staff.id, before, created_at: clock() }
          await insertRow(tx, 'job_batches', row, 'ON CONFLICT (id) DO UPDATE SET before = excluded.before')
        })
      return done.length > 0 ? { ...result, id } : result
    },

    /** Takes an act back; what was changed since stays as it is and is named. */
    undo: (id: string, staff: Staff) =>
      db.transaction(async tx => {
        await tx.run('UPDATE job_batches SET undone_at = undone_at WHERE id = ?', [id])
        const batch = (await tx.get<Row<'job_batches'>>('SELECT * FROM job_batches WHERE id = ?', [id])) ?? notFound('batch')
        if (batch.undone_at !== null) throw conflict('already-undone', '已经撤销过了', '这批改动之前已经撤销。')
        await updateRow(tx, 'job_batches', id, { undone_at: clock() })
        const kept: ReturnType<typeof named>[] = []
        let restored = 0
        for (const { id: jobId, version, before } of fromJson<Done[]>(batch.before)) {
          const row = await changes.rowOf(tx, jobId)
          if (row.version !== version) kept.push(named(row))
          else {
            await changes.apply(tx, jobId, {
              actor: staff.username,
              action: 'undo',
              reason: batch.reason,
              columns: ({ active_at }) => ({ ...before, active_at }),
            })
            restored++
          }
        }
        await audit.record(tx, {
          actor: staff.username,
          action: 'undo',
          kind: 'job-batch',
          entityId: id,
          after: { restored, kept: kept.length },
        })
        return { restored, kept }
      }),
  }
}
export type JobBatches = ReturnType<typeof jobBatches>
