import mammoth from 'mammoth'
import { checkZip } from '../../table/zip.ts'
import { type Block, documentLimits, UnreadableDocument } from './blocks.ts'
import { htmlBlocks } from './html.ts'
import { withNumbersWritten } from './word-numbers.ts'

/** The text of a `.docx`, headers and footers left out, with the numbers that Word draws before paragraphs. */
export async function wordBlocks(bytes: Buffer): Promise<Block[]> {
  try {
    checkZip(bytes, documentLimits.expandedBytes, { tags: documentLimits.tags, text: documentLimits.expandedBytes })
  } catch (error) {
    throw new UnreadableDocument((error as Error).message.startsWith('too-') ? 'large-document' : 'damaged-document')
  }
  return htmlBlocks(await htmlOf(bytes), false)
}

async function htmlOf(bytes: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: withNumbersWritten(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return value
  } catch {
    throw new UnreadableDocument('damaged-document')
  }
}
