import { insertAll, type Queries } from '../../platform/db/database.ts'
import type { NewRow, Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { notFound } from '../../platform/problem.ts'

/** A job that an employer brings to a fair, with the booth its table names, if it does. */
export interface FairEntry {
  employerId: string
  jobId: string
  booth: string | null
}

const boothsPerRow = 12

/** Throws where the fair does not exist. */
export async function requireFair(db: Queries, fairId: string): Promise<void> {
  if (!(await db.get('SELECT 1 AS one FROM fairs WHERE event_id = ?', [fairId]))) notFound('fair')
}

/** Lists jobs at a fair. An employer without a booth gets the one its table names, or the next free one. */
export async function takeFairEntries(tx: Queries, fairId: string, entries: FairEntry[], importId: string): Promise<void> {
  const booths = await tx.all<Row<'booths', 'number' | 'employer_id'>>(
    'SELECT number, employer_id FROM booths WHERE fair_id = ?',
    [fairId],
  )
  const numbers = new Set(booths.map(booth => booth.number))
  const placed = new Set(booths.map(booth => booth.employer_id))
  const fresh: NewRow<'booths'>[] = []
  for (const { employerId, booth } of entries) {
    if (placed.has(employerId)) continue
    const wanted = booth ? boothNumber(booth) : ''
    const number = wanted && !numbers.has(wanted) ? wanted : nextFree(numbers)
    numbers.add(number)
    placed.add(employerId)
    fresh.push({ id: newId(), fair_id: fairId, number, employer_id: employerId, import_id: importId })
  }
  await insertAll(tx, 'booths', fresh)
  await insertAll(
    tx,
    'fair_jobs',
    entries.map(entry => ({ fair_id: fairId, job_id: entry.jobId })),
    'ON CONFLICT DO NOTHING',
  )
}

/** Takes back booths that an import made and at which nobody offers a job any more. */
export async function dropEmptyBooths(tx: Queries, importId: string): Promise<void> {
  await tx.run(
    `DELETE FROM booths WHERE import_id = ? AND NOT EXISTS (
       SELECT 1 FROM fair_jobs f JOIN jobs j ON j.id = f.job_id WHERE f.fair_id = booths.fair_id AND j.employer_id = booths.employer_id)`,
    [importId],
  )
}

/** `a-3`, `A3号`, `A区03` become `A03`; other names stay as they are. */
export function boothNumber(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s/g, '')
  const found = /^([A-Z])(?:区|馆|-|排)?0*(\d{1,2})(?:号|展位|号展位)?$/.exec(plain)
  return found ? `${found[1]}${(found[2] ?? '').padStart(2, '0')}` : plain.slice(0, 12)
}

function nextFree(numbers: Set<string>): string {
  for (let i = 0; ; i++) {
    const number = `${String.fromCharCode(65 + Math.floor(i / boothsPerRow))}${String((i % boothsPerRow) + 1).padStart(2, '0')}`
    if (!numbers.has(number)) return number
  }
}
