import { getDocumentProxy } from 'unpdf'
import { type Block, documentLimits, type Line, picture, UnreadableDocument } from './blocks.ts'
import { inColumns } from './pdf-columns.ts'
import { type PdfLine, pageLines, type TextPiece } from './pdf-lines.ts'
import { pdfBlocks, textOf } from './pdf-paragraphs.ts'
import { withoutRunning } from './pdf-running.ts'

/** Fewer signs than this on a page in the mean: its words are a picture. */
const fewestPerPage = 12

/** The text of a PDF, put together from where its pieces stand. A scan has none and is told so. */
export async function readPdf(bytes: Buffer): Promise<Block[]> {
  const lines: PdfLine[] = []
  let pages = 0
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    })
    pages = document.numPages
    if (pages > documentLimits.pages) throw new UnreadableDocument('large-document')
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      lines.push(...pageLines(items as TextPiece[], number))
      page.cleanup()
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error
    throw new UnreadableDocument((error as Error).name === 'PasswordException' ? 'locked-document' : 'damaged-document')
  }
  const signs = lines.reduce((sum, line) => sum + line.cells.reduce((all, cell) => all + cell.text.length, 0), 0)
  if (signs < fewestPerPage * Math.max(1, pages)) throw new UnreadableDocument('scanned')
  const { text, running } = withoutRunning(lines)
  const pagesOfText = new Set(lines.map(line => line.page))
  const read = inColumns([...Map.groupBy(text, line => line.page).values()])
  const empty = Array.from({ length: pages }, (_, i) => i + 1).filter(page => !pagesOfText.has(page))
  return [
    ...pdfBlocks(read),
    ...running.map(line => lineApart(textOf(line), `第 ${line.page} 页`, '页眉页脚')),
    ...empty.map(page => lineApart(`（第 ${page} 页没有文字）`, `第 ${page} 页`, picture)),
  ]
}

const lineApart = (text: string, place: string, apart: string): Line => ({ kind: 'line', text, heading: null, place, apart })
