import { deleteIn, insertAll, type Queries, selectIn, updateRow } from '../../platform/db/database.ts'
import type { Changes, Column, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { newId } from '../../platform/ids.ts'

/** An employer as a table names it. */
export interface IncomingEmployer {
  key: string
  name: string
  industry: string | null
  size: string | null
  nature: string | null
  introduction: string | null
  address: string | null
  creditCode: string | null
  source: string | null
  sample: boolean
}

export type KnownEmployer = Row<'employers', 'id' | 'name_key' | 'name' | 'verified_until' | 'credit_code'>

const details = {
  industry: 'industry',
  size: 'size',
  nature: 'nature',
  introduction: 'introduction',
  address: 'address',
  creditCode: 'credit_code',
} as const satisfies Partial<Record<keyof IncomingEmployer, Column<'employers'>>>
const detailNames = Object.keys(details) as (keyof typeof details)[]

/**
 * Finds or creates the employers that rows name. A new one waits until a person has checked it; one that is known
 * keeps its last check. Details only fill gaps.
 */
export async function takeEmployers(
  tx: Queries,
  text: TextIndex,
  incoming: IncomingEmployer[],
  importId: string,
  now: number,
): Promise<{ employers: Map<string, KnownEmployer>; created: Set<string>; changed: Set<string> }> {
  const byKey = mergeByKey(incoming)
  const known = await selectIn(tx, 'employers', 'name_key', [...byKey.keys()])
  const employers = new Map<string, KnownEmployer>(known.map(row => [row.name_key, row]))
  const fresh = [...byKey.values()].filter(employer => !employers.has(employer.key))
  const rows = fresh.map(employer => ({
    id: newId(),
    name_key: employer.key,
    name: employer.name,
    industry: employer.industry,
    size: employer.size,
    nature: employer.nature,
    introduction: employer.introduction,
    address: employer.address,
    credit_code: employer.creditCode,
    verified_at: null,
    verified_until: null,
    source: employer.source,
    sample: employer.sample ? 1 : 0,
    import_id: importId,
    created_at: now,
    updated_at: now,
  }))
  await insertAll(tx, 'employers', rows)
  for (const row of rows) employers.set(row.name_key, row)
  const filled = await fillGaps(tx, known, byKey, now)
  const touched = [...rows, ...filled]
  await text.put(
    tx,
    'employers',
    touched.map(row => ({ ref: row.id, title: row.name, names: row.industry ?? '', text: row.introduction ?? '' })),
  )
  return { employers, created: new Set(rows.map(row => row.name_key)), changed: new Set(filled.map(row => row.name_key)) }
}

/** The same employer in several rows: what one leaves out another may say. */
function mergeByKey(incoming: IncomingEmployer[]): Map<string, IncomingEmployer> {
  const byKey = new Map<string, IncomingEmployer>()
  for (const employer of incoming) {
    const known = byKey.get(employer.key)
    if (!known) byKey.set(employer.key, { ...employer })
    else for (const detail of detailNames) known[detail] ??= employer[detail]
  }
  return byKey
}

async function fillGaps(
  tx: Queries,
  known: Row<'employers'>[],
  byKey: Map<string, IncomingEmployer>,
  now: number,
): Promise<Row<'employers'>[]> {
  const filled: Row<'employers'>[] = []
  for (const row of known) {
    const incoming = byKey.get(row.name_key)
    const gaps = detailNames.filter(detail => row[details[detail]] === null && incoming?.[detail])
    if (gaps.length === 0 || !incoming) continue
    const filling: Changes<'employers'> = Object.fromEntries(gaps.map(gap => [details[gap], incoming[gap]]))
    await updateRow(tx, 'employers', row.id, { ...filling, updated_at: now })
    filled.push({ ...row, ...filling })
  }
  return filled
}

/** Takes back employers that an import brought and that nothing names any more, at most so many; gives how many it were. */
export async function dropUnusedEmployers(tx: Queries, text: TextIndex, importId: string, most: number): Promise<number> {
  const unused = await tx.all<Row<'employers', 'id'>>(
    `SELECT id FROM employers e WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.employer_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM booths b WHERE b.employer_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM employer_checks c WHERE c.employer_id = e.id) LIMIT ?`,
    [importId, most],
  )
  const ids = unused.map(row => row.id)
  await deleteIn(tx, 'employers', ids)
  await text.remove(tx, 'employers', ids)
  return ids.length
}
