import type { ExportForm } from '../../contract/platform/export.ts'
import type { Database } from '../platform/db/database.ts'
import type { Staff } from '../platform/http/call.ts'
import type { Download } from '../platform/http/download.ts'
import { largeSheetFile } from '../platform/large-sheet-file.ts'
import { conflict } from '../platform/problem.ts'
import type { AuditLog } from './audit.ts'

export interface ExportColumn<T> {
  title: string
  of: (row: T) => string | number | null
  /** What stands there as long as nobody says why it is needed whole. */
  masked?: (row: T) => string
}

export interface ListExport<T> {
  /** The noun of the audit trail: `job`. */
  kind: string
  /** The name of the file without its ending. */
  name: string
  columns: ExportColumn<T>[]
  /** How the list was filtered, for the audit trail. */
  filter: object
  total: number
  /** The rows after a cursor; `next` null at the end. */
  page: (cursor: string | undefined) => Promise<{ rows: T[]; next: string | null }>
}

const mostRows = 20_000

/** Gives a list out as a file: bounded, masked without a reason, and on record. Throws where it is too long. */
export async function exportList<T>(
  { database, audit }: { database: Database; audit: AuditLog },
  list: ListExport<T>,
  { format, reason }: ExportForm,
  staff: Staff,
): Promise<Download> {
  const { kind, name, columns, filter, total } = list
  if (total > mostRows)
    throw conflict(
      'too-many-rows',
      '一次导不出这么多',
      `共 ${total.toLocaleString('en')} 条，一次最多 ${mostRows.toLocaleString('en')} 条，请先筛选。`,
    )
  const rows: (string | number | null)[][] = []
  for (let cursor: string | undefined, more = true; more && rows.length < mostRows; ) {
    const page = await list.page(cursor)
    for (const row of page.rows) rows.push(columns.map(({ of, masked }) => (masked && !reason ? masked : of)(row)))
    more = page.next !== null
    cursor = page.next ?? undefined
  }
  const file = await largeSheetFile(format, { name, titles: columns.map(({ title }) => title), rows })
  await database.transaction(tx =>
    audit.record(tx, {
      actor: staff.username,
      action: 'export',
      kind,
      entityId: kind,
      after: { rows: rows.length, format, filter, whole: reason !== undefined },
      reason: reason ?? null,
    }),
  )
  return file
}
