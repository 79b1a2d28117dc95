import { utils } from '@e965/xlsx'

/** Types of records ([MS-XLS] 2.3). */
const record = {
  bof: 0x0809,
  eof: 0x000a,
  boundSheet: 0x0085,
  font: 0x0031,
  format: 0x00e0,
  numbers: 0x00bd,
} as const
/** Records of one cell: number, text, formula, truth value, number in short, text of the table of texts, text with runs. */
const cells = new Set([0x0203, 0x0204, 0x0006, 0x0205, 0x027e, 0x00fd, 0x00d6])
const strikesOut = 0x0008

/** The struck cells of each sheet in a stream of `.xls` and `.et`, in the order of their names. Ends where the records do not hold. */
export function struckInRecords(stream: Buffer): Set<string>[] {
  const fonts: boolean[] = []
  const formats: boolean[] = []
  const listed = new Set<number>()
  const sheets: Set<string>[] = []
  let depth = 0
  let current: Set<string> | null = null
  const take = (r: number, c: number, format: number) => {
    if (formats[format]) current?.add(utils.encode_cell({ r, c }))
  }
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    const data = stream.subarray(at + 4, at + 4 + length)
    if (data.length < length) break
    if (type === record.bof) {
      if (depth === 0 && listed.has(at)) sheets.push((current = new Set()))
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
    else if (current && depth === 1 && length >= 6 && (cells.has(type) || type === record.numbers)) {
      const [r, c] = [data.readUInt16LE(0), data.readUInt16LE(2)]
      if (cells.has(type)) take(r, c, data.readUInt16LE(4))
      else for (let i = 0; 4 + i * 6 + 6 <= length - 2; i++) take(r, c + i, data.readUInt16LE(4 + i * 6))
    }
    at += 4 + length
  }
  return fonts.includes(true) ? sheets : []
}
