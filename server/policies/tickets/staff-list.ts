import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import type { TicketStatus, TicketSummary } from '../../../contract/policies/tickets.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import type { Database, SqlValue } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { departmentNamed } from './departments.ts'
import { type TicketRow, toSummary, workedUntil } from './rows.ts'

/** Tickets whose working time is looked at for a page. */
const window = 200

/**
 * What still has to be done first, the least time left on top. Read in windows by when the clock began, for working
 * hours are counted ticket by ticket.
 */
export function staffTicketList(db: Database, clock: Clock) {
  return async (staff: Staff, query: PageQuery & { status?: TicketStatus | undefined }): Promise<Page<TicketSummary>> => {
    const now = clock()
    const { sql, params } = readableBy(staff, query.status)
    const total =
      (await db.aside.get<{ total: number }>(`SELECT count(*) AS total FROM tickets WHERE ${sql}`, params))?.total ?? 0
    const offset = offsetOf(query.cursor)
    const inWindow = offset % window
    const rows = await db.aside.all<TicketRow>(
      `SELECT * FROM tickets WHERE ${sql}
       ORDER BY CASE WHEN clock_started_at IS NULL THEN 1 ELSE 0 END, clock_started_at, created_at, id LIMIT ? OFFSET ?`,
      [...params, window, offset - inWindow],
    )
    const timed = rows.map(row => ({ row, worked: workedUntil(row, now) }))
    const isStopped = ({ row }: (typeof timed)[number]) => Number(row.clock_started_at === null)
    timed.sort((a, b) => isStopped(a) - isStopped(b) || b.worked - a.worked)
    const items = timed.slice(inWindow, inWindow + query.limit).map(({ row }) => toSummary(row, now))
    return { items, nextCursor: offsetCursor(offset + items.length, total), total }
  }
}

/** What `mayOnTicket(staff, …, 'read', …)` lets through, as SQL; without a status all that are not closed. */
function readableBy(staff: Staff, status: TicketStatus | undefined): { sql: string; params: SqlValue[] } {
  const known = departmentNamed(staff.department)?.id
  const state = status ? { sql: 'status = ?', params: [status] } : { sql: "status <> 'closed'", params: [] }
  if (staff.role === 'admin' || staff.department === null) return state
  return {
    sql: `${state.sql} AND (lead IS NULL OR lead = ? OR supporters LIKE ?)`,
    // Who is not at the table supports nothing.
    params: [...state.params, known ?? staff.department, known ? `%"${known}"%` : ''],
  }
}
