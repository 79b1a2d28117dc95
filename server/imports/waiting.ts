import { type Clock, dayLength } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { type WaitingSource, waitingRows } from '../staff/waiting.ts'

/** Whoever has not come back to a trial by then has done it another way. */
const remembered = 7 * dayLength

/** What was sent in and left half done. */
export const importsWaiting = (db: Database, clock: Clock): WaitingSource[] => [
  {
    kind: 'imports-left',
    action: 'import',
    // Tables that nothing was taken out of yet; and files that were tried or cut off, and nothing of the same name taken in since.
    find: () =>
      waitingRows(
        db,
        `at FROM (SELECT updated_at AS at FROM import_drafts WHERE import_id IS NULL UNION ALL SELECT i.started_at AS at FROM imports i WHERE i.started_at > ? AND i.staff_id IS NOT NULL
           AND ((i.dry_run = 1 AND i.state = 'done') OR i.state = 'failed')
           AND NOT EXISTS (SELECT 1 FROM imports l WHERE l.file_name = i.file_name AND l.started_at > i.started_at)) AS halfway`,
        [clock() - remembered],
      ),
  },
  {
    kind: 'policy-drafts',
    action: 'publish-policies',
    find: () => waitingRows(db, "created_at AS at FROM policy_drafts WHERE state = 'waiting'"),
  },
]
