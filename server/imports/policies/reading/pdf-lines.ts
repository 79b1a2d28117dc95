/** What pdf.js says of a piece of text; `transform` ends with where it stands. */
export interface TextPiece {
  str?: string
  width: number
  height: number
  transform: number[]
}

/** One line of a page; more than one cell where wide gaps stand in it. */
export interface PdfLine {
  page: number
  number: number
  size: number
  /** From the bottom of the page, in points. */
  base: number
  left: number
  right: number
  cells: { left: number; right: number; text: string }[]
  /** The margins of its column, where the page has two. */
  column?: { left: number; right: number }
}

/** Wider than a blank between words, in letters. */
const gap = 1.6
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?[-—–－·\s]*$/

/** The lines of a page from top to bottom, without its number. */
export function pageLines(pieces: TextPiece[], page: number): PdfLine[] {
  const placed = pieces
    .filter(piece => piece.str !== undefined && piece.str.trim() !== '')
    .map(({ str = '', width, height, transform: [a = 0, b = 0, , , x = 0, y = 0] }) => ({
      text: str,
      width,
      size: Math.max(1, height || Math.hypot(a, b)),
      x,
      y,
    }))
    .sort((one, other) => other.y - one.y || one.x - other.x)
  const rows: (typeof placed)[] = []
  for (const piece of placed) {
    const last = rows.at(-1)
    if (last?.[0] && Math.abs(last[0].y - piece.y) < last[0].size * 0.5) last.push(piece)
    else rows.push([piece])
  }
  const lines = rows.map((row, i): PdfLine => {
    row.sort((one, other) => one.x - other.x)
    const size = Math.max(...row.map(piece => piece.size))
    const cells: PdfLine['cells'] = []
    let end = Number.NEGATIVE_INFINITY
    for (const piece of row) {
      const last = cells.at(-1)
      const isNew = !last || piece.x - end > size * gap
      const joint = piece.x - end > size * 0.3 ? ' ' : ''
      end = Math.max(end, piece.x + piece.width)
      if (isNew) cells.push({ left: piece.x, right: end, text: piece.text.trim() })
      else Object.assign(last, { right: end, text: last.text + joint + piece.text })
    }
    return { page, number: i + 1, size, base: row[0]?.y ?? 0, left: row[0]?.x ?? 0, right: end, cells }
  })
  return lines.filter((line, i) => !((i === 0 || i === lines.length - 1) && line.cells.every(cell => pageNumber.test(cell.text))))
}
