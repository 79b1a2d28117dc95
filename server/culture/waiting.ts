import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { type WaitingSource, waitingRows } from '../staff/waiting.ts'
import { uncheckedEvents } from './checked.ts'

/** What of events waits for somebody. */
export const cultureWaiting = (db: Database, clock: Clock): WaitingSource[] => [
  {
    kind: 'event-drafts',
    action: 'publish-events',
    find: () =>
      // What becomes public of its own accord waits for nobody.
      waitingRows(
        db,
        `updated_at AS at FROM events WHERE state = 'draft' AND cancelled_reason IS NULL AND starts_at > ?
         AND id NOT IN (SELECT entity_id FROM publication_times WHERE kind = 'event' AND refused IS NULL)`,
        [clock()],
      ),
  },
  {
    kind: 'events-unchecked',
    action: 'edit-events',
    find: () => {
      const { sql, params } = uncheckedEvents(clock())
      return waitingRows(db, `coalesce(checked_at, created_at) AS at FROM events WHERE ${sql}`, params)
    },
  },
]
