import { workbookOf } from '../platform/tables/workbook.ts'

export interface RefusedRow {
  sheet: string
  titles: string[]
  cells: string[]
  reasons: string[]
}

/** The refused rows as they came, the reason in the first column: to mend and to send in again. */
export function refusedWorkbook(rows: RefusedRow[]): Uint8Array<ArrayBuffer> {
  const pages = [...Map.groupBy(rows, row => row.sheet)].map(([name, list]) => ({
    name,
    titles: ['未导入的原因', ...(list[0]?.titles ?? [])],
    rows: list.map(row => [row.reasons.join('；'), ...row.cells]),
    widths: [50],
  }))
  return workbookOf(pages.length > 0 ? pages : [{ name: '未导入', titles: ['没有被拒绝的行'], rows: [] }])
}
