import type { RowError } from '../../../contract/imports/imports.ts'
import type { Column, Header } from './header.ts'
import { type CellNote, columnLetter, type SheetRow } from './sheet.ts'

/** Where the fault stands, besides what a person reads of it. */
export interface RowFault extends RowError {
  field: string | null
  /** The column, from 0; null where it is no cell of the row. */
  at: number | null
}

const shownValueLength = 60
const aboveTable = '（表格上方）'

/** `#N/A`, `#REF!`, and the `####` of a column too narrow for its number, as CSV keeps it. */
const isError = (text: string) =>
  text.startsWith('#') && /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#{2,})$/.test(text)

/** A cell that says something, whatever its column is called. */
export interface RowCell<Field extends string> {
  column: number
  /** The heading's words; the column's letter where it has none. */
  title: string
  /** Null where the heading is unknown, or another column says the same better. */
  field: Field | null
  /** '' where there is only a comment. */
  text: string
  /** In a column that the workbook hides. */
  isHidden: boolean
  /** What somebody wrote beside the cell, '' where nobody did. */
  comment: string
}

/** One row seen through its header: cells by field, and what is wrong with them where it stands. */
export class RowReader<Field extends string> {
  readonly errors: RowFault[] = []
  #refused = false
  readonly #sheet: string
  readonly #row: SheetRow
  readonly #header: Header<Field>
  readonly #maxLengths: Partial<Record<Field, number>>
  readonly #shared: ReadonlyMap<Field, string>

  /** `shared` is what a line above the table says for rows that leave the field empty. */
  constructor(
    sheet: string,
    row: SheetRow,
    header: Header<Field>,
    maxLengths: Partial<Record<Field, number>>,
    shared: ReadonlyMap<Field, string> = new Map(),
  ) {
    this.#sheet = sheet
    this.#row = row
    this.#header = header
    this.#maxLengths = maxLengths
    this.#shared = shared
  }

  get isRefused() {
    return this.#refused
  }

