import { type FieldDictionary, fieldHinted, fieldNamed, headerName } from './dictionary.ts'
import type { JoinedHeading } from './joined-heading.ts'
import { columnLetter, ownCells, type SheetRow } from './sheet.ts'

export interface Column<Field extends string> {
  field: Field
  index: number
  /** The header's own words. */
  title: string
}

export interface Header<Field extends string> {
  columns: Map<Field, Column<Field>>
  /** The title of every column, for messages and for the file of refused rows. */
  titles: string[]
  /** A row of the file holds the names, and it can be nothing else. */
  isSure: boolean
  /** The cells of its rows, where they are two. */
  lines?: readonly (readonly string[])[]
}

/** What somebody has said of the columns, by a heading's words or a column's letter; null: not to be read. */
export type ColumnChoice<Field extends string> = ReadonlyMap<string, Field | null>

export interface HeaderForm<Field extends string> {
  dictionary: FieldDictionary<Field>
  /** Groups of fields of which each must have a column. */
  required: readonly (readonly Field[])[]
  chosen: ColumnChoice<Field>
  /** What lines above the table say for all its rows; counts as a column. */
  shared: ReadonlyMap<Field, string>
}

/** The row as the names of columns. Null where it names too little. */
export function headerAt<Field extends string>(row: SheetRow, form: HeaderForm<Field>): Header<Field> | null {
  const { columns, exact } = matchColumns(row, form)
  const isSure = columns.size >= 3 && exact >= 2
  return columns.size >= 2 && hasRequired(columns, form) ? { columns, titles: titlesOf(row), isSure } : null
}

/** Two rows as the names of columns; null where together they say no more than the upper one does. */
export function headerOfTwo<Field extends string>(
  upper: SheetRow,
  lower: SheetRow,
  { row, names }: JoinedHeading,
  form: HeaderForm<Field>,
): Header<Field> | null {
  const { columns } = matchColumns(row, form, names)
  const before = matchColumns(upper, form).columns
  if (!hasRequired(columns, form) || columns.size < before.size) return null
  return { columns, titles: titlesOf({ ...row, hidden: lower.hidden }), isSure: true, lines: [upper.cells, lower.cells] }
}

/** The same for a row below another table: what it says must leave no doubt. */
export function nextHeaderAt<Field extends string>(row: SheetRow, form: HeaderForm<Field>): Header<Field> | null {
  const { columns, exact } = matchColumns(row, form)
  const filled = ownCells(row).length
  if (columns.size < 3 || exact < 2 || columns.size * 2 < filled || !hasRequired(columns, form)) return null
  return { columns, titles: titlesOf(row), isSure: true }
}

/** Columns as somebody chose them by letter, for a table without headings. */
export function headerByLetters<Field extends string>(row: SheetRow, form: HeaderForm<Field>): Header<Field> | null {
  const columns = new Map<Field, Column<Field>>()
  for (const index of row.cells.keys()) {
    const field = form.chosen.get(columnLetter(index))
    if (field && !columns.has(field)) columns.set(field, { field, index, title: '' })
  }
  return hasRequired(columns, form) ? { columns, titles: row.cells.map((_, i) => columnLetter(i)), isSure: false } : null
}

/** The field of each column, in their order; null where a column has none. */
export function fieldsOf<Field extends string>({ titles, columns }: Header<Field>): (Field | null)[] {
  const fields: (Field | null)[] = titles.map(() => null)
  for (const [field, { index }] of columns) if (index < fields.length) fields[index] = field
  return fields
}

const hasRequired = <Field extends string>(columns: Map<Field, unknown>, { required, shared }: HeaderForm<Field>) =>
  required.every(group => group.some(field => columns.has(field) || shared.has(field)))

/** Whether a row repeats the header, as printed tables do on every page. */
export const isHeaderAgain = (row: SheetRow, { titles, lines = [titles] }: Pick<Header<string>, 'titles' | 'lines'>) =>
  row.cells.filter(Boolean).length > 1 &&
  lines.some(line => row.cells.every((cell, i) => !cell || bare(cell) === bare(line[i] ?? '')))

const bare = (text: string) => text.replace(/\s+/g, '')

/** The fields that a row of headings names, and how many of them in their very words. */
export function matchColumns<Field extends string>(
  row: SheetRow,
  { dictionary, chosen }: Pick<HeaderForm<Field>, 'dictionary' | 'chosen'>,
  names: readonly string[][] = row.cells.map(title => [headerName(title)]),
): { columns: Map<Field, Column<Field>>; exact: number } {
  const claims: { field: Field; index: number; title: string; score: number }[] = []
  for (const [index, title] of row.cells.entries()) {
    const called = (names[index] ?? []).filter(name => name && name.length <= 20)
    if (called.length === 0) continue
    const known = [title, title.replace(/\s+/g, ''), ...called].find(key => chosen.has(key))
    const said = known === undefined ? undefined : chosen.get(known)
    if (said) claims.push({ field: said, index, title, score: 10_000 })
    if (said !== undefined) continue
    const [claim] = called.flatMap(name => fieldNamed(name, dictionary) ?? []).sort((a, b) => b.score - a.score)
    if (claim) claims.push({ ...claim, index, title })
    // 待遇 beside 薪资 is what else there is.
    const hinted = called.map(name => fieldHinted(name, dictionary)).find(field => field && field !== claim?.field)
    if (hinted) claims.push({ field: hinted, score: 1, index, title })
  }
  const columns = new Map<Field, Column<Field>>()
  const taken = new Set<number>()
  let exact = 0
  for (const { field, index, title, score } of claims.sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (columns.has(field) || taken.has(index)) continue
    taken.add(index)
    columns.set(field, { field, index, title: title.replace(/\s+/g, '') })
    if (score >= 1000) exact++
  }
  return { columns, exact }
}

const longestTitle = 60

function titlesOf(row: SheetRow): string[] {
  const titles = row.cells.map((cell, i) => cell.replace(/\s+/g, '') || columnLetter(i))
  for (const { column, text } of row.hidden)
    titles[column] = text.length <= longestTitle ? text.replace(/\s+/g, '') : columnLetter(column)
  return titles
}
