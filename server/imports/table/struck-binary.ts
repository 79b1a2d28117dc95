import { utils } from '@e965/xlsx'
import type { RichText } from './continued-texts.ts'
import { noteStruck, type Part, partsOfRuns, type Struck } from './struck-parts.ts'

/** Types of records of `.xlsb` ([MS-XLSB] 2.3). */
const record = { row: 0, font: 0x2b, format: 0x2f, formats: 0x269, formatsEnd: 0x26a, text: 0x13 } as const
const firstCell = 1
const lastCell = 0x13
/** Short cells stand right of the last one and do not say where. */
const firstShort = 0x0c
const sharedText = 0x07
const shortSharedText = 0x12
const richText = 0x3e
const strikesOut = 0x08

/** Which fonts strike out, which formats have one of those, and the shared texts. */
export interface BinaryStyles {
  fonts: readonly boolean[]
  formats: readonly boolean[]
  texts: readonly RichText[]
}

/** Reads `xl/styles.bin` and `xl/sharedStrings.bin`. */
export function binaryStyles(styles: Buffer, shared: Buffer): BinaryStyles {
  const fonts: boolean[] = []
  const formats: boolean[] = []
  let inFormats = false
  for (const { type, data } of recordsOf(styles)) {
    if (type === record.formats) inFormats = true
    else if (type === record.formatsEnd) inFormats = false
    else if (type === record.font && data.length >= 3) fonts.push(((data[2] as number) & strikesOut) !== 0)
    else if (type === record.format && inFormats && data.length >= 6) formats.push(fonts[data.readUInt16LE(4)] ?? false)
  }
  const texts: RichText[] = []
  if (fonts.includes(true))
    for (const { type, data } of recordsOf(shared)) if (type === record.text) texts.push(richTextAt(data, 0))
  return { fonts, formats, texts }
}

/** The struck cells of a sheet's part. */
export function struckInBinary(part: Buffer, { fonts, formats, texts }: BinaryStyles): Struck {
  const sheet = new Map<string, readonly Part[] | null>()
  let [r, c] = [0, -1]
  for (const { type, data } of recordsOf(part)) {
    if (type === record.row && data.length >= 4) {
      r = data.readUInt32LE(0)
      c = -1
    }
    const isCell = (type >= firstCell && type < lastCell) || type === richText
    const isShort = type >= firstShort && type < lastCell
    const head = isShort ? 0 : 4
    if (!isCell || data.length < head + 4) continue
    c = isShort ? c + 1 : data.readUInt32LE(0)
    const isStruck = formats[data.readUIntLE(head, 3)] ?? false
    const rich =
      type === richText
        ? richTextAt(data, head + 4)
        : (type === sharedText || type === shortSharedText) && data.length >= head + 8
          ? texts[data.readUInt32LE(head + 4)]
          : undefined
    const runs = rich?.runs.map(({ at, font }) => ({ at, isStruck: fonts[font] ?? false })) ?? []
    noteStruck(sheet, utils.encode_cell({ r, c }), partsOfRuns(rich?.text || filled, isStruck, runs))
  }
  return sheet
}

/** Of a cell without a text of its own. */
const filled = '0'
const none: RichText = { text: '', runs: [] }

/** RichStr ([MS-XLSB] 2.5.121). */
function richTextAt(data: Buffer, start: number): RichText {
  if (data.length < start + 5) return none
  const end = start + 5 + data.readUInt32LE(start + 1) * 2
  if (end > data.length) return none
  const text = data.toString('utf16le', start + 5, end)
  if (((data[start] as number) & 1) === 0 || data.length < end + 4) return { text, runs: [] }
  const count = Math.min(data.readUInt32LE(end), Math.floor((data.length - end - 4) / 4))
  const runs = Array.from({ length: count }, (_, i) => end + 4 + i * 4)
  return { text, runs: runs.map(at => ({ at: data.readUInt16LE(at), font: data.readUInt16LE(at + 2) })) }
}

/** Types take one byte or two, lengths up to four, seven bits each. Ends where the records do not hold. */
function* recordsOf(part: Buffer): Generator<{ type: number; data: Buffer }> {
  for (let at = 0; at + 2 <= part.length; ) {
    let type = part[at++] as number
    if (type & 0x80) type = (type & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7)
    let length = 0
    for (let i = 0; i < 4; i++) {
      const byte = part[at++] ?? 0
      length |= (byte & 0x7f) << (7 * i)
      if (!(byte & 0x80)) break
    }
    if (at + length > part.length) return
    yield { type, data: part.subarray(at, at + length) }
    at += length
  }
}
