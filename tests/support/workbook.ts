import { utils, type WorkSheet, write } from '@e965/xlsx'

type Cell =
  | string
  | number
  | null
  | { formula: string; value: string | number }
  | { date: string }
  | { serial: number }
  | { text: string; comment: string }

export interface SheetPlan {
  name?: string
  rows: Cell[][]
  /** `A1:D1` */
  merges?: string[]
  hiddenRows?: number[]
  hiddenColumns?: number[]
  isHidden?: boolean
}

/** A workbook as an office would save it; rows and columns count from 0 here. */
export function workbook(sheets: SheetPlan[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new()
  for (const [i, plan] of sheets.entries()) utils.book_append_sheet(book, sheetOf(plan), plan.name ?? `Sheet${i + 1}`)
  book.Workbook = { Sheets: sheets.map(plan => ({ Hidden: plan.isHidden ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetPlan): WorkSheet {
  const sheet: WorkSheet = {}
  let width = 0
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) {
      width = Math.max(width, c)
      if (cell === null) continue
      sheet[utils.encode_cell({ r, c })] = toCell(cell)
    }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width } })
  sheet['!merges'] = merges.map(range => utils.decode_range(range))
  sheet['!rows'] = rows.map((_, i) => ({ hidden: hiddenRows.includes(i) }))
  sheet['!cols'] = Array.from({ length: width + 1 }, (_, i) => ({ hidden: hiddenColumns.includes(i) }))
  return sheet
}

function toCell(cell: Exclude<Cell, null>) {
  if (typeof cell === 'number') return { t: 'n' as const, v: cell }
  if (typeof cell === 'string') return { t: 's' as const, v: cell }
  if ('comment' in cell) return { t: 's' as const, v: cell.text, c: [{ a: '示例', t: cell.comment }] }
  if ('serial' in cell) return { t: 'n' as const, v: cell.serial, z: 'yyyy/m/d' }
  if ('date' in cell)
    return {
      t: 'n' as const,
      v: Math.round((Date.parse(`${cell.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000),
      z: 'yyyy/m/d',
    }
  return { t: (typeof cell.value === 'number' ? 'n' : 's') as 'n' | 's', v: cell.value, f: cell.formula }
}

export const jobHeader = [
  '企业名称',
  '岗位名称',
  '薪资待遇',
  '需求人数',
  '学历要求',
  '工作经验',
  '工作地点',
  '岗位职责',
  '任职要求',
  '有效期',
]

/** A row that lacks nothing; override what the test is about. */
export function jobRow(over: Partial<Record<(typeof jobHeader)[number], Cell>> = {}): Cell[] {
  const row: Record<string, Cell> = {
    企业名称: '青禾生活超市',
    岗位名称: '门店管培生',
    薪资待遇: '6000-9000元/月',
    需求人数: '8',
    学历要求: '本科',
    工作经验: '不限',
    工作地点: '郑州市二七区德化街',
    岗位职责: '在各门店轮岗，学习陈列、盘点和收银，协助店长带班。',
    任职要求: '沟通顺畅，能接受轮班。',
    有效期: '2027-03-31',
    ...over,
  }
  return jobHeader.map(title => row[title] ?? null)
}

/** A workbook with one table of jobs. */
export const jobTable = (...rows: Cell[][]): Buffer => workbook([{ name: '岗位表', rows: [jobHeader, ...rows] }])
