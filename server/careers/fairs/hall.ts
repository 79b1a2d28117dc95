import type { Hall } from '../../../contract/careers/fairs.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

type Plan = Pick<Row<'fairs'>, 'hall_rows' | 'hall_columns'>

/** What an organiser starts from where nothing was drawn and nobody stands. */
const emptyHall = { rows: 4, columns: 6 }

const placeOf = (number: string) => /^([A-Z])(\d{1,2})$/.exec(number)

/** Rows stand back to back, so an aisle runs after every odd one. */
const gridOf = (rows: string[], columns: number): Hall => ({
  rows,
  columns,
  aisles: rows.filter((_, i) => i % 2 === 0 && i < rows.length - 1),
})

/** The hall as visitors see it: the rows in which somebody stands, unless it was drawn. */
export function hallOf(numbers: string[], plan?: Plan | undefined): Hall {
  if (plan?.hall_rows && plan.hall_columns) return gridOf(letters(plan.hall_rows), plan.hall_columns)
  const placed = numbers.map(placeOf).filter(match => match !== null)
  const rows = [...new Set(placed.map(match => match[1] ?? ''))].sort()
  return gridOf(rows, Math.max(0, ...placed.map(match => Number(match[2]))))
}

/** The hall as its organiser works in it: every row up to the last one, with room to begin in. */
export function planOf(numbers: string[], plan: Plan): Hall {
  if (plan.hall_rows && plan.hall_columns) return hallOf(numbers, plan)
  const { rows, columns } = hallOf(numbers)
  const last = rows.at(-1)?.charCodeAt(0) ?? 0
  return gridOf(letters(Math.max(emptyHall.rows, last - 64)), Math.max(emptyHall.columns, columns))
}

export const isInside = (number: string, { rows, columns }: Hall) => {
  const [, row = '', column = ''] = placeOf(number) ?? []
  return rows.includes(row) && Number(column) >= 1 && Number(column) <= columns
}

const letters = (count: number) => Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i))

/** Who came to an event and did not leave, as far as the doors counted. */
export async function insideOf(db: Queries, eventId: string): Promise<number> {
  const row = await db.get<{ inside: number }>(
    `SELECT (SELECT count(DISTINCT registration_id) FROM check_ins WHERE event_id = ?)
       - (SELECT coalesce(sum(count), 0) FROM departures WHERE event_id = ?) AS inside`,
    [eventId, eventId],
  )
  return Math.max(0, Number(row?.inside ?? 0))
}

/** Whether one must leave before the next may come in. Events that are no fairs have no such limit. */
export async function hallIsFull(db: Queries, eventId: string): Promise<boolean> {
  const fair = await db.get<Row<'fairs', 'hall_limit'>>('SELECT hall_limit FROM fairs WHERE event_id = ?', [eventId])
  return fair?.hall_limit != null && (await insideOf(db, eventId)) >= fair.hall_limit
}
