import { readCsv } from './csv.ts'
import { formOf } from './form-of.ts'
import { readHtml } from './html.ts'
import type { Sheet } from './sheet.ts'
import { readWorkbook } from './workbook.ts'

/** The sheets of a file by its content; `name` is that of the one sheet where the file knows none. Throws `UnreadableFile`. */
export function sheetsOf(name: string, bytes: Buffer): Sheet[] {
  const file = formOf(bytes)
  if (file.form === 'workbook') return readWorkbook(bytes)
  if (file.form === 'xml') return readWorkbook(file.text)
  return [file.form === 'html' ? readHtml(file.text, name) : readCsv(file.text, name)]
}
