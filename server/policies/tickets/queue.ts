import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Page } from '../../../contract/platform/page.ts'
import type { StaffTicket, staffTicketEndpoints } from '../../../contract/policies/staff-tickets.ts'
import type { TicketSummary } from '../../../contract/policies/tickets.ts'
import { allOf, type Condition } from '../../platform/db/conditions.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { partly } from '../../staff/search.ts'
import { ownDepartment } from './departments.ts'
import { type TicketRow, toSummary } from './rows.ts'

export type QueueQuery = QueryOf<(typeof staffTicketEndpoints)['GET /staff/tickets']>

/** `mayOnTicket`'s reading, said in SQL: nobody's yet, led or supported by one's own; all of them for who dispatches. */
function readable(staff: Staff): Condition | null {
  const own = ownDepartment(staff)
  if (staff.role === 'admin' || own === null) return null
  return ["(lead IS NULL OR lead = ? OR supporters LIKE ? ESCAPE '!')", own, partly(`"${own}"`)]
}

const scopes = (staff: Staff): Record<NonNullable<QueueQuery['scope']>, Condition> => ({
  department: ['lead = ?', ownDepartment(staff)],
  mine: ['handler_id = ?', staff.id],
  unclaimed: ['handler_id IS NULL'],
})

/** What still has to be done first, the least working time left on top; what stands still comes after what runs. */
export async function queuePage(db: Database, staff: Staff, query: QueueQuery, now: number): Promise<Page<TicketSummary>> {
  const { status, kind, scope, q, limit, cursor } = query
  const where = allOf(
    readable(staff),
    status ? ['status = ?', status] : ["status <> 'closed'"],
    kind && ['kind = ?', kind],
    scope && scopes(staff)[scope],
    q && ["(lower(question) LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE '!')", partly(q), partly(q)],
  )
  const offset = offsetOf(cursor)
  const rows = await db.aside.all<TicketRow>(
    `SELECT * FROM tickets WHERE ${where.sql}
     ORDER BY CASE WHEN clock_started_at IS NULL THEN 1 ELSE 0 END, coalesce(due_at, clock_started_at), created_at, id
     LIMIT ? OFFSET ?`,
    [...where.params, limit, offset],
  )
  const count = await db.aside.get<{ total: number }>(`SELECT count(*) AS total FROM tickets WHERE ${where.sql}`, where.params)
  const total = count?.total ?? 0
  return { items: rows.map(row => toSummary(row, now)), nextCursor: offsetCursor(offset + rows.length, total), total }
}

/** 138****1234 */
export const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** What can be done with a case as it stands, whoever may. */
export function deedsOn(row: TicketRow, staff: Staff): StaffTicket['deeds'] {
  if (row.status === 'closed') return ['draft-answer']
  const deeds: StaffTicket['deeds'] = ['reply', 'whistle', 'pause']
  if (row.handler_id === null || (row.handler_id === staff.id && row.status === 'open')) deeds.unshift('claim')
  if (row.escalated_at === null) deeds.push('escalate')
  if (row.status === 'answered') deeds.push('close', 'draft-answer')
  return deeds
}
