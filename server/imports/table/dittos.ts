import type { SheetRow } from './sheet.ts'
import type { TableForm } from './table-form.ts'

const longestDitto = 4

/** The row with what the one above it says where it says 同上; nothing where none stands above. */
export function withDittos<Field extends string>(row: SheetRow, before: SheetRow | null, { notes }: TableForm<Field>): SheetRow {
  const isDitto = (text: string) => text !== '' && text.length <= longestDitto && notes.has(text, 'ditto')
  if (!row.cells.some(isDitto)) return row
  return { ...row, cells: row.cells.map((text, column) => (isDitto(text) ? (before?.cells[column] ?? '') : text)) }
}
