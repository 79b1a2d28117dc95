import { readCsv } from './csv.ts'
import { UnreadableFile } from './file-problem.ts'
import { formOf } from './form-of.ts'
import { readHtml } from './html.ts'
import { pagesOf } from './mhtml.ts'
import type { Sheet } from './sheet.ts'
import { isWord, readWord } from './word.ts'
import { readWorkbook } from './workbook.ts'

/** The sheets of a file by its content; `name` is that of the one sheet where the file knows none. Throws `UnreadableFile`. */
export function sheetsOf(name: string, bytes: Buffer): Sheet[] {
  const file = formOf(bytes)
  if (file.form === 'workbook') return readWorkbook(bytes)
  if (file.form === 'xml') return readWorkbook(file.text)
  if (file.form === 'mhtml') {
    const pages = pagesOf(bytes).filter(page => /<table[\s>]/i.test(page))
    if (pages.length === 0) throw new UnreadableFile('not-a-table')
    return pages.map((page, i) => readHtml(page, pages.length > 1 ? `${name} ${i + 1}` : name))
  }
  return [file.form === 'html' ? readHtml(file.text, name) : readCsv(file.text, name)]
}

/** The same of a Word document too, which takes turns to read. */
export const readSheets = async (name: string, bytes: Buffer): Promise<Sheet[]> =>
  isWord(bytes) ? [await readWord(bytes, name)] : sheetsOf(name, bytes)
