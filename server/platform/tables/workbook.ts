import { utils, write } from '@e965/xlsx'

export interface TablePage {
  name: string
  titles: string[]
  rows: string[][]
  /** Widths of columns in characters. */
  widths?: number[]
}

/** Sheet names allow 31 characters and none of these. */
const sheetName = (name: string) => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31) || '表格'

/** Text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)

/** An `.xlsx` of these pages; nothing in it is run. */
export function workbookOf(pages: TablePage[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const { name, titles, rows, widths = [] } of pages) {
    const page = utils.aoa_to_sheet([titles, ...rows].map(row => row.map(asText)))
    page['!cols'] = titles.map((_, i) => ({ wch: widths[i] ?? 18 }))
    utils.book_append_sheet(book, page, sheetName(name), true)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array<ArrayBuffer>
}

/** The same page as text with commas, with the mark by which Excel knows its letters. */
export function csvOf({ titles, rows }: TablePage): Uint8Array<ArrayBuffer> {
  const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [titles, ...rows].map(row => row.map(text => quoted(asText(text))).join(','))
  return new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`))
}
