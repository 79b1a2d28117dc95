import { pagesOf } from '../../table/mhtml.ts'
import { type Block, documentLimits, UnreadableDocument } from './blocks.ts'
import { decodeText } from './decode.ts'
import type { DocumentForm } from './form.ts'

/** The blocks of a file, read right here. Throws {@link UnreadableDocument}. */
export const readDocument = async (bytes: Buffer, form: DocumentForm): Promise<Block[]> =>
  withinLimits(await blocksOf(bytes, form))

/** What a form needs is loaded for it alone. */
async function blocksOf(bytes: Buffer, form: DocumentForm): Promise<Block[]> {
  if (form === 'word') return (await import('./word.ts')).wordBlocks(bytes)
  if (form === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  const text = form === 'archive' ? mainPage(bytes) : decodeText(bytes)
  return form !== 'text' ? (await import('./html.ts')).htmlBlocks(text, true) : (await import('./plain-text.ts')).textBlocks(text)
}

/** The page itself; frames around it say less. */
function mainPage(bytes: Buffer): string {
  const [longest] = pagesOf(bytes).sort((one, other) => other.length - one.length)
  if (longest === undefined) throw new UnreadableDocument('damaged-document')
  return longest
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
