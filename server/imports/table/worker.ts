import { parentPort } from 'node:worker_threads'
import { UnreadableFile } from './file-problem.ts'
import type { Sheet } from './sheet.ts'
import { sheetsOf } from './sheets-of.ts'

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