  text(field: Field): string {
    const column = this.#header.columns.get(field)
    const text = column ? (this.#row.cells[column.index] ?? '') : ''
    return (isError(text) ? '' : text) || (this.#shared.get(field) ?? '')
  }

  /** The header's words for a field, '' where the table has no such column. */
  titleOf = (field: Field): string => this.#header.columns.get(field)?.title ?? ''

  /**
   * Every filled cell of the row: unknown and hidden columns and comments too; then, with column -1, what a line above
   * the table says for it. Results of failed formulas have no field.
   */
  get cells(): RowCell<Field>[] {
    const { cells, hidden, comments } = this.#row
    const { titles, columns } = this.#header
    const fields = placesOf(columns).fields
    const own: RowCell<Field>[] = []
    const end = [...hidden, ...comments].reduce((end, { column }) => Math.max(end, column + 1), cells.length)
    for (let column = 0; column < end; column++) {
      const concealed = noteAt(hidden, column)
      const text = cells[column] ?? ''
      const comment = noteAt(comments, column) ?? ''
      const title = titles[column] || columnLetter(column)
      const fieldOf = (said: string) => (isError(said) ? null : (fields.get(column) ?? null))
      if (text || (comment && concealed === undefined))
        own.push({ column, title, field: fieldOf(text), text, isHidden: false, comment })
      // Struck out of a cell, or in a hidden column.
      if (concealed !== undefined)
        own.push({ column, title, field: fieldOf(concealed), text: concealed, isHidden: true, comment: text ? '' : comment })
    }
    return this.#shared.size === 0 ? own : [...own, ...this.#sharedCells(own)]
  }

  #sharedCells(own: RowCell<Field>[]): RowCell<Field>[] {
    const said = new Set(own.flatMap(({ field, text }) => (field && text ? [field] : [])))
    return [...this.#shared].flatMap(([field, text]) =>
      said.has(field) ? [] : [{ column: -1, title: aboveTable, field, text, isHidden: false, comment: '' }],
    )
  }

  /** What the row says, field by field: the same in another column order. */
  contents(): [Field, string][] {
    const { named } = placesOf(this.#header.columns)
    const fields = this.#shared.size === 0 ? named : [...new Set([...named, ...this.#shared.keys()])].sort()
    return fields.map(field => [field, this.text(field)])
  }

  /** Whether a cell that matters was filled in this row itself, not only by a merged neighbour. */
  hasOwnContent(passive: readonly Field[]): boolean {
    for (const [field, { index }] of this.#header.columns)
      if (this.#row.cells[index] && !passive.includes(field) && !this.#row.merged.includes(index)) return true
    return false
  }

  /** Refuses the row; always null, so that a reader can return it. */
  refuse(field: Field, code: string, message: string): null {
    this.#refused = true
    this.note(field, code, message)
    return null
  }

  /** Says something about a cell without refusing the row. */
  note(field: Field, code: string, message: string): void {
    const column = this.#header.columns.get(field)
    const title = column ? column.title || columnLetter(column.index) : this.#shared.has(field) ? aboveTable : '（没有这一列）'
    this.#add(title, this.text(field), code, message, { field, at: column?.index ?? null })
  }

  #noteAt(column: number, code: string, message: string) {
    const field = [...this.#header.columns.values()].find(({ index }) => index === column)?.field ?? null
    this.#add(this.#header.titles[column] || columnLetter(column), this.#textAt(column), code, message, { field, at: column })
  }

  #textAt(column: number): string {
    return this.#row.cells[column] || (this.#row.hidden.find(cell => cell.column === column)?.text ?? '')
  }

  #add(column: string, value: string, code: string, message: string, place: Pick<RowFault, 'field' | 'at'>) {
    this.errors.push({
      sheet: this.#sheet,
      row: this.#row.number,
      column,
      value: value.length > shownValueLength ? `${value.slice(0, shownValueLength)}…` : value,
      code,
      message,
      ...place,
    })
  }

  /** Names what nobody can read: broken characters, texts too long for a cell or for their field, results of failed formulas. */
  refuseUnfitCells(): void {
    for (const { column, code, message } of this.#row.unfit) {
      this.#refused = true
      this.#noteAt(column, code, message)
    }
    for (let column = 0; column < this.#row.cells.length; column++)
      if (isError(this.#row.cells[column] ?? ''))
        this.#noteAt(column, 'error-value', '这一格是公式出错的结果，不是内容，按空白处理；请改成实际内容')
    for (const [field, length] of limitsOf(this.#maxLengths))
      if (this.text(field).length > length) this.refuse(field, 'too-long', `内容太长，最多 ${length} 个字，请精简`)
  }
}

/** What the last of these says of a column. */
const noteAt = (notes: readonly CellNote[], column: number) =>
  notes.length === 0 ? undefined : notes.findLast(note => note.column === column)?.text

interface Places<Field extends string> {
  /** By column. */
  fields: ReadonlyMap<number, Field>
  /** In alphabetical order. */
  named: readonly Field[]
}

/** All rows of a table have the same columns. */
const places = new WeakMap<object, unknown>()

function placesOf<Field extends string>(columns: ReadonlyMap<Field, Column<Field>>): Places<Field> {
  const known = places.get(columns) as Places<Field> | undefined
  if (known) return known
  const fields = new Map([...columns].map(([field, { index }]) => [index, field]))
  const made = { fields, named: [...columns.keys()].sort() }
  places.set(columns, made)
  return made
}

const limits = new WeakMap<object, unknown>()

function limitsOf<Field extends string>(maxLengths: Partial<Record<Field, number>>): [Field, number][] {
  const known = limits.get(maxLengths) as [Field, number][] | undefined
  const made = known ?? (Object.entries(maxLengths) as [Field, number][])
  if (!known) limits.set(maxLengths, made)
  return made
}
