import type { ColumnProposal } from '../../../contract/imports/columns.ts'
import type { DraftCounts, DraftStand } from '../../../contract/imports/import-drafts.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import { ProblemError } from '../../platform/problem.ts'
import { jobFileOptions, type SaidOfFile } from '../jobs/file-options.ts'
import { type JobImport, takeJobRows } from '../jobs/import-jobs.ts'
import type { JobReading } from '../jobs/read-jobs.ts'
import type { ImportedRow } from '../records.ts'
import type { SheetReports } from '../thread/messages.ts'
import { rowsPerPart, unpack } from '../thread/parts.ts'
import { readTable, type TableReadings } from '../thread/read-table.ts'

/** A row with what would become of it. */
export interface CheckedRow {
  reading: JobReading
  taken: ImportedRow
  stands: DraftStand
}

export interface Check {
  sheets: SheetReports
  rows: CheckedRow[]
  counts: DraftCounts | null
  /** Set, and no rows, where somebody must name the columns first. */
  proposal: ColumnProposal | null
}

/** A file as it is understood; what would become of its rows depends on what is known by then. */
export type ReadFile = TableReadings | ColumnProposal

const batch = 4 * rowsPerPart

/** Reads a file of jobs with all that was said of it. Throws what is wrong with the file as a whole. */
export async function readJobFile(
  file: UploadedFile,
  said: SaidOfFile,
  now: number,
  lists: ReadonlyMap<string, string>,
): Promise<ReadFile> {
  try {
    const table = await readTable('jobs', file, { ...jobFileOptions(said, now), showsCells: true }, lists)
    await table.ready(table.total)
    return table
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'needs-headings') return error.proposal as ColumnProposal
    throw error
  }
}

/** What would become of the rows if they were taken in now. */
export async function checkRows(
  db: Queries,
  text: TextIndex,
  read: ReadFile,
  rules: Pick<JobImport, 'now' | 'visibleUntil' | 'vault'>,
): Promise<Check> {
  if (!('total' in read)) return { sheets: [], rows: [], counts: null, proposal: read }
  const trial = { ...rules, importId: '', dryRun: true, fairId: null }
  const rows: CheckedRow[] = []
  for (let from = 0; from < read.total; from += batch) {
    const readings = unpack<JobReading>(read.parts(from, Math.min(read.total, from + batch)))
    const taken = await takeJobRows(db, text, readings, trial)
    for (const [i, row] of taken.entries()) {
      const reading = readings[i]
      if (reading) rows.push({ reading, taken: row, stands: standOf(row) })
    }
    // Lets requests through between batches.
    await new Promise(resolve => setImmediate(resolve))
  }
  return { sheets: read.sheets, rows, counts: countsOf(rows), proposal: null }
}

function standOf({ item: { outcome } }: ImportedRow): DraftStand {
  if (outcome === 'created' || outcome === 'updated') return 'ready'
  return outcome === 'unchanged' ? 'known' : outcome
}

function countsOf(rows: CheckedRow[]): DraftCounts {
  const counts: DraftCounts = { ready: 0, known: 0, incomplete: 0, review: 0, refused: 0 }
  for (const { stands } of rows) counts[stands]++
  return counts
}
