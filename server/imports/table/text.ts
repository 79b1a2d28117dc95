import { UnreadableFile } from './file-problem.ts'

const looked = 4000

/** The text of a file as offices save it: UTF-8, UTF-16 with or without its mark, GB18030. */
export function decodeText(bytes: Buffer): string {
  const wide = utf16(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  // A zero byte stands in no text but UTF-16.
  if (bytes.includes(0)) throw new UnreadableFile('not-a-table')
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw new UnreadableFile('not-a-table')
}

/** Without a mark it shows by its commas, digits and line ends, each with a zero byte on the same side. */
function utf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const head = bytes.subarray(0, looked)
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < 4 || bytes.length % 2 !== 0) return null
  // 一 and 丁 have one on the other side.
  return odd > even * 8 ? 'utf-16le' : even > odd * 8 ? 'utf-16be' : null
}
