import type { Header } from './header.ts'
import type { SheetRow } from './sheet.ts'

/** A cell as somebody wants it read; the file itself stays as it was sent. */
export interface CellFix {
  sheet: string
  /** Null: in every row whose cell says `was`. */
  row: number | null
  /** Which of the records of that row, from 0: forms hold several side by side. */
  nth: number
  /** The field that is meant; null where the column has none. */
  field: string | null
  /** The column where there is no field, from 0. */
  at: number | null
  /** What a field without a column is called. */
  title: string
  was: string
  text: string
}

/** Puts corrections into the rows that they are about. */
export interface Corrections {
  /** The row and its columns as somebody wants them read: the same ones where nothing was corrected. */
  applied<Field extends string>(sheet: string, row: SheetRow, header: Header<Field>): { row: SheetRow; header: Header<Field> }
}

export function corrections(fixes: readonly CellFix[]): Corrections {
  const everywhere = fixes.filter(fix => fix.row === null)
  const byRow = Map.groupBy(
    fixes.filter(fix => fix.row !== null),
    ({ sheet, row }) => keyOf(sheet, row ?? 0),
  )
  const met = new Map<string, number>()
  return {
    applied(sheet, row, header) {
      const key = keyOf(sheet, row.number)
      const nth = met.get(key) ?? 0
      if (byRow.has(key)) met.set(key, nth + 1)
      let read = { row, header }
      // What was said of one row holds against what was said of all.
      for (const fix of everywhere)
        if (isMeant(fix, sheet) && textAt(read.row, columnOf(fix, header)) === fix.was) read = withText(read, fix)
      for (const fix of byRow.get(key) ?? []) if (fix.nth === nth) read = withText(read, fix)
      return read
    },
  }
}

/** A field is the same in every sheet; a column by its place only in its own. */
const isMeant = (fix: CellFix, sheet: string) => fix.field !== null || fix.sheet === sheet

const keyOf = (sheet: string, row: number) => `${row} ${sheet}`

const columnOf = <Field extends string>({ field, at }: CellFix, { columns }: Header<Field>): number | null =>
  field === null ? at : (columns.get(field as Field)?.index ?? null)

const textAt = ({ cells }: SheetRow, column: number | null) => (column === null ? '' : (cells[column] ?? ''))

function withText<Field extends string>(read: { row: SheetRow; header: Header<Field> }, fix: CellFix) {
  const known = columnOf(fix, read.header)
  const header = known === null ? withColumn(read.header, fix) : read.header
  const column = known ?? header.titles.length - 1
  const { row } = read
  const others = <C extends { column: number }>(cells: C[]) => cells.filter(cell => cell.column !== column)
  const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, i) => row.cells[i] ?? '')
  cells[column] = fix.text.trim()
  return {
    header,
    row: { ...row, cells, merged: row.merged.filter(at => at !== column), hidden: others(row.hidden), unfit: others(row.unfit) },
  }
}

/** The header with one more column, for what the table does not ask. */
function withColumn<Field extends string>(header: Header<Field>, { field, title }: CellFix): Header<Field> {
  const titles = [...header.titles, title]
  const column = { field: field as Field, index: titles.length - 1, title }
  return { ...header, titles, columns: new Map([...header.columns, [column.field, column]]) }
}
