import { parse } from 'csv-parse/sync'
import { UnreadableFile } from './file-problem.ts'
import { limits, type Sheet, sheetRow } from './sheet.ts'

/** Reads a text whose lines are rows: comma, semicolon, tab or upright between cells. */
export function readCsv(text: string, name: string): Sheet {
  const records = parseRecords(text)
  // A letter, a page of a book: no line of it has a second cell.
  if (!records.some(cells => cells.filter(Boolean).length > 1)) throw new UnreadableFile('not-a-table')
  return {
    name,
    hidden: false,
    hiddenRows: 0,
    isCut: records.some(cells => cells.slice(limits.columns).some(Boolean)),
    rows: records.map((cells, i) => sheetRow(i + 1, cells.slice(0, limits.columns))).filter(row => row.cells.some(Boolean)),
  }
}

function parseRecords(text: string): string[][] {
  // Excel's own way to say which sign stands between cells.
  const stated = /^\uFEFF?sep=(.)\r?\n/.exec(text)
  const options = {
    bom: true,
    delimiter: stated?.[1] ?? delimiterOf(text),
    relax_quotes: true,
    relax_column_count: true,
    to: limits.rows + 50,
  }
  try {
    const records = parse(stated ? text.slice(stated[0].length) : text, options) as unknown as string[][]
    return stated ? [[], ...records] : records
  } catch {
    // A quote that is never closed swallows the rest of the file.
    throw new UnreadableFile('damaged-file')
  }
}

function delimiterOf(text: string): string {
  const firstLines = text.slice(0, 4000)
  const count = (sign: string) => firstLines.split(sign).length
  return [',', '\t', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
