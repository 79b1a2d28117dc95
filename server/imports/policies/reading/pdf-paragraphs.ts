import { article, chapter, part, point, section } from '../understanding/marks.ts'
import type { Block } from './blocks.ts'
import type { PdfLine } from './pdf-lines.ts'
import { evened } from './plain-text.ts'

/** A line that starts with one of these begins something, wherever it stands. */
const marks = [article, chapter, section, part, point, /^[附抄]\s*[件送]/u]
const isMarked = (line: PdfLine) => marks.some(mark => mark.test(textOf(line)))

const placeOf = (line: PdfLine) => `第 ${line.page} 页第 ${line.number} 行`
const textOf = (line: PdfLine) => line.cells.map(cell => cell.text).join('　')

/** Puts lines together into paragraphs, and lines with wide gaps below each other into tables. */
export function pdfBlocks(lines: PdfLine[]): Block[] {
  const blocks: Block[] = []
  const left = Math.min(...lines.filter(line => line.cells.length === 1).map(line => line.left))
  const right = Math.max(...lines.map(line => line.right))
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PdfLine
    const rows = tableAt(lines, i)
    if (rows) {
      blocks.push({ kind: 'table', rows: rows.cells, headed: false, place: placeOf(line) })
      i += rows.lines - 1
      continue
    }
    const before = lines[i - 1]
    const last = blocks.at(-1)
    const isFull = before !== undefined && before.cells.length === 1 && before.right > right - before.size * 2
    const goesOn = isFull && line.left < left + line.size && !isMarked(line) && sameSize(before, line)
    if (goesOn && last?.kind === 'line') last.text += joint(last.text, textOf(line)) + textOf(line)
    else blocks.push({ kind: 'line', text: textOf(line).trim(), heading: null, place: placeOf(line) })
  }
  return blocks
}

const sameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) < 1
const joint = (before: string, after: string) => (/[a-z0-9]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : '')

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
  for (const line of run) {
    const row = Array<string>(starts.length).fill('')
    for (const cell of line.cells) row[nearest(starts, cell.left)] = cell.text
    const above = rows.at(-1)
    if (row[0] === '' && above)
      row.forEach((text, column) => {
        above[column] = `${above[column] ?? ''}${text}`
      })
    else rows.push(row)
  }
  return { cells: evened(rows), lines: run.length }
}

const nearest = (starts: number[], left: number) =>
  starts.reduce((best, start, i) => (Math.abs(start - left) < Math.abs((starts[best] ?? 0) - left) ? i : best), 0)
