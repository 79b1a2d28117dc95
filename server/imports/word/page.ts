import mammoth from 'mammoth'
import { preparedWord, type WordsApart } from './package.ts'

/** A `.docx` as a web page, with the numbers that Word draws before paragraphs, and what stands beside its text. Throws where it is none. */
export async function wordPage(bytes: Buffer): Promise<{ html: string; apart: WordsApart[] }> {
  const { bytes: prepared, apart } = preparedWord(bytes)
  const { value } = await mammoth.convertToHtml(
    { buffer: prepared },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return { html: value, apart }
}
