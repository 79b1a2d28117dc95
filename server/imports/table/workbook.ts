import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as library from '@e965/xlsx'
import { type CellObject, CFB, type ParsingOptions, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { withoutHidden } from '../../platform/texts/hidden-characters.ts'
import { UnreadableFile } from './file-problem.ts'
import { isZip } from './form-of.ts'
import { fillMerges } from './merges.ts'
import { takePlainCells } from './plain-cells.ts'
import { type CellNote, limits, type Sheet, type SheetRow, sheetRow } from './sheet.ts'
import { type FilePart, sheetPaths } from './sheet-paths.ts'
import { struckIn } from './struck.ts'
import { joinedParts, type Struck } from './struck-parts.ts'
import { checkZip } from './zip.ts'

/** Packs and unpacks in native code. The library knows how Node once did it and otherwise does it in JavaScript. */
CFB.utils.use_zlib({
  deflateRawSync,
  InflateRaw: class {
    bytesRead = 0
    _processChunk(packed: Uint8Array): Buffer {
      // Types know nothing of what `info` adds.
      const { buffer, engine } = inflateRawSync(packed, { info: true }) as unknown as Unpacked
      this.bytesRead = engine.bytesWritten
      return buffer
    }
  },
})

interface Unpacked {
  buffer: Buffer
  engine: { bytesWritten: number }
}

/**
 * Reads workbooks of every office (`.xlsx`, `.xls`, `.et`, `.xlsb`, `.ods`, XML of 2003): formulas as their values, dates
 * as days, merged cells filled, hidden rows and columns left out. `file` is the text where the workbook is one.
 */
export function readWorkbook(file: Buffer | string): Sheet[] {
  if (typeof file !== 'string') checkBytes(file)
  const book = open(file)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const struck = struckIn(book, file)
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0
    return sheet?.['!ref'] ? [readSheet(name, sheet, { hidden, date1904, struck: struck[i] })] : []
  })
}

function checkBytes(bytes: Buffer) {
  if (isZip(bytes)) checkZip(bytes, limits.expandedBytes, limits.markup)
  else if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new UnreadableFile('encrypted')
}

function open(file: Buffer | string): WorkBook {
  const options = {
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellHTML: false,
    bookFiles: true,
    cellFormula: false,
    sheetRows: limits.rows + 100,
  } as const
  let book: WorkBook
  try {
    book =
      typeof file === 'string'
        ? read(file, { ...options, type: 'string' })
        : (isZip(file) && openPlain(file, options)) || read(file, options)
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new UnreadableFile('encrypted')
    // Word's old files are packed in the same way.
    throw new UnreadableFile(/find Workbook/.test(String(error)) ? 'not-a-table' : 'damaged-file')
  }
  if (book.SheetNames.length === 0) throw new UnreadableFile('not-a-table')
  return book
}

/** What the library exports and its types do not know. */
const { parse_zip: readParts } = library as unknown as { parse_zip(zip: Zip, options: ParsingOptions): WorkBook }

interface Zip {
  FullPaths: string[]
  FileIndex: FilePart[]
}

/** The same without asking the library for what any glance can read; null where it is not that simple. */
function openPlain(file: Buffer, options: ParsingOptions): WorkBook | null {
  const zip: Zip = CFB.read(file, { type: 'buffer' })
  const plain = takePlainCells(zip.FullPaths, zip.FileIndex)
  // As `read` does for whoever asks for styles.
  const book = readParts(zip, { ...options, sheetStubs: true })
  return plain.putBack(book, sheetPaths(book)) ? book : null
}

interface SheetTraits {
  hidden: boolean
  date1904: boolean
  /** Addresses of cells that are struck out. */
  struck: Struck | undefined
}

function readSheet(name: string, sheet: WorkSheet, { hidden, date1904, struck }: SheetTraits): Sheet {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  const hiddenColumns = new Set((sheet['!cols'] ?? []).flatMap((column, i) => (column?.hidden ? [i] : [])))
  // Empty rows and cells are holes in these lists.
  const texts = Array.from(data, row => textsOf(row ?? [], date1904))
  const beyond = data.map(row => beyondLimit(row ?? [], date1904))
  const struckNotes = struck?.size ? texts.map((row, r) => takeStruck(row, r, struck)) : []
  const merged = fillMerges(texts, sheet['!merges'] ?? [])
  const rows: SheetRow[] = []
  let hiddenRows = 0
  let struckRows = 0
  for (const [i, row] of texts.entries()) {
    const struckOut = struckNotes[i] ?? []
    const hidden =
      hiddenColumns.size === 0 ? [] : row.flatMap((text, column) => (text && hiddenColumns.has(column) ? [{ column, text }] : []))
    const seen = hidden.length === 0 ? row : row.map((text, column) => (hiddenColumns.has(column) ? '' : text))
    const covered = merged.get(i) ?? []
    if (struckOut.length > 0 && row.every((text, column) => !text || covered.includes(column))) {
      struckRows++
      continue
    }
    const read = sheetRow(i + 1, seen, {
      merged: merged.get(i),
      hidden: [...hidden, ...struckOut, ...(beyond[i] ?? [])],
      comments: commentsOf(data[i]),
    })
    if (!read.cells.some(Boolean)) continue
    if (sheet['!rows']?.[i]?.hidden) hiddenRows++
    else rows.push(read)
  }
  const isCut = beyond.some(notes => notes.length > 0)
  return { name: withoutHidden(name), hidden, rows, hiddenRows, struckRows, isCut }
}

/** Takes what is struck out of a row's texts and gives it by column. */
function takeStruck(row: string[], r: number, struck: Struck): CellNote[] {
  return row.flatMap((text, column): CellNote[] => {
    const parts = text ? struck.get(utils.encode_cell({ r, c: column })) : undefined
    if (parts === undefined) return []
    row[column] = parts ? joinedParts(parts, false) : ''
    return [{ column, text: parts ? joinedParts(parts, true) : text }]
  })
}

/** What stands to the right of the columns that are read: shown nowhere, and looked through. */
function beyondLimit(row: (CellObject | undefined)[], date1904: boolean): CellNote[] {
  if (row.length <= limits.columns) return []
  const texts = row.slice(limits.columns).flatMap(cell => (cell ? [textOf(cell, date1904)] : []))
  const text = texts.filter(Boolean).join('；')
  return text ? [{ column: limits.columns, text }] : []
}

function textsOf(row: (CellObject | undefined)[], date1904: boolean): string[] {
  const texts: string[] = []
  for (let column = 0; column < Math.min(row.length, limits.columns); column++) {
    const cell = row[column]
    texts.push(cell ? textOf(cell, date1904) : '')
  }
  return texts
}

function commentsOf(cells: (CellObject | undefined)[] = []): CellNote[] {
  const notes: CellNote[] = []
  for (let column = 0; column < Math.min(cells.length, limits.columns); column++) {
    const comments = cells[column]?.c
    if (comments?.length) notes.push({ column, text: comments.map(comment => comment.t ?? '').join('\n') })
  }
  return notes
}

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
