import type { PdfLine } from './pdf-lines.ts'

/** How many lines of a page, from its top and from its foot, may be running ones. */
const deepest = 2
const fewestPages = 2

/** Parts the lines that come again at the top or the foot of pages, whatever numbers stand in them, from the text. */
export function withoutRunning(lines: PdfLine[]): { text: PdfLine[]; running: PdfLine[] } {
  const pages = [...Map.groupBy(lines, line => line.page).values()]
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const running = new Set(
    pages.flatMap(page => edgesOf(page).filter(line => (seen.get(keyOf(line)) ?? 0) >= Math.max(fewestPages, pages.length / 2))),
  )
  return { text: lines.filter(line => !running.has(line)), running: [...running] }
}

const edgesOf = (page: PdfLine[]) => [...new Set([...page.slice(0, deepest), ...page.slice(-deepest)])]

/** The same words at the same height. */
const keyOf = (line: PdfLine) =>
  `${Math.round(line.base / 4)} ${line.cells.map(cell => cell.text.replace(/\d+/g, '#')).join(' ')}`
