import type { Database } from '../platform/db/database.ts'
import { type WaitingSource, waitingRows } from '../staff/waiting.ts'

/** What people sent in and nobody decided about yet. */
export const showcaseWaiting = (db: Database): WaitingSource[] => [
  {
    kind: 'showcase',
    action: 'review-showcase',
    find: () => waitingRows(db, "updated_at AS at FROM showcase_items WHERE state = 'review'"),
  },
  {
    kind: 'introductions',
    action: 'review-showcase',
    find: () => waitingRows(db, "created_at AS at FROM showcase_introductions WHERE state = 'open'"),
  },
  {
    kind: 'nominations',
    action: 'review-showcase',
    find: () => waitingRows(db, "created_at AS at FROM showcase_nominations WHERE state = 'open'"),
  },
]
