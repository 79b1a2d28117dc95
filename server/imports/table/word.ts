import { UnreadableFile } from './file-problem.ts'
import { isZip } from './form-of.ts'
import { readHtml } from './html.ts'
import { limits, type Sheet, sheetRow } from './sheet.ts'
import { checkZip } from './zip.ts'

/** Names stand in a zip as they are. */
export const isWord = (bytes: Buffer) => isZip(bytes) && bytes.includes('word/document.xml') && !bytes.includes('xl/workbook.')

/** The tables and lines of a Word document (`.docx`), all of it one sheet. Throws `UnreadableFile`. */
export async function readWord(bytes: Buffer, name: string): Promise<Sheet> {
  checkZip(bytes, limits.expandedBytes, limits.markup)
  // What reads Word takes a tenth of a second to load, and most tables come without it.
  const { wordPage } = await import('../word/page.ts')
  const { html, apart } = await wordPage(bytes).catch(() => {
    throw new UnreadableFile('damaged-file')
  })
  const sheet = readHtml(html, name)
  const last = sheet.rows.at(-1)?.number ?? 0
  const beside = apart.map(({ what, text }, i) => sheetRow(last + 1 + i, [`${what}：${text}`], { isLine: true }))
  return { ...sheet, rows: [...sheet.rows, ...beside] }
}
