import { largest } from '../../../contract/platform/sizes.ts'
import { withoutHidden } from '../../platform/texts/hidden-characters.ts'

/** A table as a person sees it, whatever file it came from. */
export interface Sheet {
  name: string
  /** Hidden by whoever made the workbook. */
  hidden: boolean
  /** Visible rows with content, in order. */
  rows: SheetRow[]
  /** Rows passed over because they are hidden. */
  hiddenRows: number
  /** Rows passed over because all of them is struck out. */
  struckRows: number
  /** Something stands to the right of the columns that are read. */
  isCut: boolean
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  /** A line of text outside of every table, where the file tells them apart. */
  isLine: boolean
  /** Text of each column; dates as `2026-12-05`, empty cells as ''. */
  cells: string[]
  /** Columns whose text comes from a merged cell that starts in another row or column. */
  merged: number[]
  /** What hidden columns say; their `cells` are ''. */
  hidden: CellNote[]
  /** What people wrote beside cells, hidden columns included. */
  comments: CellNote[]
  /** Cells that nobody can read as they are: broken characters, pages pasted into a cell. */
  unfit: UnfitCell[]
}

export interface CellNote {
  column: number
  text: string
}

export interface UnfitCell {
  column: number
  code: 'broken-text' | 'too-long'
  message: string
}

/** A row of these texts, trimmed and without hidden characters. */
export function sheetRow(
  number: number,
  texts: readonly string[],
  {
    merged = [],
    hidden = [],
    comments = [],
    isLine = false,
  }: Partial<Pick<SheetRow, 'merged' | 'hidden' | 'comments' | 'isLine'>> = {},
): SheetRow {
  const unfit: UnfitCell[] = []
  /** Cut before anything looks into it: what reads a cell need not ask how long it is. */
  const clean = (text: string, column: number) => {
    const isLong = text.length > limits.cellLength
    if (isLong) unfit.push({ column, code: 'too-long', message: tooLong(text.length) })
    const kept = isLong ? `${text.slice(0, shownOfLong)}…` : text
    return chosenOf(withoutHidden(kept, message => unfit.push({ column, code: 'broken-text', message }))).trim()
  }
  const cleanNotes = (notes: CellNote[]) => notes.map(({ column, text }) => ({ column, text: clean(text, column) }))
  return { number, isLine, cells: texts.map(clean), merged, hidden: cleanNotes(hidden), comments: cleanNotes(comments), unfit }
}

/** □不限 ☑大专 □本科: of boxes some of which are ticked, what those say. */
function chosenOf(text: string): string {
  if (!empty.test(text) || !ticked.test(text)) return text
  return text
    .replace(/[□☐○][^□☐○☑✅☒■√✓✔●]*/g, ' ')
    .replace(/[☑✅☒■√✓✔●]\s?/g, '')
    .replace(/ {2,}/g, ' ')
}

const empty = /[□☐○]/
const ticked = /[☑✅☒■√✓✔●]/

/** The cells that a row fills itself, without those that a merged neighbour reaches into. */
export function ownCells({ cells, merged }: SheetRow): CellNote[] {
  const own: CellNote[] = []
  for (let column = 0; column < cells.length; column++) {
    const text = cells[column]
    if (text && (merged.length === 0 || !merged.includes(column))) own.push({ column, text })
  }
  return own
}

/** Limits of one import. Anything larger is told so before it costs anything. */
export const limits = {
  fileBytes: largest.table,
  expandedBytes: 50 * 2 ** 20,
  /** About five tags to a cell, so half a million cells; no spreadsheet holds 32,767 signs of more than ten bytes in one. */
  markup: { tags: 2_500_000, text: 512 * 1024 },
  rows: 20_000,
  columns: 100,
  cellLength: 5000,
}

const shownOfLong = 100

const tooLong = (length: number) =>
  `这一格有 ${length.toLocaleString('en')} 个字，最多 ${limits.cellLength.toLocaleString('en')} 个，请精简后再导入`

/** `A`, `B` … `AA`: the name of a column without a header. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
