import { fieldLabelled } from './dictionary.ts'
import { fieldsOf, type Header, headerAt, headerByLetters, isHeaderAgain, nextHeaderAt } from './header.ts'
import { labelledIn } from './labels.ts'
import { RowReader } from './row-reader.ts'
import { ownCells, type Sheet, type SheetRow } from './sheet.ts'
import type { Passed, ReadSheet, TableChoice, TableForm } from './table-form.ts'

/** How far down the first header is looked for. */
const searchedRows = 30

/**
 * Reads a sheet whose jobs are rows below headings: titles and lines above them, several tables below each other,
 * sums and footnotes. Null where no row names the columns.
 */
export function readRows<Field extends string>(
  { name, rows: lines }: Sheet,
  form: TableForm<Field>,
  choice: TableChoice<Field>,
): Omit<ReadSheet<Field>, 'note'> | null {
  const shared = new Map(choice.shared)
  const headerForm = { dictionary: form.dictionary, required: form.required, chosen: choice.columns, shared }
  const read: Omit<ReadSheet<Field>, 'note'> = { rows: [], tables: [], passed: [] }
  let said: ReadonlyMap<Field, string> = new Map(shared)

  const pass = (row: SheetRow, kind: Passed['kind']) => read.passed.push({ row: row.number, kind, text: textOf(row) })

  function begin(row: SheetRow, header: Header<Field>): Header<Field> {
    said = new Map(shared)
    read.tables.push({ row: row.number, layout: 'rows', columns: header.titles, fields: fieldsOf(header) })
    return header
  }

  /** Takes what a line says for the rows below it. */
  function share(row: SheetRow): boolean {
    const labelled = labelledIn(row, form.dictionary).filter(({ field }) => form.shared.includes(field))
    for (const { field, value } of labelled) shared.set(field, value)
    return labelled.length > 0
  }

  function takeLine(row: SheetRow, header: Header<Field>) {
    const kind = kindOf(row, header, form)
    if ((kind === 'section' || mayShare(row, form)) && share(row)) {
      said = new Map(shared)
      pass(row, 'shared')
    } else if (kind) pass(row, kind)
    else {
      const meant = choice.corrections.applied(name, row, header)
      const reader = new RowReader(name, meant.row, meant.header, form.maxLengths, said)
      if (!reader.hasOwnContent(form.passive)) pass(row, 'empty')
      else read.rows.push({ sheet: name, number: row.number, reader, header: meant.header, cells: meant.row.cells })
    }
  }

  /** The first line that `isStart`; what the lines above it share is taken then. */
  function find(isStart: (row: SheetRow) => boolean): number {
    shared.clear()
    for (const [field, value] of choice.shared) shared.set(field, value)
    return lines.slice(0, searchedRows).findIndex(row => isStart(row) || void share(row))
  }

  let start = find(row => headerAt(row, headerForm)?.isSure ?? false)
  if (start < 0) start = find(row => headerAt(row, headerForm) !== null)
  const isNamed = start >= 0
  if (!isNamed) start = find(row => ownCells(row).length > 1)
  const first = lines[start]
  let header = first && (isNamed ? headerAt(first, headerForm) : headerByLetters(first, headerForm))
  if (!first || !header) return null

  for (const row of lines.slice(0, start)) pass(row, labelledIn(row, form.dictionary).length > 0 ? 'shared' : 'title')
  header = begin(first, header)
  if (!isNamed) takeLine(first, header)
  let above: SheetRow | null = isNamed ? first : null
  for (const row of lines.slice(start + 1)) {
    const deeper: Header<Field> | null = above && headerAt(row, headerForm)
    const next =
      deeper && deeper.columns.size > header.columns.size ? deeper : mayName(row, form) ? nextHeaderAt(row, headerForm) : null
    if (isHeaderAgain(row, header)) pass(row, 'heading')
    else if (next) {
      // The upper row of a header of two.
      if (above) {
        read.tables.pop()
        pass(above, 'heading')
      }
      header = begin(row, next)
      above = row
      continue
    } else takeLine(row, header)
    above = null
  }
  return read
}

/** Cheap look at a row of data: at least two of its cells are names of fields. */
function mayName<Field extends string>(row: SheetRow, { dictionary }: TableForm<Field>): boolean {
  let names = 0
  for (const text of row.cells) if (text && text.length <= 20 && fieldLabelled(text, dictionary) && ++names === 2) return true
  return false
}

/** A line that says by name what holds for the table below it. */
function mayShare<Field extends string>(row: SheetRow, { dictionary }: TableForm<Field>): boolean {
  const [first, second, ...more] = ownCells(row)
  if (!first || more.length > 4) return false
  return second ? fieldLabelled(first.text, dictionary) !== null : /[:：]/.test(first.text)
}

/** What a line below a header is, if it is no row: a section's title over several columns, a sum, a footnote. */
function kindOf<Field extends string>(
  row: SheetRow,
  { columns }: Header<Field>,
  { notes, required }: TableForm<Field>,
): Passed['kind'] | null {
  const [first, second] = ownCells(row)
  if (!first) return null
  if (notes.has(first.text, 'total')) return 'total'
  if (!second && row.merged.length >= 2 && new Set(row.cells.filter(Boolean)).size === 1) return 'section'
  const fills = (group: readonly Field[]) => group.some(field => row.cells[columns.get(field)?.index ?? -1])
  const isWhole = second !== undefined && required.every(fills)
  // No employer has a colon in its name.
  return (!isWhole || /[:：]/.test(first.text)) && notes.has(first.text, 'footer') ? 'note' : null
}

const textOf = (row: SheetRow) =>
  ownCells(row)
    .map(cell => cell.text)
    .join(' ')
