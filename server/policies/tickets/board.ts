import type { ServiceBoard } from '../../../contract/policies/service-board.ts'
import { type WhistleRoute, whistleRoutes } from '../../../contract/policies/tickets.ts'
import { type Clock, dayLength, dayOf, hour, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { departments } from './departments.ts'
import { type TicketRow, target, workedUntil } from './rows.ts'

/** Figures look back this long. */
const span = 365 * dayLength
/** Fewer cases say nothing and may point at somebody. */
const smallest = 5
const satisfied = 4

const routeNames: Record<WhistleRoute, string> = {
  'one-leads': '一门主责，其他配合',
  'department-to-street': '部门指定，街道落实',
  'street-calls': '街道呼叫，部门响应',
  city: '区直联络，市级解决',
}

const definitions = [
  { name: '四类吹哨', text: '统计期内每次吹哨记一次，按谁呼叫、谁牵头分成四类；上报市级的记在第四类。' },
  {
    name: '响应率',
    text: `接到后 ${target / hour} 个工作小时内答复或追问的件数，除以已经响应或已经超时的件数。还没到时限的不算。`,
  },
  { name: '用时', text: '从接到到答复的工作小时，取中位数。等提问人补充的时间、夜间、周末和法定节假日不算。' },
  { name: '满意度', text: `评价 ${satisfied} 分和 5 分的件数，除以有评价的件数。没有评价的不算。` },
  { name: '数据太少', text: `少于 ${smallest} 件的不给比例和用时，避免误导，也避免认出个人。` },
]

/** The public board: everything on it is counted from the records, nothing is written down. */
export const serviceBoard = (db: Database, clock: Clock) => ({
  async read(): Promise<ServiceBoard> {
    const now = clock()
    const from = now - span
    const rows = await db.all<TicketRow>('SELECT * FROM tickets WHERE created_at > ?', [from])
    const counts = await db.all<Row<'whistles', 'route'> & { count: number }>(
      'SELECT route, count(*) AS count FROM whistles WHERE created_at > ? GROUP BY route',
      [from],
    )
    const isOpen = (row: TicketRow) => row.status !== 'answered' && row.status !== 'closed'
    return {
      asOf: toIso(now),
      from: dayOf(from),
      targetHours: target / hour,
      smallest,
      whistles: whistleRoutes.map(route => ({
        route,
        name: routeNames[route],
        count: counts.find(c => c.route === route)?.count ?? 0,
      })),
      totals: {
        ...figuresOf(rows, now),
        tickets: rows.length,
        answered: rows.filter(row => !isOpen(row)).length,
        overdue: rows.filter(row => isOpen(row) && workedUntil(row, now) > target).length,
        joint: rows.filter(row => fromJson<string[]>(row.supporters).length > 0).length,
        samples: rows.filter(row => row.sample === 1).length,
      },
      departments: departments.map(({ id, name }) => {
        const own = rows.filter(row => row.lead === id)
        const shown = isShown(own.length, rows)
        return { id, name, ...figuresOf(shown ? own : [], now), tickets: shown ? own.length : null }
      }),
      definitions,
    }
  },
})
export type ServiceBoardReader = ReturnType<typeof serviceBoard>

function figuresOf(
  rows: TicketRow[],
  now: number,
): Pick<ServiceBoard['totals'], 'responseRate' | 'medianHours' | 'satisfaction'> {
  const due = rows.filter(row => row.responded_in !== null || workedUntil(row, now) > target)
  const inTime = due.filter(row => row.responded_in !== null && row.responded_in <= target)
  const handled = rows.filter(row => row.status === 'answered' || row.status === 'closed').map(row => row.worked)
  const scores = rows.flatMap(row => row.score ?? [])
  return {
    responseRate: share(inTime.length, due.length),
    medianHours: handled.length < smallest ? null : Math.round((median(handled) / hour) * 10) / 10,
    satisfaction: share(scores.filter(score => score >= satisfied).length, scores.length),
  }
}

/** A single hidden count could be found by subtraction: then the smallest shown one is hidden too. */
function isShown(count: number, rows: TicketRow[]): boolean {
  const counts = departments.map(({ id }) => rows.filter(row => row.lead === id).length).filter(n => n > 0)
  const shown = counts.filter(n => n >= smallest)
  const isOneHidden = counts.length - shown.length === 1
  return count === 0 || (count >= smallest && !(isOneHidden && count === Math.min(...shown)))
}

const share = (part: number, whole: number) => (whole < smallest ? null : Math.round((part / whole) * 1000) / 1000)

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? 0) + (sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0)) / 2
}
