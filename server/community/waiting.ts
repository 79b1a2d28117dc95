import { type Clock, dayOf } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { counted, type WaitingSource, waitingRows } from '../staff/waiting.ts'
import { isRunning, nearDay } from './needs/rows.ts'

/** What of needs and proposals waits for somebody. */
export const communityWaiting = (db: Database, clock: Clock): WaitingSource[] => [
  {
    kind: 'needs',
    action: 'handle-needs',
    find: () => waitingRows(db, "created_at AS at FROM needs WHERE state = 'review'"),
  },
  {
    kind: 'needs-due',
    action: 'handle-needs',
    async find() {
      const near = await waitingRows(db, `published_at AS at FROM needs WHERE ${isRunning} AND due_on <= ?`, [nearDay(clock())])
      const late = `SELECT count(*) AS count FROM needs WHERE ${isRunning} AND due_on < ?`
      return { ...near, also: await counted(db, late, [dayOf(clock())]) }
    },
  },
  {
    kind: 'proposals',
    action: 'run-proposals',
    find: () =>
      waitingRows(
        db,
        `at FROM (SELECT created_at AS at FROM proposals WHERE state = 'review'
         UNION ALL SELECT s.created_at FROM proposal_statements s JOIN proposals p ON p.id = s.proposal_id
         WHERE s.state = 'review' AND p.state = 'open') AS unseen`,
      ),
  },
  {
    kind: 'proposals-closed',
    action: 'run-proposals',
    find: () => waitingRows(db, "closes_at AS at FROM proposals WHERE state = 'open' AND closes_at <= ?", [clock()]),
  },
]
