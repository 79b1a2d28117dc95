import type { SheetRow } from './sheet.ts'

const fewestColumns = 3

/** Two tables beside each other with the same headings, as saves paper: the right one is put below the left one. */
export function oneBelowTheOther(rows: SheetRow[], isHeading: (row: SheetRow) => boolean): SheetRow[] {
  const start = rows.findIndex(row => halfOf(row) !== null && isHeading(row))
  const from = start < 0 ? null : halfOf(rows[start] as SheetRow)
  if (from === null) return rows
  const table = rows.slice(start)
  return [
    ...rows.slice(0, start),
    ...table.map(row => part(row, column => column < from)),
    ...table.map(row => part(row, column => column >= from)),
  ].filter(row => row.cells.some(Boolean))
}

/** The column where the same names begin anew. */
function halfOf({ cells }: SheetRow): number | null {
  const first = cells.find(Boolean)
  // Nearly no row says its first cell again.
  if (first === undefined || cells.indexOf(first) === cells.lastIndexOf(first)) return null
  const columns = cells.flatMap((text, column) => (text ? [column] : []))
  const half = columns.length / 2
  if (half < fewestColumns || !Number.isInteger(half)) return null
  const isSame = columns.slice(0, half).every((column, i) => cells[column] === cells[columns[half + i] ?? -1])
  return isSame ? (columns[half] ?? null) : null
}

/** The row with these columns alone, each in its place. */
function part(row: SheetRow, isIn: (column: number) => boolean): SheetRow {
  const among = <C extends { column: number }>(cells: C[]) => cells.filter(({ column }) => isIn(column))
  return {
    ...row,
    cells: row.cells.map((text, column) => (isIn(column) ? text : '')),
    merged: row.merged.filter(isIn),
    hidden: among(row.hidden),
    comments: among(row.comments),
    unfit: among(row.unfit),
  }
}
