import type { WordList } from '../../platform/texts/word-list.ts'
import { columnLetter, type Sheet, type SheetRow } from './sheet.ts'

/** The words offices use for one field. `weak` ones count only where no column has a better name. */
export interface FieldWords {
  words: readonly string[]
  weak?: readonly string[]
}

export type FieldDictionary<Field extends string> = Record<Field, FieldWords>

/** The dictionary that a list of plain words holds: its kinds are the fields, `place-weak` the weak words of `place`. */
export function fieldDictionary<Field extends string>(
  list: WordList<Field | `${Field}-weak`>,
  fields: readonly Field[],
): FieldDictionary<Field> {
  const wordsOf = (kind: Field | `${Field}-weak`) => list.only(kind).entries.flatMap(({ patterns }) => patterns)
  const all = fields.map(field => [field, { words: wordsOf(field), weak: wordsOf(`${field}-weak`) }])
  return Object.fromEntries(all) as FieldDictionary<Field>
}

export interface Column<Field extends string> {
  field: Field
  index: number
  /** The header's own words. */
  title: string
}

export interface Header<Field extends string> {
  /** Index into the sheet's rows of the first row below the header. */
  firstRow: number
  columns: Map<Field, Column<Field>>
  /** The title of every column, for messages and for the file of refused rows. */
  titles: string[]
}

const searchedRows = 30

/**
 * Finds the row that names the columns, below whatever titles and notes stand above it. `required` are groups
 * of fields of which each must have a column. Null where the sheet is no such table.
 */
export function findHeader<Field extends string>(
  sheet: Sheet,
  dictionary: FieldDictionary<Field>,
  required: readonly (readonly Field[])[],
): Header<Field> | null {
  let best: Header<Field> | null = null
  for (const [i, row] of sheet.rows.slice(0, searchedRows).entries()) {
    const columns = matchColumns(row, dictionary)
    if (!required.every(group => group.some(field => columns.has(field)))) continue
    // A deeper row of a two-row header names more fields than the one above it.
    if (columns.size > (best?.columns.size ?? 0)) best = { firstRow: i + 1, columns, titles: titlesOf(row) }
  }
  return best
}

/** Whether a row repeats the header, as printed tables do on every page. */
export const isHeaderAgain = (row: SheetRow, { titles }: { titles: string[] }) =>
  row.cells.filter(Boolean).length > 1 && row.cells.every((cell, i) => !cell || cell === titles[i])

function matchColumns<Field extends string>(row: SheetRow, dictionary: FieldDictionary<Field>): Map<Field, Column<Field>> {
  const claims: { field: Field; index: number; title: string; score: number }[] = []
  for (const [index, title] of row.cells.entries()) {
    const name = headerName(title)
    if (!name || name.length > 20) continue
    const claim = bestField(name, dictionary)
    if (claim) claims.push({ ...claim, index, title })
  }
  const columns = new Map<Field, Column<Field>>()
  for (const { field, index, title } of claims.sort((a, b) => b.score - a.score || a.index - b.index))
    if (!columns.has(field)) columns.set(field, { field, index, title: title.replace(/\s+/g, '') })
  return columns
}

/** Exact names win over names that contain a known word; longer words over shorter; weak ones come last. */
function bestField<Field extends string>(
  name: string,
  dictionary: FieldDictionary<Field>,
): { field: Field; score: number } | null {
  let best: { field: Field; score: number } | null = null
  const consider = (field: Field, score: number) => {
    if (score > (best?.score ?? 0)) best = { field, score }
  }
  for (const [field, { words, weak = [] }] of Object.entries<FieldWords>(dictionary) as [Field, FieldWords][]) {
    for (const word of words) {
      if (name === word) consider(field, 1000 + word.length)
      else if (word.length >= 2 && name.includes(word)) consider(field, 100 + word.length * 10 - name.indexOf(word))
    }
    for (const word of weak) if (name === word) consider(field, 10 + word.length)
  }
  return best
}

/** Without marks, brackets, spaces and width variants. */
const headerName = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[\s*＊:：、,，/·.。_-]/g, '')

function titlesOf(row: SheetRow): string[] {
  const titles = row.cells.map((cell, i) => cell.replace(/\s+/g, '') || columnLetter(i))
  for (const { column, text } of row.hidden) titles[column] = text.replace(/\s+/g, '')
  return titles
}
