import { parentPort } from 'node:worker_threads'
import { readCsv } from './csv.ts'
import { UnreadableFile } from './file-problem.ts'
import type { Sheet } from './sheet.ts'
import { readWorkbook } from './workbook.ts'

/** Files are read apart from the server: a file that is made to hurt ends this thread and nothing else. */
export interface ReadRequest {
  id: number
  name: string
  bytes: Uint8Array
  form: 'workbook' | 'csv'
}

export interface ReadReply {
  id: number
  sheets?: Sheet[]
  fault?: UnreadableFile['fault']
  /** A fault of ours, for the log. */
  crash?: string
}

parentPort?.on('message', ({ id, name, bytes, form }: ReadRequest) => {
  parentPort?.postMessage(read(id, name, Buffer.from(bytes), form))
})

function read(id: number, name: string, bytes: Buffer, form: ReadRequest['form']): ReadReply {
  try {
    return { id, sheets: form === 'csv' ? [readCsv(bytes, name)] : readWorkbook(bytes) }
  } catch (error) {
    return error instanceof UnreadableFile ? { id, fault: error.fault } : { id, crash: String((error as Error).stack) }
  }
}
