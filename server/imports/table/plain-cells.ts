import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { limits } from './sheet.ts'
import type { FilePart } from './sheet-paths.ts'

/** What the library keeps of a workbook and its types do not know. */
interface Kept {
  Strings?: { t?: string; r?: string }[]
}

/** Where the cells stand that were taken out of one worksheet. */
interface TakenCells {
  rows: number[]
  columns: number[]
  cells: CellObject[]
}

export interface PlainCells {
  /** Puts what was taken out back into the worksheets that `pathsOf` names, in the order of the workbook. False where it does not fit: the library must read all by itself. */
  putBack(book: WorkBook, paths: readonly (string | undefined)[]): boolean
}

/** A cell of a text, of an entry in the table of texts, or of a number without a format; nothing that would have to be unescaped. */
const plainCell =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?:( s="\d{1,5}")? t="(str|s)"><v>([^<&\r]+)|(?: t="n")?><v>(-?\d{1,15}(?:\.\d{1,15})?))<\/v><\/c>/g
const worksheet = /^(?:Root Entry\/)?(xl\/worksheets\/[^/]{1,200}\.xml)$/
const opening = '<sheetData>'
const closing = '</sheetData>'
const fewest = 100

/**
 * Takes cells of nothing but a text or a number out of the worksheets before the library sees them, which takes five
 * times as long for each and reads all the rest. The parts have their own content again when they are put back.
 */
export function takePlainCells(paths: readonly string[], parts: readonly FilePart[]): PlainCells {
  const known = new Map<string, CellObject>()
  const shared = new Map<number, CellObject>()
  const taken = new Map<string, TakenCells>()
  const whole = new Map<FilePart, Uint8Array>()
  for (const [i, full] of paths.entries()) {
    const path = worksheet.exec(full)?.[1]
    const part = parts[i]
    if (!path || !part?.content) continue
    const cells: TakenCells = { rows: [], columns: [], cells: [] }
    const left = leftOf(Buffer.from(part.content).toString(), cells)
    if (left === null || cells.cells.length < fewest) continue
    taken.set(path, cells)
    whole.set(part, part.content)
    part.content = Buffer.from(left)
  }

  /** What is left of a worksheet; null where it is not written as usual. */
  function leftOf(text: string, into: TakenCells): string | null {
    const start = text.indexOf(opening)
    const end = text.lastIndexOf(closing)
    if (start < 0 || end < start || text.includes(opening, start + 1) || text.includes('<!') || text.includes('\ufffd'))
      return null
    const cellOf = (type: string | undefined, text: string): CellObject | null => {
      if (type === 's') {
        if (!/^\d{1,7}$/.test(text)) return null
        const cell = shared.get(Number(text)) ?? { t: 's', v: '' }
        shared.set(Number(text), cell)
        return cell
      }
      if (text.includes('_x')) return null
      const before = known.get(text)
      if (before) return before
      // A copy: what is cut out of the worksheet holds all of it.
      const own = Buffer.from(text).toString()
      const cell: CellObject = { t: 's', v: own }
      known.set(own, cell)
      return cell
    }
    const take = (cell: string, letters: string, row: string, _: string, type: string, text: string, number: string) => {
      if (Number(row) > limits.rows) return cell
      const made: CellObject | null = number === undefined ? cellOf(type, text) : { t: 'n', v: Number(number) }
      if (!made) return cell
      into.rows.push(Number(row) - 1)
      into.columns.push(columnOf(letters))
      into.cells.push(made)
      return ''
    }
    return text.slice(0, start) + text.slice(start, end).replace(plainCell, take) + text.slice(end)
  }

  function putBack(book: WorkBook, of: readonly (string | undefined)[]): boolean {
    for (const [part, content] of whole) part.content = content
    if (taken.size === 0) return true
    const { SheetNames: names, Sheets: sheets } = book
    if (new Set(names).size < names.length || of.includes(undefined)) return false
    if ([...taken.keys()].some(path => !of.includes(path))) return false
    const { Strings: strings = [] } = book as Kept
    for (const [index, cell] of shared) {
      const { t: text, r: runs } = strings[index] ?? {}
      if (text === undefined) return false
      cell.v = text
      if (runs !== undefined) cell.r = runs
    }
    return names.every((name, i) => {
      const cells = taken.get(of[i] ?? '')
      const sheet = sheets[name]
      return !cells || !sheet || fill(sheet, cells)
    })
  }
  return { putBack }
}

/** False where a cell stands twice. */
function fill(sheet: WorkSheet, { rows, columns, cells }: TakenCells): boolean {
  const data = sheet['!data'] as (CellObject | undefined)[][] | undefined
  if (!data) return false
  for (const [i, cell] of cells.entries()) {
    const row = (data[rows[i] as number] ??= [])
    const column = columns[i] as number
    const there = row[column]
    // A stub bears what belongs to a cell and stands elsewhere: comments, links.
    if (there && there.t !== 'z') return false
    row[column] = there ? { ...there, ...cell } : cell
  }
  sheet['!ref'] ??= 'A1'
  return true
}

/** `A` is 0. */
function columnOf(letters: string): number {
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column - 1
}
