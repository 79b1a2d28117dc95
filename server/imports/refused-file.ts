import { utils, write } from '@e965/xlsx'
import { asText, sheetName } from '../platform/sheet-file.ts'

export interface RefusedRow {
  sheet: string
  titles: string[]
  cells: string[]
  reasons: string[]
}

/** The refused rows as they came, the reason in the first column: to mend and to send in again. */
export function refusedWorkbook(rows: RefusedRow[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const [sheet, list] of Map.groupBy(rows, row => row.sheet)) {
    const titles = list[0]?.titles ?? []
    const table = [['未导入的原因', ...titles], ...list.map(row => [row.reasons.join('；'), ...row.cells])]
    const page = utils.aoa_to_sheet(table.map(row => row.map(asText)))
    page['!cols'] = [{ wch: 50 }, ...titles.map(() => ({ wch: 18 }))]
    utils.book_append_sheet(book, page, sheetName(sheet, '未导入'), true)
  }
  if (rows.length === 0) utils.book_append_sheet(book, utils.aoa_to_sheet([['没有被拒绝的行']]), '未导入')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array<ArrayBuffer>
}
