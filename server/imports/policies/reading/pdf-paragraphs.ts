import { article, chapter, part, point, section } from '../understanding/marks.ts'
import type { Block } from './blocks.ts'
import type { PdfLine } from './pdf-lines.ts'
import { evened } from './plain-text.ts'

/** A line that starts with one of these begins something, wherever it stands. */
const marks = [article, chapter, section, part, point, /^[附抄]\s*[件送]/u]
const isMarked = (line: PdfLine) => marks.some(mark => mark.test(textOf(line)))

const placeOf = (line: PdfLine) => `第 ${line.page} 页第 ${line.number} 行`
export const textOf = (line: PdfLine) => line.cells.map(cell => cell.text).join('　')

/** Puts lines together into paragraphs, and lines with wide gaps below each other into tables. */
export function pdfBlocks(lines: PdfLine[]): Block[] {
  const blocks: Block[] = []
  const left = Math.min(...lines.filter(line => line.cells.length === 1).map(line => line.left))
  const right = Math.max(...lines.map(line => line.right))
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PdfLine
    const rows = tableAt(lines, i)
    if (rows) {
      const mayMerge = rows.cells.some((row, at) => at > 1 && row[0] === '')
      blocks.push({ kind: 'table', rows: rows.cells, headed: false, mayMerge, place: placeOf(line) })
      i += rows.lines - 1
      continue
    }
    const before = lines[i - 1]
    const last = blocks.at(-1)
    const isFull =
      before !== undefined && before.cells.length === 1 && before.right > (before.column?.right ?? right) - before.size * 2
    const isSetIn = line.left >= (line.column?.left ?? left) + line.size
    const goesOn = isFull && !isSetIn && !isMarked(line) && sameSize(before, line)
    const isParted = last?.kind === 'line' && parted.test(`${last.text}\n${textOf(line)}`)
    if ((goesOn || isParted) && last?.kind === 'line') last.text = joined(last.text, textOf(line))
    else blocks.push({ kind: 'line', text: textOf(line).trim(), heading: null, place: placeOf(line) })
  }
  return blocks
}

const sameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) < 1
const parted = /[a-z]-\n[a-z]/i

/** A word that was parted at the margin comes together. */
const joined = (before: string, after: string) =>
  parted.test(`${before}\n${after}`)
    ? before.slice(0, -1) + after
    : before + (/[a-z0-9]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : '') + after

/** The rows of a table that starts here: lines of several cells, and what goes on below one of their cells. */
function tableAt(lines: PdfLine[], from: number): { cells: string[][]; lines: number } | null {
  const run: PdfLine[] = []
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as PdfLine
    const goesOn = run[0] !== undefined && line.cells.length === 1 && line.left > (run[0].cells[1]?.left ?? 0) - line.size
    if (line.cells.length < 2 && !goesOn) break
    run.push(line)
  }
  if (run.filter(line => line.cells.length > 1).length < 2) return null
  const starts: number[] = []
  for (const line of run)
    for (const cell of line.cells) if (!starts.some(start => Math.abs(start - cell.left) < line.size * 2)) starts.push(cell.left)
  starts.sort((a, b) => a - b)
  const rows: string[][] = []
  const steps = run.slice(1).map((line, i) => stepFrom(run[i] as PdfLine, line))
  const widest = Math.max(...steps.filter(Number.isFinite))
  for (const [i, line] of run.entries()) {
    const row = Array<string>(starts.length).fill('')
    for (const cell of line.cells) row[nearest(starts, cell.left)] = cell.text
    const above = rows.at(-1)
    // Lines of one cell stand closer than rows do.
    const isClose = row.includes('') && (steps[i - 1] ?? 0) < widest * 0.8
    const isRest = row[0] === '' && row.filter(Boolean).length === 1
    if (above && (isClose || isRest))
      row.forEach((text, column) => {
        above[column] = `${above[column] ?? ''}${text}`
      })
    else rows.push(row)
  }
  return { cells: evened(rows), lines: run.length }
}

/** How far down it is from one line to the next; 0 over a page's end. */
const stepFrom = (one: PdfLine, other: PdfLine) => (one.page === other.page ? one.base - other.base : Number.POSITIVE_INFINITY)

const nearest = (starts: number[], left: number) =>
  starts.reduce((best, start, i) => (Math.abs(start - left) < Math.abs((starts[best] ?? 0) - left) ? i : best), 0)
