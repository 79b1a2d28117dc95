import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './file-problem.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const maxComment = 0xffff
const maxEntries = 2000

/** What a reader of XML takes its time for. */
export interface MarkupLimits {
  tags: number
  /** Bytes from one tag to the next: what stands in one cell. */
  text: number
}

/**
 * Checks a zip before anything unpacks it: complete, every entry as its checksum says, all of them together at
 * most `budget` bytes, their markup within its limits. What an entry says of its size is tried out, for a bomb lies
 * about it.
 */
export function checkZip(bytes: Buffer, budget: number, markup: MarkupLimits): void {
  let left = budget
  let tags = markup.tags
  for (const entry of entriesOf(bytes)) {
    const content = contentOf(bytes, entry, left)
    if (crc32(content) !== entry.checksum) throw new UnreadableFile('damaged-file')
    left -= content.length
    const { count, longest } = tagsIn(content)
    tags -= count
    if (tags < 0) throw new UnreadableFile('too-many-cells')
    if (longest > markup.text && mayBeMarkup(content)) throw new UnreadableFile('cell-too-long')
  }
}

const tag = 0x3c
/** Blanks, `<`, and the mark of UTF-8; pictures and the like begin otherwise. */
const mayBeMarkup = (content: Buffer) => [0x09, 0x0a, 0x0d, 0x20, tag, 0xef].includes(content[0] ?? 0)

/** Counting is a hundred times faster than reading. */
function tagsIn(content: Buffer): { count: number; longest: number } {
  let count = 0
  let longest = 0
  for (let at = content.indexOf(tag); at >= 0; count++) {
    const next = content.indexOf(tag, at + 1)
    longest = Math.max(longest, (next < 0 ? content.length : next) - at)
    at = next
  }
  return { count, longest }
}

interface Entry {
  method: number
  checksum: number
  packedSize: number
  size: number
  offset: number
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOffset(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > maxEntries) throw new UnreadableFile('too-large')
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new UnreadableFile('damaged-file')
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOffset(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - maxComment); at--)
    if (bytes.readUInt32LE(at) === endSignature) return at
  throw new UnreadableFile('damaged-file')
}

function contentOf(bytes: Buffer, { method, offset, packedSize, size }: Entry, left: number): Buffer {
  if (size > left || packedSize > left) throw new UnreadableFile('too-large')
  if (offset + 30 > bytes.length) throw new UnreadableFile('damaged-file')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + packedSize)
  if (method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(left, size + 1)) })
  } catch (error) {
    throw new UnreadableFile((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged-file')
  }
}
