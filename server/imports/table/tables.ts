import type { WordList } from '../../platform/texts/word-list.ts'
import { redacted } from '../../policies/answers/redact.ts'
import type { FieldDictionary } from './dictionary.ts'
import { fileProblem, headingsProblem } from './file-problem.ts'
import { readForm } from './form-sheet.ts'
import type { ColumnChoice, Header } from './header.ts'
import { proposalFor, type Recognizers } from './proposal.ts'
import type { RowReader } from './row-reader.ts'
import { readRows } from './rows-sheet.ts'
import { limits, type Sheet } from './sheet.ts'

/** What `table-notes.json` tells apart: names of sheets that explain or list choices, sums and lines that stand below a table. */
export const noteKinds = ['helper-sheet', 'total', 'footer'] as const
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
  tables: { row: number; layout: 'rows' | 'form'; columns: string[] }[]
  passed: Passed[]
  note: string | null
}

export interface ReadTables<Field extends string> {
  rows: TableRow<Field>[]
  sheets: ({ name: string; rows: number } & Omit<ReadSheet<Field>, 'rows'>)[]
}

/** What somebody says of a file besides its cells. */
export interface TableChoice<Field extends string> {
  columns: ColumnChoice<Field>
  /** For rows that leave the field empty, where nothing above the table says otherwise. */
  shared: ReadonlyMap<Field, string>
}

const listedPassed = 200
const shownLength = 120

/** All rows of all sheets that are such tables, with what was passed over and why. Throws where there is none. */
export function readTables<Field extends string>(
  sheets: Sheet[],
  form: TableForm<Field>,
  choice: TableChoice<Field> = { columns: new Map(), shared: new Map() },
): ReadTables<Field> {
  const found = sheets.map(sheet => ({ sheet, read: readForm(sheet, form, choice.shared) ?? readRows(sheet, form, choice) }))
  const isHelper = ({ hidden, name }: Sheet) => hidden || form.notes.has(name, 'helper-sheet')
  const visible = found.filter(({ sheet, read }) => read && !isHelper(sheet))
  const chosen = visible.length > 0 ? visible : found.filter(({ read }) => read)
  if (chosen.length === 0) {
    const proposal = proposalFor(sheets.find(sheet => !isHelper(sheet)) ?? sheets[0], form, choice.columns)
    throw proposal ? headingsProblem(proposal) : fileProblem('no-header')
  }
  const report: ReadTables<Field> = { rows: [], sheets: [] }
  for (const entry of found) {
    const { sheet, read } = entry
    const { rows, tables, passed } = read && chosen.includes(entry) ? read : { rows: [], tables: [], passed: [] }
    for (const row of rows) report.rows.push(row)
    report.sheets.push({
      name: sheet.name,
      rows: rows.length,
      tables,
      passed: passed.slice(0, listedPassed).map(line => ({ ...line, text: redacted(line.text.slice(0, shownLength)) })),
      note: chosen.includes(entry) ? readNote(sheet, passed.length) : skipNote(sheet, read !== null),
    })
  }
  if (report.rows.length === 0) throw fileProblem('no-rows')
  if (report.rows.length > limits.rows) throw fileProblem('too-many-rows')
  return report
}

function readNote({ hiddenRows, isCut }: Sheet, passed: number): string | null {
  const notes = [
    hiddenRows > 0 ? `有 ${hiddenRows} 行是隐藏的，没有读取` : '',
    isCut ? `第 ${limits.columns} 列以后没有读取` : '',
    passed > listedPassed ? `另有 ${passed - listedPassed} 行不是数据，没有列出` : '',
  ].filter(Boolean)
  return notes.join('；') || null
}

const skipNote = (sheet: Sheet, isTable: boolean) =>
  sheet.hidden ? '隐藏的工作表，没有读取' : isTable ? '像是说明或示例，没有读取' : '没有找到表头，没有读取'
