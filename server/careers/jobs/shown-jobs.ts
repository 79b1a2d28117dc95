import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import { columnList, type Row } from '../../platform/db/rows.ts'
import { everyJobId, keptRevisions } from './changed-jobs.ts'
import { type ColumnRow, columnFields, type JobColumns, jobColumns } from './job-columns.ts'

/** Rows read at once: nobody waits for more. */
const slice = 1000

/** With nothing of the job where it is gone. */
type ChangedRow = Row<'changed_jobs'> & ColumnRow & Partial<Row<'jobs', 'state'>>

/**
 * The jobs on show as columns in memory. They are read once, slice by slice; from then on only what has changed, here or
 * by another server.
 */
export function shownJobs(db: Database, clock: Clock) {
  let columns: JobColumns | null = null
  let seen = -1
  let reading: Promise<void> | null = null

  async function readAll(): Promise<void> {
    const revision = await revisionOf(db, 'job-rows')
    const fresh = jobColumns((columns?.version ?? 0) + 1)
    for (let after = ''; ; ) {
      // By id alone: with its state the engine would find all published ones each time, and sort them.
      const rows = await db.aside.all<ColumnRow & Row<'jobs', 'state'>>(
        `SELECT j.state, ${columnList('j', columnFields)} FROM jobs j WHERE j.id > ? ORDER BY j.id LIMIT ${slice}`,
        [after],
      )
      for (const row of rows) if (row.state === 'published') fresh.put(row)
      if (rows.length < slice) break
      after = rows.at(-1)?.id ?? ''
    }
    columns = fresh
    seen = revision
  }

  async function readChanges(into: JobColumns): Promise<void> {
    let after: [number, string] = [seen + 1, '']
    let last: ChangedRow | undefined
    for (;;) {
      const rows = await db.aside.all<ChangedRow>(
        `SELECT c.revision, c.job_id, j.state, ${columnList('j', columnFields)} FROM changed_jobs c LEFT JOIN jobs j ON j.id = c.job_id
         WHERE c.revision >= ? AND (c.revision > ? OR c.job_id > ?) ORDER BY c.revision, c.job_id LIMIT ${slice}`,
        [after[0], ...after],
      )
      if (rows.some(row => row.job_id === everyJobId)) return readAll()
      for (const row of rows)
        if (row.state === 'published') into.put(row)
        else into.remove(row.job_id)
      last = rows.at(-1) ?? last
      if (last) after = [last.revision, last.job_id]
      if (rows.length < slice) break
    }
    // No further than what was read: a replica may not have it all yet.
    seen = last?.revision ?? seen
  }

  /** As they are now; what a replica has not got yet comes when it is asked for again. */
  async function now(): Promise<JobColumns> {
    const wanted = await revisionOf(db, 'job-rows')
    for (let isBehind = false; !columns || (seen < wanted && !isBehind); ) {
      // Another's reading may have begun before what is wanted was written.
      if (reading) {
        await reading
        continue
      }
      const before = seen
      reading = (columns && wanted - seen < keptRevisions ? readChanges(columns) : readAll()).finally(() => {
        reading = null
      })
      await reading
      isBehind = seen === before
    }
    columns.turnTo(clock())
    return columns
  }

  return {
    now,
    /** Reads what has changed before anybody asks, where somebody has asked before: for who writes much in many steps. */
    keepUp: async (): Promise<void> => void (columns && (await now())),
  }
}
export type ShownJobs = ReturnType<typeof shownJobs>
