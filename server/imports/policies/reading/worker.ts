import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../../../platform/give-way.ts'
import { type Block, type DocumentFault, UnreadableDocument } from './blocks.ts'
import type { DocumentForm } from './form.ts'
import { readDocument } from './read-document.ts'

export interface DocumentRequest {
  bytes: Uint8Array
  form: DocumentForm
}

export interface DocumentReply {
  blocks?: Block[]
  fault?: DocumentFault
  /** A fault of ours, for the log. */
  crash?: string
}

async function read({ bytes, form }: DocumentRequest): Promise<DocumentReply> {
  try {
    return { blocks: await readDocument(Buffer.from(bytes), form) }
  } catch (error) {
    return error instanceof UnreadableDocument ? { fault: error.fault } : { crash: String((error as Error).stack) }
  }
}

giveWay()
parentPort?.postMessage(await read(workerData as DocumentRequest))
