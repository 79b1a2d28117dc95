import { extname } from 'node:path'
import type { UploadedFile } from '../../../platform/http/call.ts'
import { isCompound, isZip } from '../../table/form-of.ts'
import { isMhtml } from '../../table/mhtml.ts'
import { UnreadableDocument } from './blocks.ts'

export type DocumentForm = 'word' | 'page' | 'archive' | 'text' | 'pdf'

/** What people send as a document; forms that cannot be read are among them, to be told what to do. */
const suffixes = '.docx .doc .wps .html .htm .mht .mhtml .md .markdown .txt .pdf'.split(' ')

export const isDocument = ({ name, bytes }: UploadedFile) => suffixes.includes(extname(name).toLowerCase()) || isPdf(bytes)

const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-')
const pageStart = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b/i

/** By what is in the file; the suffix is not asked. */
export function formOf({ name, bytes }: UploadedFile): DocumentForm {
  if (isZip(bytes)) return 'word'
  if (isCompound(bytes)) throw new UnreadableDocument('old-word')
  if (isPdf(bytes)) return 'pdf'
  const start = bytes.toString('latin1', 0, 4000)
  if (isMhtml(start)) return 'archive'
  // Word's own page is often called .doc.
  if (pageStart.test(start.replace(/^(?:\u00ef\u00bb\u00bf)/, ''))) return 'page'
  if (start.startsWith('{\\rtf')) throw new UnreadableDocument('old-word')
  if (/\.docx?$/i.test(name)) throw new UnreadableDocument('damaged-document')
  return 'text'
}

/** What a file is sent back as: never anything that runs where it is opened. */
export const mediaTypes: Record<DocumentForm, string> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  page: 'application/octet-stream',
  archive: 'application/octet-stream',
  text: 'text/plain; charset=utf-8',
}
