import { extname } from 'node:path'
import type { UploadedFile } from '../../platform/http/call.ts'
import { ProblemError } from '../../platform/problem.ts'
import { readDocument } from './document.ts'

export const isDocument = (file: UploadedFile) => ['.md', '.markdown', '.docx'].includes(extname(file.name).toLowerCase())

export interface DocumentEntries {
  entries: unknown[]
  note: string | null
}

/** One document becomes one policy. Throws where no clause can be made out, so that nothing is half-loaded. */
export async function documentEntries(file: UploadedFile): Promise<DocumentEntries> {
  const { entry, notUnderstood } = await readDocument(file)
  if ((entry as { clauses: unknown[] }).clauses.length === 0)
    throw new ProblemError(422, 'no-rows', '没有认出条款', '条款要以“第一条”或“一、”开头，标题写在第一行。请对照改好再导入。')
  return {
    entries: [entry],
    note:
      notUnderstood.length === 0
        ? null
        : `有 ${notUnderstood.length} 行没有读懂，没有导入：${notUnderstood
            .slice(0, 8)
            .map(({ line, text }) => `第 ${line} 行“${text}”`)
            .join('；')}`,
  }
}
