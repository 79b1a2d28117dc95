import type { ColumnProposal } from '../../../contract/imports/columns.ts'
import { type FieldDictionary, fieldNamed, headerName } from './dictionary.ts'
import { type ColumnChoice, matchColumns } from './header.ts'
import { columnLetter, ownCells, type Sheet, type SheetRow } from './sheet.ts'

/** Whether a cell looks like one of this field. */
export type Recognizers<Field extends string> = Partial<Record<Field, (text: string) => boolean>>

const searchedRows = 30
const sampledRows = 40
const shownSamples = 3
const shownLength = 40
/** How many of a column's cells must look alike. */
const enough = 0.6

/**
 * What the columns of a table may be that does not say it, for a person to confirm: by what is known of its headings and
 * by what stands in the cells. Null where it looks like no table of this kind.
 */
export function proposalFor<Field extends string>(
  sheet: Sheet | undefined,
  { dictionary, recognizers }: { dictionary: FieldDictionary<Field>; recognizers: Recognizers<Field> },
  chosen: ColumnChoice<Field>,
): ColumnProposal | null {
  if (!sheet) return null
  const lines = sheet.rows.slice(0, searchedRows)
  const named = lines.map(row => matchColumns(row, { dictionary, chosen }).columns.size)
  const most = Math.max(0, ...named)
  const first = lines.findIndex(row => ownCells(row).length > 1)
  const heading = most >= 2 ? named.indexOf(most) : looksLikeHeading(sheet.rows, first, recognizers) ? first : -1
  const body = sheet.rows.slice(heading >= 0 ? heading + 1 : Math.max(0, first)).slice(0, sampledRows)
  const titles = heading >= 0 ? (sheet.rows[heading]?.cells ?? []) : []
  const width = Math.max(titles.length, ...body.map(row => row.cells.length))
  const taken = new Set<Field>()
  const columns = Array.from({ length: width }, (_, index) => {
    const values = body.map(row => row.cells[index] ?? '').filter(Boolean)
    const title = titles[index] ?? ''
    const field = fieldNamed(headerName(title), dictionary)?.field ?? fieldOf(values, recognizers, taken)
    if (field) taken.add(field)
    const samples = [...new Set(values)].slice(0, shownSamples).map(text => text.slice(0, shownLength))
    return { column: title || columnLetter(index), field, samples }
  }).filter(({ samples, column, field }) => samples.length > 0 || field || column.length > 2)
  if (taken.size < 2 || body.length === 0) return null
  return { sheet: sheet.name, row: heading >= 0 ? (sheet.rows[heading]?.number ?? null) : null, columns }
}

/** The first line holds no value where those below it do: it names the columns in words that nobody knows. */
function looksLikeHeading<Field extends string>(rows: SheetRow[], first: number, recognizers: Recognizers<Field>): boolean {
  const [row, ...below] = rows.slice(Math.max(0, first), sampledRows)
  if (!row || below.length === 0) return false
  const told = row.cells.flatMap((text, index) => {
    const field = fieldOf(below.map(line => line.cells[index] ?? '').filter(Boolean), recognizers, new Set())
    return field ? [recognizers[field]?.(text) ?? false] : []
  })
  return told.length > 0 && !told.some(Boolean)
}

function fieldOf<Field extends string>(values: string[], recognizers: Recognizers<Field>, taken: Set<Field>): Field | null {
  if (values.length === 0) return null
  let best: { field: Field; share: number } | null = null
  for (const [field, looksLike] of Object.entries<((text: string) => boolean) | undefined>(recognizers) as [
    Field,
    (text: string) => boolean,
  ][]) {
    if (taken.has(field)) continue
    const share = values.filter(looksLike).length / values.length
    if (share >= enough && share > (best?.share ?? 0)) best = { field, share }
  }
  return best?.field ?? null
}
