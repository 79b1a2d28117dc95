import type { LineNumber, LineState } from '../../../contract/careers/lines.ts'
import { type Clock, hour } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { type CalledNumber, type Pace, paceOf } from './pace.ts'

/** Whose line it is. */
export interface LineOf {
  fairId: string
  employerId: string
}

export type LineRow = Narrow<Row<'booth_lines'>, { state: LineState }>

type OwnNumber = Narrow<Row<'line_numbers'>, { state: LineNumber['state'] }>

/** A number with what it is for. */
export type NumberRow = OwnNumber &
  Row<'events', 'title' | 'starts_at' | 'ends_at' | 'cancelled_reason'> & {
    employer: Row<'employers'>['name']
    booth_id: string | null
    booth: string | null
    line_state: LineState
  }

export const numberColumns = `SELECT n.*, v.title, v.starts_at, v.ends_at, v.cancelled_reason, e.name AS employer,
    b.id AS booth_id, b.number AS booth, l.state AS line_state
  FROM line_numbers n JOIN events v ON v.id = n.fair_id JOIN employers e ON e.id = n.employer_id
  JOIN booth_lines l ON l.fair_id = n.fair_id AND l.employer_id = n.employer_id
  LEFT JOIN booths b ON b.fair_id = n.fair_id AND b.employer_id = n.employer_id`

export const isLive = (state: OwnNumber['state']) => state === 'waiting' || state === 'called'

/** Calls of longer ago say nothing of now. */
const heededFor = 2 * hour

/** How fast each booth of a fair calls, or one of them. */
export async function pacesOf(
  queries: Queries,
  clock: Clock,
  fairId: string,
  employerId?: string,
): Promise<Map<string, Pace | null>> {
  const calls = await queries.all<Row<'line_numbers', 'employer_id'> & CalledNumber>(
    `SELECT employer_id, taken_at, first_called_at FROM line_numbers
     WHERE fair_id = ? AND first_called_at > ? ${employerId === undefined ? '' : 'AND employer_id = ?'}
     ORDER BY first_called_at, number`,
    [fairId, clock() - heededFor, ...(employerId === undefined ? [] : [employerId])],
  )
  return new Map([...Map.groupBy(calls, call => call.employer_id)].map(([id, list]) => [id, paceOf(list)]))
}
