import type { ImportItem, ImportKind, ImportReport, RowError, RowOutcome } from '../../contract/imports/imports.ts'
import { type Clock, minute, toIso } from '../platform/clock.ts'
import { type Database, insertAll, insertRow, placeholders, type Queries, updateRow } from '../platform/db/database.ts'
import { columns, type Narrow, type Row } from '../platform/db/rows.ts'
import { fromJson, fromJsonOrNull } from '../platform/json.ts'
import type { Vault } from '../platform/secrets.ts'
import type { RowFault } from './table/row-reader.ts'

/** One row of a file with what became of it. */
export interface ImportedRow {
  item: ImportItem
  errors: (RowError | RowFault)[]
  entityId: string | null
  /** The posting before this import changed it. */
  before: Row<'jobs'> | null
  /** The cells and their titles, kept sealed for rows that were refused. */
  refusedCells: { titles: string[]; cells: string[] } | null
}

export interface ImportStart {
  id: string
  kind: ImportKind
  fileName: string
  dryRun: boolean
  staffId: string | null
  fairId: string | null
  sheets: ImportReport['sheets']
}

export type Counts = Pick<
  ImportReport,
  'rows' | 'accepted' | 'rejected' | 'created' | 'updated' | 'unchanged' | 'incomplete' | 'review'
>

type ImportRow = Narrow<Row<'imports'>, Pick<ImportReport, 'kind' | 'state'>>

const reported = columns('import_rows', ['seq', 'sheet', 'row_number', 'outcome', 'item', 'missing', 'errors', 'became', 'alike'])
type ReportedRow = Narrow<Row<'import_rows', (typeof reported)[number]>, { outcome: RowOutcome }>

export const noCounts: Counts = {
  rows: 0,
  accepted: 0,
  rejected: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  incomplete: 0,
  review: 0,
}
const listed = 50

/** Adds rows to counts: `accepted` = created + updated + unchanged + incomplete. */
export function addCounts(counts: Counts, outcomes: RowOutcome[]): Counts {
  const sum = { ...counts, rows: counts.rows + outcomes.length }
  for (const outcome of outcomes) {
    if (outcome === 'refused') sum.rejected++
    else sum[outcome]++
  }
  return { ...sum, accepted: sum.created + sum.updated + sum.unchanged + sum.incomplete }
}

/** Keeps a batch of rows and the counts so far: whoever looks sees how far the import is. Gives these counts. */
export async function addRows(
  tx: Queries,
  { importId: id, from, vault, now }: { importId: string; from: number; vault: Vault; now: number },
  rows: ImportedRow[],
  before: Counts,
): Promise<Counts> {
  const counts = addCounts(
    before,
    rows.map(row => row.item.outcome),
  )
  const became = distinct(rows.map(row => (row.item.cells.length > 0 ? written(row.item.cells) : null)))
  await insertAll(
    tx,
    'import_rows',
    rows.map((row, i) => ({
      import_id: id,
      seq: from + i,
      sheet: row.item.sheet,
      row_number: row.item.row,
      outcome: row.item.outcome,
      entity_id: row.entityId,
      item: row.item.job ? JSON.stringify(row.item.job) : null,
      missing: JSON.stringify(row.item.missing),
      errors: JSON.stringify(row.errors),
      cells: row.refusedCells ? vault.seal(JSON.stringify(row.refusedCells)) : null,
      became: became.texts[i] ?? null,
      alike: became.first[i] == null ? null : from + became.first[i],
      before: row.before ? JSON.stringify(row.before) : null,
    })),
  )
  await updateRow(tx, 'imports', id, { counts: JSON.stringify(counts), touched_at: now })
  return counts
}

