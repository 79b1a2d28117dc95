import type { PdfLine } from './pdf-lines.ts'

const fewestLines = 4
/** Letters in the middle line of a column; cells of a table have fewer. */
const fewestLetters = 9
/** How far the first line of a paragraph is set in, with some to spare, in letters. */
const indent = 3

/** Pages in the order they are read: where two columns of text stand beside each other, the left one first. */
export function inColumns(pages: PdfLine[][]): PdfLine[] {
  const edges = pages.map(rightColumn)
  const known = edges.find(edge => edge !== null) ?? null
  return pages.flatMap((lines, i) => {
    const edge = edges[i] ?? (known !== null && lines.every(line => fits(line, known)) ? known : null)
    return edge === null ? lines : byColumn(lines, edge)
  })
}

/** A page that ends before its right column has many lines. */
const fits = ({ cells }: PdfLine, edge: Edge) =>
  cells.length <= 2 && cells.every((cell, i) => isAt(cell, edge) || (i === 0 && cell.right < edge.left))

function byColumn(lines: PdfLine[], edge: Edge): PdfLine[] {
  const isSplit = (line: PdfLine) => line.cells.length === 2 && isAt(line.cells[1], edge)
  const isRight = (line: PdfLine) => isSplit(line) || (line.cells.length === 1 && isAt(line.cells[0], edge))
  const first = Math.max(0, lines.findIndex(isSplit))
  let end = lines.findLastIndex(isRight) + 1
  // The left column may be the longer one.
  while (end < lines.length && (lines[end]?.right ?? 0) < edge.left) end++
  const block = lines.slice(first, end)
  if (block.some(line => !isSplit(line) && line.left < edge.left - line.size && line.right > edge.left)) return lines
  const halves = [
    block.flatMap(line => (line.left < edge.left - line.size ? [half(line, 0)] : [])),
    block.flatMap(line => (isSplit(line) ? [half(line, 1)] : line.left < edge.left - line.size ? [] : [line])),
  ]
  const columns = halves.flatMap(half => {
    const column = { left: Math.min(...half.map(line => line.left)), right: Math.max(...half.map(line => line.right)) }
    return half.map(line => ({ ...line, column }))
  })
  return [...lines.slice(0, first), ...columns, ...lines.slice(end)]
}

interface Edge {
  left: number
  size: number
}

/** Where the right of two columns begins; null where lines stand beside each other for another reason. */
function rightColumn(lines: readonly PdfLine[]): Edge | null {
  const pairs = lines.filter(line => line.cells.length === 2)
  const left = Math.min(...pairs.map(line => line.cells[1]?.left ?? 0))
  const edge = { left, size: pairs[0]?.size ?? 0 }
  const beside = pairs.filter(line => isAt(line.cells[1], edge))
  const isText = [0, 1].every(at => middle(beside.map(line => line.cells[at]?.text.length ?? 0)) >= fewestLetters)
  return beside.length >= fewestLines && isText ? edge : null
}

const isAt = (cell: PdfLine['cells'][number] | undefined, { left, size }: Edge) =>
  cell !== undefined && cell.left > left - 1 && cell.left < left + size * indent

const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function half(line: PdfLine, at: 0 | 1): PdfLine {
  const cell = line.cells[at]
  return cell === undefined ? line : { ...line, left: cell.left, right: cell.right, cells: [cell] }
}
