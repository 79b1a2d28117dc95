import { parentPort, workerData } from 'node:worker_threads'
import { type Block, type DocumentFault, documentLimits, UnreadableDocument } from './blocks.ts'
import { decodeText } from './decode.ts'
import type { DocumentForm } from './form.ts'

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

/** What a form needs is loaded for it alone. */
async function blocksOf(bytes: Buffer, form: DocumentForm): Promise<Block[]> {
  if (form === 'word') return (await import('./word.ts')).wordBlocks(bytes)
  if (form === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  const text = decodeText(bytes)
  return form === 'page' ? (await import('./html.ts')).htmlBlocks(text, true) : (await import('./plain-text.ts')).textBlocks(text)
}

function withinLimits(blocks: Block[]): Block[] {
  let characters = 0
  for (const block of blocks)
    characters += block.kind === 'line' ? block.text.length : block.rows.flat().reduce((sum, cell) => sum + cell.length, 0)
  const isLarge =
    blocks.length > documentLimits.blocks ||
    characters > documentLimits.characters ||
    blocks.some(block => block.kind === 'table' && (block.rows[0]?.length ?? 0) > documentLimits.columns)
  if (isLarge) throw new UnreadableDocument('large-document')
  return blocks
}

async function read({ bytes, form }: DocumentRequest): Promise<DocumentReply> {
  try {
    return { blocks: withinLimits(await blocksOf(Buffer.from(bytes), form)) }
  } catch (error) {
    return error instanceof UnreadableDocument ? { fault: error.fault } : { crash: String((error as Error).stack) }
  }
}

parentPort?.postMessage(await read(workerData as DocumentRequest))
