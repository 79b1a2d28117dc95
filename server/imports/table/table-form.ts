import type { WordList } from '../../platform/texts/word-list.ts'
import type { Corrections } from './corrections.ts'
import type { FieldDictionary } from './dictionary.ts'
import type { ColumnChoice, Header } from './header.ts'
import type { Recognizers } from './proposal.ts'
import type { RowReader } from './row-reader.ts'

/** What `table-notes.json` tells apart: names of sheets that explain or list choices, sums, lines that stand below a table, signs for the cell above, calls behind a name, and who hires for others. */
export const noteKinds = ['helper-sheet', 'total', 'footer', 'ditto', 'notice', 'agency'] as const
export type NoteKind = (typeof noteKinds)[number]

/** What one kind of table looks like. */
export interface TableForm<Field extends string> {
  dictionary: FieldDictionary<Field>
  notes: WordList<NoteKind>
  /** Groups of fields of which each must have a column. */
  required: readonly (readonly Field[])[]
  /** The field that begins another record of a form. */
  leading: Field
  /** Fields that a line above a table may say for all its rows. */
  shared: readonly Field[]
  /** Columns that say nothing by themselves: a row with only these is empty. */
  passive: readonly Field[]
  maxLengths: Partial<Record<Field, number>>
  /** How the cells of a column without a heading give their field away. */
  recognizers: Recognizers<Field>
  /** A line of the file as the report may keep it. */
  shown: (text: string) => string
}

export interface TableRow<Field extends string> {
  sheet: string
  number: number
  reader: RowReader<Field>
  header: Header<Field>
  /** The cells as they came. */
  cells: string[]
}

/** A line of a sheet that is no row, and what it was taken for. */
export interface Passed {
  row: number
  kind: 'title' | 'shared' | 'heading' | 'section' | 'total' | 'note' | 'empty'
  text: string
}

export interface ReadSheet<Field extends string> {
  rows: TableRow<Field>[]
  /** The tables of the sheet, with the row of their headings. */
  tables: { row: number; layout: 'rows' | 'form'; columns: string[]; fields: (Field | null)[] }[]
  passed: Passed[]
  note: string | null
}

export interface ReadTables<Field extends string> {
  rows: TableRow<Field>[]
  sheets: ({ name: string; rows: number } & Omit<ReadSheet<Field>, 'rows'>)[]
  /** What stands around the tables, whole: it may hold for all their rows. */
  around: ({ sheet: string } & Passed)[]
}

/** What somebody says of a file besides its cells. */
export interface TableChoice<Field extends string> {
  columns: ColumnChoice<Field>
  /** For rows that leave the field empty, where nothing above the table says otherwise. */
  shared: ReadonlyMap<Field, string>
  corrections: Corrections
}
