import { checkZip } from '../../table/zip.ts'
import { wordPage } from '../../word/page.ts'
import { type Block, documentLimits, type Line, UnreadableDocument } from './blocks.ts'
import { htmlBlocks } from './html.ts'

/** The text of a `.docx` with the numbers that Word draws before paragraphs; headers, footers and the like stand apart behind it. */
export async function wordBlocks(bytes: Buffer): Promise<Block[]> {
  try {
    checkZip(bytes, documentLimits.expandedBytes, { tags: documentLimits.tags, text: documentLimits.expandedBytes })
  } catch (error) {
    throw new UnreadableDocument((error as Error).message.startsWith('too-') ? 'large-document' : 'damaged-document')
  }
  const { html, apart } = await wordPage(bytes).catch(() => {
    throw new UnreadableDocument('damaged-document')
  })
  const beside = apart.map(({ what, text }): Line => ({ kind: 'line', text, heading: null, place: what, apart: what }))
  return [...htmlBlocks(html, false), ...beside]
}
