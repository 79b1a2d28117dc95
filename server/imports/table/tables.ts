import type { WordList } from '../../platform/texts/word-list.ts'
import { fileProblem } from './file-problem.ts'
import { type FieldDictionary, findHeader, type Header, isHeaderAgain } from './header.ts'
import { RowReader } from './row-reader.ts'
import { limits, type Sheet, type SheetRow } from './sheet.ts'

/** What `table-notes.json` tells apart: names of sheets that explain or list choices, and lines that stand below a table. */
export const noteKinds = ['helper-sheet', 'footer'] as const
export type NoteKind = (typeof noteKinds)[number]

/** What one kind of table looks like. */
export interface TableForm<Field extends string> {
  dictionary: FieldDictionary<Field>
  notes: WordList<NoteKind>
  /** Groups of fields of which each must have a column. */
  required: readonly (readonly Field[])[]
  /** Columns that say nothing by themselves: a row with only these is empty. */
  passive: readonly Field[]
  maxLengths: Partial<Record<Field, number>>
}

export interface TableRow<Field extends string> {
  sheet: string
  number: number
  reader: RowReader<Field>
  header: Header<Field>
  /** The cells as they came. */
  cells: string[]
}

export interface ReadTables<Field extends string> {
  rows: TableRow<Field>[]
  sheets: { name: string; rows: number; note: string | null }[]
}

/** All rows of all sheets that are such tables, with what was passed over and why. Throws where there is none. */
export function readTables<Field extends string>(sheets: Sheet[], form: TableForm<Field>): ReadTables<Field> {
  const report: ReadTables<Field> = { rows: [], sheets: [] }
  const found = sheets.map(sheet => ({ sheet, header: findHeader(sheet, form.dictionary, form.required) }))
  const visible = found.filter(f => f.header && !f.sheet.hidden && !form.notes.has(f.sheet.name, 'helper-sheet'))
  const read = visible.length > 0 ? visible : found.filter(f => f.header)
  if (read.length === 0) throw fileProblem('no-header')
  for (const { sheet, header } of found) {
    const chosen = read.some(r => r.sheet === sheet)
    const rows = header && chosen ? rowsOf(sheet, header, form) : []
    report.rows.push(...rows)
    report.sheets.push({
      name: sheet.name,
      rows: rows.length,
      note: chosen ? hiddenNote(sheet) : skipNote(sheet, header !== null),
    })
  }
  if (report.rows.length === 0) throw fileProblem('no-rows')
  if (report.rows.length > limits.rows) throw fileProblem('too-many-rows')
  return report
}

function rowsOf<Field extends string>(sheet: Sheet, header: Header<Field>, form: TableForm<Field>): TableRow<Field>[] {
  const rows: TableRow<Field>[] = []
  for (const row of sheet.rows.slice(header.firstRow)) {
    if (isHeaderAgain(row, header) || isCaption(row, form.notes)) continue
    const reader = new RowReader(sheet.name, row, header, form.maxLengths)
    if (reader.hasOwnContent(form.passive)) rows.push({ sheet: sheet.name, number: row.number, reader, header, cells: row.cells })
  }
  return rows
}

/** One text over several columns (a section's title), or a footer that stands alone. */
function isCaption(row: SheetRow, notes: WordList<NoteKind>): boolean {
  const texts = new Set(row.cells.filter(Boolean))
  const [only = ''] = texts
  return texts.size === 1 && (row.merged.length >= 2 || notes.has(only, 'footer'))
}

const hiddenNote = (sheet: Sheet) => (sheet.hiddenRows > 0 ? `有 ${sheet.hiddenRows} 行是隐藏的，没有读取` : null)

const skipNote = (sheet: Sheet, hasHeader: boolean) =>
  sheet.hidden ? '隐藏的工作表，没有读取' : hasHeader ? '像是说明或示例，没有读取' : '没有找到表头，没有读取'