/** What was imported when, by whom, row by row. */
export const importRecords = (db: Database, clock: Clock, vault: Vault) => ({
  async start({ id, kind, fileName, dryRun, staffId, fairId, sheets }: ImportStart): Promise<void> {
    await insertRow(db, 'imports', {
      id,
      kind,
      file_name: fileName.slice(0, 200),
      dry_run: dryRun ? 1 : 0,
      state: 'running',
      staff_id: staffId,
      fair_id: fairId,
      counts: JSON.stringify(noCounts),
      sheets: JSON.stringify(sheets),
      started_at: clock(),
      touched_at: clock(),
    })
  },

  /**
   * Marks imports that ended with their process: what their last batch left is what went in. `isAlone`: no other server
   * works on this database, so that none of staff's can still be running; those of commands and of other servers are
   * left a minute to go on.
   */
  failCutOff: (isAlone: boolean): Promise<number> =>
    db.run(
      `UPDATE imports SET state = 'failed' WHERE state = 'running' AND (touched_at < ?${isAlone ? ' OR staff_id IS NOT NULL' : ''})`,
      [clock() - minute],
    ),

  finish: (tx: Queries, id: string, state: ImportReport['state']) => updateRow(tx, 'imports', id, { state }),

  async list(): Promise<Omit<ImportReport, 'items' | 'errors' | 'sheets'>[]> {
    const rows = await db.all<ImportRow>('SELECT * FROM imports ORDER BY started_at DESC, id LIMIT ?', [listed])
    return rows.map(toHead)
  },

  async head(id: string): Promise<(ReturnType<typeof toHead> & { sheets: ImportReport['sheets'] }) | null> {
    const row = await db.get<ImportRow>('SELECT * FROM imports WHERE id = ?', [id])
    return row ? { ...toHead(row), sheets: fromJson(row.sheets) } : null
  },

  /** `tellsRows`: with every row; else with what is said of rows alone. */
  async find(id: string, tellsRows = true): Promise<ImportReport | null> {
    const head = await this.head(id)
    if (!head) return null
    const rows = await db.all<ReportedRow>(
      `SELECT ${reported.join(', ')} FROM import_rows WHERE import_id = ?${tellsRows ? '' : " AND errors <> '[]'"} ORDER BY seq`,
      [id],
    )
    const known = new Map<number, ImportItem['cells']>()
    const cellsOf = ({ seq, became, alike }: ReportedRow) => {
      const cells = (alike === null ? fromJsonOrNull<ImportItem['cells']>(became) : known.get(alike)) ?? []
      known.set(seq, cells)
      return cells
    }
    return {
      ...head,
      items: (tellsRows ? rows : []).map(r => ({
        sheet: r.sheet,
        row: r.row_number,
        outcome: r.outcome,
        job: fromJsonOrNull(r.item),
        missing: fromJson(r.missing),
        cells: cellsOf(r),
      })),
      errors: rows.flatMap(r => fromJson<RowError[]>(r.errors)),
    }
  },

  async refusedRows(id: string): Promise<{ sheet: string; titles: string[]; cells: string[]; reasons: string[] }[]> {
    const rows = await db.all<Narrow<Row<'import_rows', 'sheet' | 'cells' | 'errors'>, { cells: string }>>(
      "SELECT sheet, cells, errors FROM import_rows WHERE import_id = ? AND outcome = 'refused' ORDER BY seq",
      [id],
    )
    return rows.map(row => ({
      sheet: row.sheet,
      ...fromJson<{ titles: string[]; cells: string[] }>(opened(row.cells, vault)),
      reasons: fromJson<RowError[]>(row.errors).map(error => `${error.column}：${error.message}`),
    }))
  },

  /** At most so many rows that changed something and are not settled yet, the latest first. */
  async changes(tx: Queries, id: string, most: number): Promise<{ seq: number; id: string; before: Row<'jobs'> | null }[]> {
    const rows = await tx.all<Narrow<Row<'import_rows', 'seq' | 'entity_id' | 'before'>, { entity_id: string }>>(
      `SELECT seq, entity_id, before FROM import_rows WHERE import_id = ? AND entity_id IS NOT NULL AND outcome NOT IN ('unchanged', 'refused') ORDER BY seq DESC LIMIT ?`,
      [id, most],
    )
    return rows.map(row => ({ seq: row.seq, id: row.entity_id, before: fromJsonOrNull(row.before) }))
  },

  /** These rows stand for nothing any more: they were taken back, or are kept for good. */
  async settle(tx: Queries, id: string, rows: readonly { seq: number }[]): Promise<void> {
    if (rows.length > 0)
      await tx.run(`UPDATE import_rows SET entity_id = NULL WHERE import_id = ? AND seq IN (${placeholders(rows.length)})`, [
        id,
        ...rows.map(({ seq }) => seq),
      ])
  },
})
export type ImportRecords = ReturnType<typeof importRecords>

const texts = new WeakMap<object, string>()

/** Rows for whose cells it was the same share one list, which is written once. */
function written(cells: ImportItem['cells']): string {
  const text = texts.get(cells) ?? JSON.stringify(cells)
  texts.set(cells, text)
  return text
}

/** Each text where it comes first; elsewhere the index of that place. */
function distinct(texts: readonly (string | null)[]): { texts: (string | null)[]; first: (number | null)[] } {
  const places = new Map<string, number>()
  const first = texts.map((text, i) => {
    const before = text === null ? undefined : places.get(text)
    if (text !== null && before === undefined) places.set(text, i)
    return before ?? null
  })
  return { texts: texts.map((text, i) => (first[i] === null ? text : null)), first }
}

/** Cells of refused rows may hold contacts; those of before are in clear. */
const opened = (cells: string, vault: Vault) => (cells.startsWith('{') ? cells : vault.open(cells))

const toHead = (row: ImportRow) => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  dryRun: row.dry_run === 1,
  state: row.state,
  ...fromJson<Counts>(row.counts),
  startedAt: toIso(row.started_at),
})
