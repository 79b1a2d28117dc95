import { parse } from 'csv-parse/sync'
import { UnreadableFile } from './file-problem.ts'
import { limits, type Sheet, sheetRow } from './sheet.ts'

/** Reads CSV as offices save it: UTF-8 with or without mark, UTF-16, GB18030; comma, semicolon or tab. */
export function readCsv(bytes: Buffer, name: string): Sheet {
  const text = decode(bytes)
  const records = parseRecords(text)
  return {
    name,
    hidden: false,
    hiddenRows: 0,
    rows: records.map((cells, i) => sheetRow(i + 1, cells.slice(0, limits.columns))).filter(row => row.cells.some(Boolean)),
  }
}

function parseRecords(text: string): string[][] {
  const options = { delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true, to: limits.rows + 50 }
  try {
    return parse(text, options) as unknown as string[][]
  } catch {
    // A quote that is never closed swallows the rest of the file.
    throw new UnreadableFile('damaged-file')
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // A zero byte stands in no text but UTF-16.
  if (bytes.includes(0)) throw new UnreadableFile('not-a-table')
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw new UnreadableFile('not-a-table')
}

function delimiterOf(text: string): string {
  const firstLines = text.slice(0, 4000)
  const count = (sign: string) => firstLines.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
