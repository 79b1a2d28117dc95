import type { Database } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { partly } from '../../staff/search.ts'
import type { Directories } from '../departments/directory.ts'
import { mayDo } from './parties.ts'
import type { TicketRow } from './rows.ts'

/** Of so many with the words one looks for one's own. */
const mostSearched = 200

/** Tickets of a member's own, to be counted and to be found. */
export const ownTickets = (db: Database, directories: Directories) => ({
  /** Those that wait for an answer, the oldest first, among the `most` oldest of all. */
  async open(staff: Staff, most: number): Promise<TicketRow[]> {
    const rows = await db.all<TicketRow>(
      "SELECT * FROM tickets WHERE status IN ('open', 'working') ORDER BY created_at, id LIMIT ?",
      [most],
    )
    const directory = await directories()
    return rows.filter(row => mayDo(directory, staff, 'reply', row))
  },

  /** The latest that have the words in their question. */
  async search(q: string, limit: number, staff: Staff): Promise<TicketRow[]> {
    const rows = await db.all<TicketRow>(
      "SELECT * FROM tickets WHERE lower(question) LIKE ? ESCAPE '!' ORDER BY created_at DESC, id LIMIT ?",
      [partly(q), mostSearched],
    )
    const directory = await directories()
    return rows.filter(row => mayDo(directory, staff, 'read', row)).slice(0, limit)
  },
})
