import { mostCounted } from '../../contract/staff/waiting.ts'
import { type Clock, hour, toIsoOrNull } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Staff } from '../platform/http/call.ts'
import { counted, type DaySource, type WaitingSource, waitingRows } from '../staff/waiting.ts'
import { type TicketRow, target, workedUntil } from './tickets/rows.ts'

interface Tickets {
  /** Open ones that this member works on or may take. */
  open(staff: Staff, most: number): Promise<TicketRow[]>
}

/** A ticket is near its hour when this much working time is left. */
const nearly = hour

/** What of policies, answers and tickets waits for somebody. */
export function policiesWaiting(db: Database, clock: Clock, tickets: Tickets): WaitingSource[] {
  const summed = (rows: TicketRow[]) => ({
    count: rows.length,
    oldestAt: toIsoOrNull(rows.length === 0 ? null : Math.min(...rows.map(row => row.created_at))),
  })
  return [
    {
      kind: 'tickets-due',
      action: 'handle-tickets',
      async find(staff) {
        const running = (await tickets.open(staff, mostCounted)).filter(row => row.clock_started_at !== null)
        const near = running.filter(row => workedUntil(row, clock()) > target - nearly)
        return { ...summed(near), also: near.filter(row => workedUntil(row, clock()) > target).length }
      },
    },
    {
      kind: 'tickets',
      action: 'handle-tickets',
      async find(staff) {
        const waiting = (await tickets.open(staff, mostCounted)).filter(row => row.status === 'open' || row.status === 'working')
        return { ...summed(waiting), also: waiting.filter(row => row.handler_id === staff.id).length }
      },
    },
    {
      kind: 'answers',
      action: 'review-answers',
      find: () => waitingRows(db, 'created_at AS at FROM answer_feedback WHERE handled_at IS NULL AND useful = 0'),
    },
    {
      kind: 'policy-facts',
      action: 'publish-policies',
      // Confirmed for the words as they stood: a policy that was read anew since has to be looked at again.
      find: () =>
        waitingRows(
          db,
          `p.updated_at AS at FROM policies p LEFT JOIN policy_sheets s ON s.policy_id = p.id
           WHERE p.sample = 0 AND p.withdrawn_at IS NULL AND (s.policy_id IS NULL OR s.confirmed_at < p.updated_at)`,
        ),
    },
    {
      kind: 'frequent-answers',
      action: 'review-answers',
      find: () => waitingRows(db, 'created_at AS at FROM frequent_answers WHERE published_at IS NULL'),
    },
  ]
}

export const policiesDay = (db: Database): DaySource[] => [
  {
    name: '政策提问',
    unit: '个',
    action: 'review-answers',
    definition: '当天问政策助手的次数，同一个问题问两次算两次。',
    count: async (from, to) => ({
      value: await counted(db, 'SELECT count(*) AS count FROM policy_questions WHERE created_at >= ? AND created_at < ?', [
        from,
        to,
      ]),
    }),
  },
  {
    name: '说没用',
    unit: '个',
    action: 'review-answers',
    definition: '当天标了“没用”的答案，每个答案只算最后一次的说法。',
    count: async (from, to) => ({
      value: await counted(
        db,
        'SELECT count(*) AS count FROM answer_feedback WHERE useful = 0 AND created_at >= ? AND created_at < ?',
        [from, to],
      ),
    }),
  },
  {
    name: '按时答复',
    unit: '件',
    action: 'handle-tickets',
    definition: `当天第一次答复或追问的咨询里，从接到起没有超过 ${target / hour} 个工作小时的件数。等提问人补充、夜间、周末和法定节假日不算时间。`,
    async count(from, to) {
      const rows = `FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id
        WHERE m.author = 'staff' AND m.created_at >= ? AND m.created_at < ? AND NOT EXISTS (
          SELECT 1 FROM ticket_messages e WHERE e.ticket_id = m.ticket_id AND e.author = 'staff' AND e.number < m.number)`
      const of = await counted(db, `SELECT count(*) AS count ${rows}`, [from, to])
      const value = await counted(db, `SELECT count(*) AS count ${rows} AND t.responded_in <= ?`, [from, to, target])
      return { value, of }
    },
  },
]
