import { corrections } from './corrections.ts'
import { fileProblem, headingsProblem } from './file-problem.ts'
import { readForm } from './form-sheet.ts'
import { proposalFor } from './proposal.ts'
import { readRows } from './rows-sheet.ts'
import { limits, ownCells, type Sheet } from './sheet.ts'
import type { ReadTables, TableChoice, TableForm } from './table-form.ts'

const listedPassed = 200
const shownLength = 120

/** All rows of all sheets that are such tables, with what was passed over and why. Throws where there is none. */
export function readTables<Field extends string>(
  sheets: Sheet[],
  form: TableForm<Field>,
  choice: TableChoice<Field> = { columns: new Map(), shared: new Map(), corrections: corrections([]) },
): ReadTables<Field> {
  const found = sheets.map(sheet => ({ sheet, read: readForm(sheet, form, choice) ?? readRows(sheet, form, choice) }))
  const isHelper = ({ hidden, name }: Sheet) => hidden || form.notes.has(name, 'helper-sheet')
  const visible = found.filter(({ sheet, read }) => read && !isHelper(sheet))
  const chosen = visible.length > 0 ? visible : found.filter(({ read }) => read)
  if (chosen.length === 0) {
    const proposal = proposalFor(sheets.find(sheet => !isHelper(sheet)) ?? sheets[0], form, choice.columns)
    throw proposal ? headingsProblem(proposal) : fileProblem(sheets.some(isCrammed) ? 'one-column' : 'no-header')
  }
  const report: ReadTables<Field> = { rows: [], sheets: [], around: [] }
  for (const entry of found) {
    const { sheet, read } = entry
    const { rows, tables, passed } = read && chosen.includes(entry) ? read : { rows: [], tables: [], passed: [] }
    for (const row of rows) report.rows.push(row)
    for (const line of passed) report.around.push({ sheet: sheet.name, ...line })
    report.sheets.push({
      name: sheet.name,
      rows: rows.length,
      tables,
      passed: passed.slice(0, listedPassed).map(line => ({ ...line, text: form.shown(line.text.slice(0, shownLength)) })),
      note: chosen.includes(entry) ? readNote(sheet, passed.length) : skipNote(sheet, read !== null),
    })
  }
  if (report.rows.length === 0) throw fileProblem('no-rows')
  if (report.rows.length > limits.rows) throw fileProblem('too-many-rows')
  return report
}

/** Several lines of text and no second cell in any of them. */
const isCrammed = ({ rows }: Sheet) =>
  rows.length > 1 &&
  rows.every(row => !row.isLine && ownCells(row).length <= 1) &&
  rows.filter(row => row.cells.join('').length > 12).length > 1

function readNote({ hiddenRows, struckRows, isCut }: Sheet, passed: number): string | null {
  const notes = [
    hiddenRows > 0 ? `有 ${hiddenRows} 行是隐藏的，没有读取` : '',
    struckRows > 0 ? `有 ${struckRows} 行整行划掉了，没有读取` : '',
    isCut ? `第 ${limits.columns} 列以后没有读取` : '',
    passed > listedPassed ? `另有 ${passed - listedPassed} 行不是数据，没有列出` : '',
  ].filter(Boolean)
  return notes.join('；') || null
}

const skipNote = (sheet: Sheet, isTable: boolean) =>
  sheet.hidden ? '隐藏的工作表，没有读取' : isTable ? '像是说明或示例，没有读取' : '没有找到表头，没有读取'
