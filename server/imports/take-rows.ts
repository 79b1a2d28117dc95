import { visibility } from '../careers/employers/visibility.ts'
import type { Dialect, Queries } from '../platform/db/database.ts'
import { textIndex } from '../platform/db/text-index.ts'
import { type Vault, vault } from '../platform/secrets.ts'
import { takeEmployerRows } from './employers/import-employers.ts'
import { takeJobRows } from './jobs/import-jobs.ts'
import { addRows, type Counts, noCounts } from './records.ts'
import type { TableKind } from './thread/messages.ts'
import { type Part, unpack } from './thread/parts.ts'

/** Some rows of a table, as plain data. */
export interface RowsToTake {
  kind: TableKind
  importId: string
  parts: Part[]
  /** The number of the first of them, from 0. */
  from: number
  /** Of the rows before them. */
  counts: Counts
  dryRun: boolean
  fairId: string | null
  /** When the import began, and the time now. */
  startedAt: number
  now: number
  showsUnverified: boolean
  keys: Vault['keys']
}

export const url = import.meta.url

/**
 * Takes rows of a table in and keeps a record of them; gives the counts so far and the milliseconds that it took. Without
 * rows whoever takes them only gets ready.
 */
export async function step(tx: Queries, rows: RowsToTake | null, dialect: Dialect): Promise<{ counts: Counts; took: number }> {
  if (!rows) return { counts: noCounts, took: 0 }
  const begun = performance.now()
  const text = textIndex(dialect)
  const sealing = vault(rows.keys)
  const options = { ...rows, now: rows.startedAt, vault: sealing, visibleUntil: visibility(rows.showsUnverified) }
  const taken =
    rows.kind === 'jobs'
      ? await takeJobRows(tx, text, unpack(rows.parts), options)
      : await takeEmployerRows(tx, text, unpack(rows.parts), options)
  const counts = await addRows(tx, { ...rows, vault: sealing }, taken, rows.counts)
  return { counts, took: performance.now() - begun }
}
