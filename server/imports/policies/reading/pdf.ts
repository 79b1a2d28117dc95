import { getDocumentProxy } from 'unpdf'
import { type Block, documentLimits, UnreadableDocument } from './blocks.ts'
import { type PdfLine, pageLines, type TextPiece } from './pdf-lines.ts'
import { pdfBlocks } from './pdf-paragraphs.ts'

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
  return pdfBlocks(lines)
}
