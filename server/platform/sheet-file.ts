import { utils, write } from '@e965/xlsx'

export type SheetFormat = 'xlsx' | 'csv'
type Cell = string | number | null

export interface Sheet {
  /** Of the file, without its ending, and of the sheet. */
  name: string
  titles: string[]
  rows: Cell[][]
  /** Said in a line of its own below the rows: how the figures were counted. */
  notes?: string[]
}

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
const widest = 40

/** Text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
export const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)

/** Sheet names allow 31 characters and none of these. */
export const sheetName = (name: string, otherwise: string) => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31) || otherwise

const guarded = (cell: Cell) => (typeof cell === 'string' ? asText(cell) : cell)

/** A table as a file that Excel and WPS open, for a download. Numbers stay numbers. */
export function sheetFile(format: SheetFormat, { name, titles, rows, notes = [] }: Sheet) {
  const table = [titles, ...rows, ...(notes.length > 0 ? [[], ...notes.map(note => [note])] : [])]
  return {
    name: `${name}.${format}`,
    type: types[format],
    bytes:
      format === 'csv'
        ? csvOf(table)
        : workbookOf(
            name,
            table.map(row => row.map(guarded)),
          ),
  }
}

function workbookOf(name: string, table: Cell[][]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  const page = utils.aoa_to_sheet(table)
  const titles = table[0] ?? []
  page['!cols'] = titles.map((_, column) => ({
    wch: Math.min(widest, 2 + Math.max(...table.slice(0, 100).map(row => 2 * String(row[column] ?? '').length))),
  }))
  utils.book_append_sheet(book, page, sheetName(name, '导出'))
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array<ArrayBuffer>
}

/** With the mark by which Excel knows UTF-8. */
const csvOf = (table: Cell[][]): Uint8Array<ArrayBuffer> => Buffer.from(`\uFEFF${table.map(csvLine).join('')}`)

/** A line of a CSV file (RFC 4180), its cells kept from being run as formulas. */
export function csvLine(row: Cell[]): string {
  const cellOf = (cell: Cell) => {
    const text = String(guarded(cell) ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${row.map(cellOf).join(',')}\r\n`
}
