import { insertAll, type Queries } from '../../platform/db/database.ts'
import { bumpRevision, revisionOf } from '../../platform/db/revisions.ts'

/** Who is farther behind reads all jobs anew. */
export const keptRevisions = 10_000
/** In place of an id: any job may have changed. */
export const everyJobId = '*'

/** Notes which jobs a transaction wrote or deleted, in that transaction: all servers keep their counts by it. */
export async function noteChanged(tx: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await bumpRevision(tx, 'job-rows')
  const revision = await revisionOf(tx, 'job-rows')
  await insertAll(
    tx,
    'changed_jobs',
    [...new Set(ids)].map(job_id => ({ revision, job_id })),
  )
  await tx.run('DELETE FROM changed_jobs WHERE revision <= ?', [revision - keptRevisions])
}
