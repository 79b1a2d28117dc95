import { parentPort } from 'node:worker_threads'
import { readCsv } from './csv.ts'
import { UnreadableFile } from './file-problem.ts'
import { formOf } from './form-of.ts'
import { readHtml } from './html.ts'
import type { Sheet } from './sheet.ts'
import { readWorkbook } from './workbook.ts'

/** Files are read apart from the server: a file that is made to hurt ends this thread and nothing else. */
export interface ReadRequest {
  id: number
  name: string
  bytes: Uint8Array
}

export interface ReadReply {
  id: number
  sheets?: Sheet[]
  fault?: UnreadableFile['fault']
  /** A fault of ours, for the log. */
  crash?: string
}

parentPort?.on('message', ({ id, name, bytes }: ReadRequest) => {
  parentPort?.postMessage(read(id, name, Buffer.from(bytes)))
})

function read(id: number, name: string, bytes: Buffer): ReadReply {
  try {
    return { id, sheets: sheetsOf(name, bytes) }
  } catch (error) {
    return error instanceof UnreadableFile ? { id, fault: error.fault } : { id, crash: String((error as Error).stack) }
  }
}

function sheetsOf(name: string, bytes: Buffer): Sheet[] {
  const file = formOf(bytes)
  if (file.form === 'workbook') return readWorkbook(bytes)
  if (file.form === 'xml') return readWorkbook(file.text)
  return [file.form === 'html' ? readHtml(file.text, name) : readCsv(file.text, name)]
}
