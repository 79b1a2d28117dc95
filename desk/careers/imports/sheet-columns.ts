import type { DraftRow, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'

/** A column as the rows are shown by. */
export interface SheetColumn {
  /** The field, or the heading's words where it has none. */
  key: string
  field: string | null
  title: string
  /** What it is read as; null where it is only scanned. */
  name: string | null
}

/** The columns of these rows: as the sheets have them, then what the rows lack and the sheet does not ask. */
export function columnsOf({ tables, fields }: ImportDraftDetails, rows: DraftRow[]): SheetColumn[] {
  const nameOf = (field: string | null) => fields.find(one => one.field === field)?.name ?? null
  const columns = new Map<string, SheetColumn>()
  const add = (field: string | null, title: string) => {
    const key = field ?? title
    if (!columns.has(key)) columns.set(key, { key, field, title, name: nameOf(field) })
  }
  for (const { columns: own } of tables) for (const { column, field } of own) add(field, column)
  for (const { cells } of rows) for (const { field, column } of cells) add(field, column)
  for (const { problems } of rows)
    for (const { field, column, holds } of problems)
      if (holds) add(field, field && !columns.has(field) ? (nameOf(field) ?? column) : column)
  const isUsed = ({ key }: SheetColumn) =>
    rows.some(
      ({ cells, problems }) =>
        cells.some(({ field, column }) => (field ?? column) === key) ||
        problems.some(({ field, column, holds }) => holds && (field ?? column) === key),
    )
  return [...columns.values()].filter(isUsed)
}
