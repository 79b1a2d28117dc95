import { utils } from '@e965/xlsx'
import { ContinuedTexts, type RichText } from './continued-texts.ts'
import { noteStruck, type Part, partsOfRuns, type Struck } from './struck-parts.ts'

/** Types of records ([MS-XLS] 2.3). */
const record = {
  bof: 0x0809,
  eof: 0x000a,
  boundSheet: 0x0085,
  font: 0x0031,
  format: 0x00e0,
  numbers: 0x00bd,
  texts: 0x00fc,
  continued: 0x003c,
  sharedText: 0x00fd,
} as const
/** Records of one cell: number, text, formula, truth value, number in short, text of the table of texts, text with runs. */
const cells = new Set([0x0203, 0x0204, 0x0006, 0x0205, 0x027e, 0x00fd, 0x00d6])
const strikesOut = 0x0008
/** Of a cell without a text of its own. */
const filled = '0'

/** The struck cells of each sheet in a stream of `.xls` and `.et`, in the order of their names. Ends where the records do not hold. */
export function struckInRecords(stream: Buffer): Struck[] {
  const fonts: boolean[] = []
  const formats: boolean[] = []
  const listed = new Set<number>()
  const sheets: Map<string, readonly Part[] | null>[] = []
  let segments: Buffer[] = []
  let texts: RichText[] | null = null
  let depth = 0
  let previous = 0
  let current: Map<string, readonly Part[] | null> | null = null
  const take = (r: number, c: number, format: number, rich?: RichText) => {
    const runs = rich?.runs.map(({ at, font }) => ({ at, isStruck: fonts[font] ?? false })) ?? []
    if (current)
      noteStruck(current, utils.encode_cell({ r, c }), partsOfRuns(rich?.text || filled, formats[format] ?? false, runs))
  }
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    const data = stream.subarray(at + 4, at + 4 + length)
    if (data.length < length) break
    if (type === record.bof) {
      if (depth === 0 && listed.has(at)) sheets.push((current = new Map()))
      depth++
    } else if (type === record.eof) {
      depth--
      if (depth === 0) current = null
    } else if (type === record.boundSheet && length >= 4) listed.add(data.readUInt32LE(0))
    else if (type === record.font && length >= 4) {
      // There is no font 4.
      if (fonts.length === 4) fonts.push(false)
      fonts.push((data.readUInt16LE(2) & strikesOut) !== 0)
    } else if (type === record.format && length >= 2) formats.push(fonts[data.readUInt16LE(0)] ?? false)
    else if (type === record.texts) segments = [data]
    else if (type === record.continued && previous === record.texts) segments.push(data)
    else if (current && depth === 1 && length >= 6 && (cells.has(type) || type === record.numbers)) {
      const [r, c] = [data.readUInt16LE(0), data.readUInt16LE(2)]
      const isShared = type === record.sharedText && length >= 10
      if (isShared) texts ??= fonts.includes(true) ? textsIn(segments) : []
      if (cells.has(type)) take(r, c, data.readUInt16LE(4), isShared ? texts?.[data.readUInt32LE(6)] : undefined)
      else for (let i = 0; 4 + i * 6 + 6 <= length - 2; i++) take(r, c + i, data.readUInt16LE(4 + i * 6))
    }
    if (type !== record.continued) previous = type
    at += 4 + length
  }
  return fonts.includes(true) ? sheets : []
}

function textsIn(segments: readonly Buffer[]): RichText[] {
  try {
    return segments.length > 0 ? new ContinuedTexts(segments).all() : []
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
