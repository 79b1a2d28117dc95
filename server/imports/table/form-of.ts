import { UnreadableFile } from './file-problem.ts'
import { foreignForm } from './foreign-form.ts'
import { isMhtml } from './mhtml.ts'
import { decodeText } from './text.ts'

const zipSignature = Buffer.from('PK\x03\x04', 'latin1')
const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(zipSignature)
export const isCompound = (bytes: Buffer) => bytes.subarray(0, 8).equals(compoundSignature)
/** What Excel wrote before 1997, and what some systems export to this day. */
const isBareBook = (bytes: Buffer) => bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) < 16

/** A file by its content: office systems give web pages and XML the name `.xls`. */
export type TableFile = { form: 'workbook' } | { form: 'mhtml' } | { form: 'xml' | 'html' | 'csv'; text: string }

/** Throws `UnreadableFile` where the bytes are neither a workbook nor text. */
export function formOf(bytes: Buffer): TableFile {
  const foreign = foreignForm(bytes, isZip(bytes), isCompound(bytes))
  if (foreign) throw new UnreadableFile(foreign)
  if (isZip(bytes) || isCompound(bytes) || isBareBook(bytes)) return { form: 'workbook' }
  const text = decodeText(bytes)
  if (isMhtml(text)) return { form: 'mhtml' }
  const start = text.slice(0, 2000)
  if (!/^[\uFEFF\s]*</.test(start)) return { form: 'csv', text }
  return { form: /<(?:\w+:)?Workbook[\s>]|<office:document[\s>]/.test(start) ? 'xml' : 'html', text }
}
