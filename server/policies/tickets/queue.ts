import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Page } from '../../../contract/platform/page.ts'
import type { StaffTicket, staffTicketEndpoints } from '../../../contract/policies/staff-tickets.ts'
import type { TicketSummary } from '../../../contract/policies/tickets.ts'
import { allOf, type Condition } from '../../platform/db/conditions.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { partly } from '../../staff/search.ts'
import type { Directory } from '../departments/directory.ts'
import { type TicketRow, toSummary } from './rows.ts'

export type QueueQuery = QueryOf<(typeof staffTicketEndpoints)['GET /staff/tickets']>

/** `mayOnTicket`'s reading, said in SQL: nobody's yet, led or supported by one's own; all for who dispatches; nothing about one's own. */
function readable(role: Staff['role'], own: string | null): Condition | null {
  if (own === null) return null
  if (role === 'admin') return ['(about IS NULL OR about <> ?)', own]
  return [
    "((lead IS NULL AND about IS NULL) OR ((lead = ? OR supporters LIKE ? ESCAPE '!') AND (about IS NULL OR about <> ?)))",
    own,
    partly(`"${own}"`),
    own,
  ]
}

const scopes = (id: string, own: string | null): Record<NonNullable<QueueQuery['scope']>, Condition> => ({
  department: ['lead = ?', own],
  mine: ['handler_id = ?', id],
  unclaimed: ['handler_id IS NULL'],
})

/** What still has to be done first, the least working time left on top; what stands still comes after what runs. */
export async function queuePage(
  db: Database,
  directory: Directory,
  staff: Staff,
  query: QueueQuery,
  now: number,
): Promise<Page<TicketSummary>> {
  const own = directory.own(staff)
  const { status, kind, scope, q, limit, cursor } = query
  const where = allOf(
    readable(staff.role, own),
    status ? ['status = ?', status] : ["status <> 'closed'"],
    kind && ['kind = ?', kind],
    scope && scopes(staff.id, own)[scope],
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
  return { items: rows.map(row => toSummary(row, now, directory)), nextCursor: offsetCursor(offset + rows.length, total), total }
}

/** 138****1234 */
export const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** What can be done with a case as it stands, whoever may. */
export function deedsOn(row: TicketRow, staff: Staff): StaffTicket['deeds'] {
  // What is said of a department is for nobody else's eyes, however it is worded.
  const drafts: StaffTicket['deeds'] = row.about === null ? ['draft-answer'] : []
  if (row.status === 'closed') return drafts
  const deeds: StaffTicket['deeds'] = ['reply', 'whistle', 'pause']
  if (row.status !== 'answered') deeds.push('hand-over')
  if (row.handler_id === null || (row.handler_id === staff.id && row.status === 'open')) deeds.unshift('claim')
  if (row.escalated_at === null) deeds.push('escalate')
  if (row.status === 'answered') deeds.push('close', ...drafts)
  return deeds
}
