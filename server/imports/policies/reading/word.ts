import mammoth from 'mammoth'
import { checkZip } from '../../table/zip.ts'
import { type Block, documentLimits, UnreadableDocument } from './blocks.ts'
import { htmlBlocks } from './html.ts'
import { preparedWord } from './word-package.ts'

/** The text of a `.docx` with the numbers that Word draws before paragraphs; headers, footers and the like stand apart behind it. */
export async function wordBlocks(bytes: Buffer): Promise<Block[]> {
  try {
    checkZip(bytes, documentLimits.expandedBytes, { tags: documentLimits.tags, text: documentLimits.expandedBytes })
  } catch (error) {
    throw new UnreadableDocument((error as Error).message.startsWith('too-') ? 'large-document' : 'damaged-document')
  }
  const { bytes: prepared, apart } = prepare(bytes)
  return [...htmlBlocks(await htmlOf(prepared), false), ...apart]
}

function prepare(bytes: Buffer) {
  try {
    return preparedWord(bytes)
  } catch {
    throw new UnreadableDocument('damaged-document')
  }
}

async function htmlOf(bytes: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return value
  } catch {
    throw new UnreadableDocument('damaged-document')
  }
}
