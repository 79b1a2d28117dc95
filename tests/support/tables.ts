import { utils, write } from '@e965/xlsx'
import { jobReadings } from '../../server/imports/jobs/read-jobs.ts'
import { sheetsOf } from '../../server/imports/table/sheets-of.ts'
import { toIso } from '../../server/platform/clock.ts'
import { readWordLists } from '../../server/word-lists.ts'

const words = readWordLists().tables
const now = Date.parse('2026-11-21T10:00:00+08:00')
const defaults = { validThrough: null, place: null, source: null }

/** The tables of a file, read and understood without a server. */
export function tablesOf(
  bytes: Buffer,
  name = '岗位.xls',
  columns: Record<string, string | null> = {},
  employer: string | null = null,
) {
  const options = { defaults, columns, employer, fixes: [], showsCells: false, now }
  const { sheets, rows, read } = jobReadings(sheetsOf(name, bytes), options, words)
  const readings = rows.map((row, i) => {
    const { job, errors, sheet, number } = read(row, i)
    return { sheet, row: number, job, reader: row.reader, until: job && toIso(job.validThrough).slice(0, 10), errors }
  })
  return { rows: readings, sheets, passed: sheets.flatMap(sheet => sheet.passed) }
}

export type BookType = 'xlsx' | 'biff8' | 'xlsb' | 'ods' | 'xlml' | 'html' | 'fods'

/** A workbook of plain rows in any office's form. */
export function bookOf(rows: (string | number | null)[][], bookType: BookType): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '岗位')
  return Buffer.from(write(book, { type: 'buffer', bookType }))
}
