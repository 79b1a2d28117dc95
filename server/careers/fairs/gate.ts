import { placeholders, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { FieldError } from '../../platform/problem.ts'

const named = 3

/** For each of these fairs: who stands at a booth without a check of its papers that holds. */
export async function uncheckedAtBooths(db: Queries, fairIds: string[], now: number): Promise<Map<string, FieldError[]>> {
  if (fairIds.length === 0) return new Map()
  const rows = await db.all<Row<'booths', 'fair_id'> & Row<'employers', 'name'>>(
    `SELECT b.fair_id, e.name FROM booths b JOIN employers e ON e.id = b.employer_id
     WHERE b.fair_id IN (${placeholders(fairIds.length)}) AND (e.verified_until IS NULL OR e.verified_until <= ?) ORDER BY b.number`,
    [...fairIds, now],
  )
  const byFair = Map.groupBy(rows, row => row.fair_id)
  return new Map([...byFair].map(([id, list]) => [id, [{ path: 'booths', message: sentence(list.map(row => row.name)) }]]))
}

const sentence = (names: string[]) =>
  `${names.length} 家参会企业还没有有效的核验：${names.slice(0, named).join('、')}${names.length > named ? ' 等' : ''}，请先核验，或请它们让出展位`
