import { utils, write } from '@e965/xlsx'

export interface RefusedRow {
  sheet: string
  titles: string[]
  cells: string[]
  reasons: string[]
}

/** Sheet names allow 31 characters and none of these. */
const sheetName = (name: string) => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31) || '未导入'

/** The refused rows as they came, the reason in the first column: to mend and to send in again. */
export function refusedWorkbook(rows: RefusedRow[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const [sheet, list] of Map.groupBy(rows, row => row.sheet)) {
    const titles = list[0]?.titles ?? []
    const table = [['未导入的原因', ...titles], ...list.map(row => [row.reasons.join('；'), ...row.cells])]
    const page = utils.aoa_to_sheet(table.map(row => row.map(asText)))
    page['!cols'] = [{ wch: 50 }, ...titles.map(() => ({ wch: 18 }))]
    utils.book_append_sheet(book, page, sheetName(sheet), true)
  }
  if (rows.length === 0) utils.book_append_sheet(book, utils.aoa_to_sheet([['没有被拒绝的行']]), '未导入')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array<ArrayBuffer>
}

/** Text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)
