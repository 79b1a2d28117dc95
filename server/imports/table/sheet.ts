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
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  /** Text of each column; dates as `2026-12-05`, empty cells as ''. */
  cells: string[]
  /** Columns whose text comes from a merged cell that starts in another row or column. */
  merged: number[]
  /** What hidden columns say; their `cells` are ''. */
  hidden: CellNote[]
  /** What people wrote beside cells, hidden columns included. */
  comments: CellNote[]
  /** Columns whose text holds characters that cannot be mended, and what is wrong with them. */
  broken: { column: number; message: string }[]
}

export interface CellNote {
  column: number
  text: string
}

/** A row of these texts, trimmed and without hidden characters. */
export function sheetRow(
  number: number,
  texts: readonly string[],
  { merged = [], hidden = [], comments = [] }: Partial<Pick<SheetRow, 'merged' | 'hidden' | 'comments'>> = {},
): SheetRow {
  const broken: SheetRow['broken'] = []
  const cells = texts.map((text, column) => withoutHidden(text, message => broken.push({ column, message })).trim())
  const clean = (notes: CellNote[]) => notes.map(({ column, text }) => ({ column, text: withoutHidden(text).trim() }))
  return { number, cells, merged, hidden: clean(hidden), comments: clean(comments), broken }
}

/** Limits of one import. Anything larger is told so before it costs anything. */
export const limits = {
  fileBytes: 5 * 2 ** 20,
  expandedBytes: 50 * 2 ** 20,
  rows: 20_000,
  columns: 100,
}

/** `A`, `B` … `AA`: the name of a column without a header. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
