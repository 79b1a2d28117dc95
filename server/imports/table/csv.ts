import { parse } from 'csv-parse/sync'
import { UnreadableFile } from './file-problem.ts'
import { limits, type Sheet, sheetRow } from './sheet.ts'

/** Reads a text whose lines are rows: comma, semicolon, tab or upright between cells; or a form of lines like 岗位：会计. */
export function readCsv(text: string, name: string): Sheet {
  let records = parseRecords(text, delimiterOf(text))
  const isTable = () => records.some(cells => cells.filter(Boolean).length > 1)
  // Chinese commas stand in running text too: they part cells only where nothing else does, and in all lines alike.
  if (!isTable() && isEven(text)) records = parseRecords(text, '，')
  if (!isTable() && records.filter(([line = '']) => /^[^:：]{2,12}[:：]\s*\S/.test(line)).length < fewestLabels) {
    const isCrammed = records.filter(([line = '']) => line.length > 12 && /\d/.test(line)).length > 1
    // A letter, a page of a book: no line of it has a second cell.
    throw new UnreadableFile(isCrammed ? 'one-column' : 'not-a-table')
  }
  return {
    name,
    hidden: false,
    hiddenRows: 0,
    struckRows: 0,
    isCut: records.some(cells => cells.slice(limits.columns).some(Boolean)),
    rows: records.map((cells, i) => sheetRow(i + 1, cells.slice(0, limits.columns))).filter(row => row.cells.some(Boolean)),
  }
}

const fewestLabels = 3

function isEven(text: string): boolean {
  const [first = 0, ...others] = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .filter(line => line.trim())
    .slice(0, 20)
    .map(line => line.split('，').length)
  return first > 2 && others.length > 0 && others.every(count => count === first)
}

function parseRecords(text: string, delimiter: string): string[][] {
  // Excel's own way to say which sign stands between cells.
  const stated = /^\uFEFF?sep=(.)\r?\n/.exec(text)
  const options = {
    bom: true,
    delimiter: stated?.[1] ?? delimiter,
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
