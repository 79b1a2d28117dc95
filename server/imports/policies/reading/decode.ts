import { UnreadableDocument } from './blocks.ts'

const declared = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i
/** A page says its encoding within its first bytes. */
const headBytes = 4096

/** The text of a file: by its mark, by what a page says of itself, else UTF-8 or GB18030, whichever it is without a fault. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // A zero byte stands in no text but UTF-16.
  if (bytes.includes(0)) throw new UnreadableDocument('not-a-document')
  const said = declared.exec(bytes.toString('latin1', 0, headBytes))?.[1]?.toLowerCase()
  const named = said === undefined ? [] : [/^gb/.test(said) ? 'gb18030' : said]
  for (const encoding of [...named, 'utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw new UnreadableDocument('not-a-document')
}
