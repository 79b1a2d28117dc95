import { utils, write } from '@e965/xlsx'
import { GuardedRow, guardOf } from '../../server/imports/guarded-row.ts'
import { jobChoice, jobRecognizers } from '../../server/imports/jobs/columns-by-content.ts'
import { jobRequired, maxLengths, sharedFields } from '../../server/imports/jobs/fields.ts'
import { understandJob } from '../../server/imports/jobs/understand.ts'
import { corrections } from '../../server/imports/table/corrections.ts'
import { sheetsOf } from '../../server/imports/table/sheets-of.ts'
import { readTables } from '../../server/imports/table/tables.ts'
import { toIso } from '../../server/platform/clock.ts'
import { readWordLists } from '../../server/word-lists.ts'

const words = readWordLists().tables
export const tableForm = {
  dictionary: words.columns,
  notes: words.notes,
  required: jobRequired,
  leading: 'title' as const,
  shared: sharedFields,
  passive: ['ignored', 'privateContact'] as const,
  maxLengths,
  recognizers: jobRecognizers(words.cells),
  shown: (text: string) => words.personal.takeOut(text).text,
}
const guard = guardOf(words, maxLengths)
const now = Date.parse('2026-11-21T10:00:00+08:00')
const noDefaults = { validThrough: null, place: null, source: null }

/** The tables of a file, read and understood without a server. */
export function tablesOf(
  bytes: Buffer,
  name = '岗位.xls',
  columns: Record<string, string | null> = {},
  employer: string | null = null,
) {
  const { rows, sheets } = readTables(sheetsOf(name, bytes), tableForm, {
    ...jobChoice(columns, employer),
    corrections: corrections([]),
  })
  const read = rows.map(row => {
    const { reader, number, sheet } = row
    const job = understandJob(new GuardedRow(row, guard), noDefaults, now, words)
    return { sheet, row: number, job, reader, until: job && toIso(job.validThrough).slice(0, 10), errors: reader.errors }
  })
  return { rows: read, sheets, passed: sheets.flatMap(sheet => sheet.passed) }
}

export type BookType = 'xlsx' | 'biff8' | 'xlsb' | 'ods' | 'xlml' | 'html' | 'fods'

/** A workbook of plain rows in any office's form. */
export function bookOf(rows: (string | number | null)[][], bookType: BookType): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '岗位')
  return Buffer.from(write(book, { type: 'buffer', bookType }))
}
