import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { withoutHidden } from '../../platform/texts/hidden-characters.ts'
import { UnreadableFile } from './file-problem.ts'
import { isZip } from './form-of.ts'
import { fillMerges } from './merges.ts'
import { type CellNote, limits, type Sheet, type SheetRow, sheetRow } from './sheet.ts'
import { checkZip } from './zip.ts'

/**
 * Reads workbooks of every office (`.xlsx`, `.xls`, `.et`, `.xlsb`, `.ods`, XML of 2003): formulas as their values, dates
 * as days, merged cells filled, hidden rows and columns left out. `file` is the text where the workbook is one.
 */
export function readWorkbook(file: Buffer | string): Sheet[] {
  if (typeof file !== 'string') checkBytes(file)
  const book = open(file)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0
    return sheet?.['!ref'] ? [readSheet(name, sheet, hidden, date1904)] : []
  })
}

function checkBytes(bytes: Buffer) {
  if (isZip(bytes)) checkZip(bytes, limits.expandedBytes, limits.markup)
  else if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new UnreadableFile('encrypted')
}

function open(file: Buffer | string): WorkBook {
  const options = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetRows: limits.rows + 100 } as const
  let book: WorkBook
  try {
    book = read(file, typeof file === 'string' ? { ...options, type: 'string' } : options)
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new UnreadableFile('encrypted')
    // Word's old files are packed in the same way.
    throw new UnreadableFile(/find Workbook/.test(String(error)) ? 'not-a-table' : 'damaged-file')
  }
  if (book.SheetNames.length === 0) throw new UnreadableFile('not-a-table')
  return book
}

function readSheet(name: string, sheet: WorkSheet, hidden: boolean, date1904: boolean): Sheet {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  const hiddenColumns = new Set((sheet['!cols'] ?? []).flatMap((column, i) => (column?.hidden ? [i] : [])))
  // Empty rows and cells are holes in these lists.
  const texts = Array.from(data, row =>
    Array.from((row ?? []).slice(0, limits.columns), cell => (cell ? textOf(cell, date1904) : '')),
  )
  const merged = fillMerges(texts, sheet['!merges'] ?? [])
  const rows: SheetRow[] = []
  let hiddenRows = 0
  for (const [i, row] of texts.entries()) {
    const seen = row.map((text, column) => (hiddenColumns.has(column) ? '' : text))
    const hidden = row.flatMap((text, column) => (text && hiddenColumns.has(column) ? [{ column, text }] : []))
    const read = sheetRow(i + 1, seen, { merged: merged.get(i), hidden, comments: commentsOf(data[i]) })
    if (!read.cells.some(Boolean)) continue
    if (sheet['!rows']?.[i]?.hidden) hiddenRows++
    else rows.push(read)
  }
  const isCut = data.some(row => row?.slice(limits.columns).some(cell => cell && textOf(cell, date1904)))
  return { name: withoutHidden(name), hidden, rows, hiddenRows, isCut }
}

const commentsOf = (cells: (CellObject | undefined)[] = []): CellNote[] =>
  cells
    .slice(0, limits.columns)
    .flatMap((cell, column) => (cell?.c?.length ? [{ column, text: cell.c.map(comment => comment.t ?? '').join('\n') }] : []))

function textOf(cell: CellObject, date1904: boolean): string {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? numberText(cell, cell.v, date1904) : ''
    case 's':
      return String(cell.v).trim()
    case 'b':
      return cell.v ? '是' : '否'
    case 'e':
      return cell.w ?? '#N/A'
    default:
      return ''
  }
}

function numberText(cell: CellObject, value: number, date1904: boolean): string {
  const format = String(cell.z ?? 'General')
  // A number past the last day that a spreadsheet knows is no date, whatever its format says: 20261205.
  const day = SSF.is_date(format) && value >= 1 ? SSF.format('yyyy-mm-dd', value, { date1904 }) : ''
  if (day) return day
  // A format such as `0"人"` is part of what people see.
  return format === 'General' || !cell.w ? String(Number(value.toPrecision(12))) : cell.w.trim()
}
