import { utils, write } from '@e965/xlsx'
import { asText, biff, binary, binaryStyles, inParts, type Rows, type StruckType, struckStream } from './struck.ts'

/** `inline`: an `.xlsx` whose texts stand in their cells, as programs write it. */
export type PartlyStruckType = StruckType | 'inline'

/** A workbook of these rows where what stands between `~~` is struck out of its cell, as its office would save it. */
export function partlyStruck(rows: Rows, bookType: PartlyStruckType): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '岗位')
  const form = bookType === 'inline' ? ({ bookType: 'xlsx' } as const) : { bookType, bookSST: true }
  return parts[bookType](write(book, { type: 'buffer', ...form }) as Buffer)
}

const marked = /[^<>]*~~[^<>]*/g
/** Every second piece is struck out. */
const pieces = (text: string) =>
  text
    .split('~~')
    .map((piece, i) => ({ piece, isStruck: i % 2 === 1 }))
    .filter(({ piece }) => piece !== '')

const openParts = (text: string) =>
  text
    .replace(
      '<office:automatic-styles>',
      '<office:automatic-styles><style:style style:name="T9" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    )
    .replace(marked, said =>
      pieces(said)
        .map(({ piece, isStruck }) => (isStruck ? `<text:span text:style-name="T9">${piece}</text:span>` : piece))
        .join(''),
    )

/** The text without marks, and its runs: where each begins and its font, two numbers of two bytes. */
function runsOf(text: string, struckFont: number): { plain: string; runs: Buffer; count: number } {
  const all = pieces(text)
  const runs = Buffer.alloc(all.length * 4)
  let start = 0
  for (const [i, { piece, isStruck }] of all.entries()) {
    runs.writeUInt16LE(start, i * 4)
    runs.writeUInt16LE(isStruck ? struckFont : 0, i * 4 + 2)
    start += piece.length
  }
  return { plain: all.map(({ piece }) => piece).join(''), runs, count: all.length }
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The table of texts of `.xls` with runs, each text cut in two records in its midst. */
function richTexts(stream: Buffer): Buffer {
  const struck = struckStream(stream, [])
  let fonts = 0
  for (let i = 0; i + 4 <= struck.length; i += 4 + struck.readUInt16LE(i + 2)) {
    if (struck.readUInt16LE(i) === 0x31) fonts++
    if (struck.readUInt16LE(i) !== 0xfc) continue
    const data = struck.subarray(i + 4, i + 4 + struck.readUInt16LE(i + 2))
    const records: Buffer[] = [Buffer.from(data.subarray(0, 8))]
    for (let place = 8; place < data.length; ) {
      const length = data.readUInt16LE(place)
      const text = data.toString('utf16le', place + 3, place + 3 + length * 2)
      place += 3 + length * 2
      const { plain, runs, count } = runsOf(text, fonts > 4 ? fonts : fonts - 1)
      const head = Buffer.alloc(5)
      head.writeUInt16LE(plain.length, 0)
      head[2] = 0x09
      head.writeUInt16LE(count, 3)
      const half = Math.floor(plain.length / 2)
      records.push(Buffer.concat([records.pop() as Buffer, head, Buffer.from(plain.slice(0, half), 'utf16le')]))
      records.push(Buffer.concat([Buffer.from([1]), Buffer.from(plain.slice(half), 'utf16le'), runs]))
    }
    const written = Buffer.concat(records.map((record, at) => biff(at === 0 ? 0xfc : 0x3c, record)))
    const moved = written.length - (data.length + 4)
    const all = Buffer.concat([struck.subarray(0, i), written, struck.subarray(i + 4 + data.length)])
    for (let at = 0; at + 4 <= all.length; at += 4 + all.readUInt16LE(at + 2))
      if (all.readUInt16LE(at) === 0x85) all.writeUInt32LE(all.readUInt32LE(at + 4) + moved, at + 4)
    return all
  }
  return struck
}

const runsInXml = (text: string) =>
  pieces(text)
    .map(({ piece, isStruck }) => `<r>${isStruck ? '<rPr><strike/><sz val="11"/></rPr>' : ''}<t>${piece}</t></r>`)
    .join('')

const parts: Record<PartlyStruckType, (bytes: Buffer) => Buffer> = {
  xlsx: bytes =>
    inParts(bytes, {
      'xl/sharedStrings.xml': asText(text =>
        text.replace(/<t(?: xml:space="preserve")?>([^<]*~~[^<]*)<\/t>/g, (_, said: string) => runsInXml(said)),
      ),
    }),
  inline: bytes =>
    inParts(bytes, {
      'xl/worksheets/sheet1.xml': asText(text =>
        text.replace(
          /<c r="(\w+)" t="str"><v>([^<]*~~[^<]*)<\/v>/g,
          (_, address: string, said: string) => `<c r="${address}" t="inlineStr"><is>${runsInXml(said)}</is>`,
        ),
      ),
    }),
  xlsb: bytes =>
    inParts(bytes, {
      'styles.bin': binaryStyles,
      'sharedStrings.bin': part =>
        binary(part, (type, data) => {
          if (type !== 0x13) return [{ type, data }]
          const { plain, runs, count } = runsOf(data.toString('utf16le', 5), 1)
          const text = Buffer.from(plain, 'utf16le')
          return [{ type, data: Buffer.concat([Buffer.from([1]), uint32(plain.length), text, uint32(count), runs]) }]
        }),
    }),
  biff8: bytes => inParts(bytes, { Workbook: richTexts }),
  ods: bytes => inParts(bytes, { 'content.xml': asText(openParts) }),
  fods: bytes => asText(openParts)(bytes),
  xlml: bytes =>
    asText(text =>
      text.replace(marked, said =>
        pieces(said)
          .map(({ piece, isStruck }) => (isStruck ? `<S>${piece}</S>` : `<Font html:Color="#000000">${piece}</Font>`))
          .join(''),
      ),
    )(bytes),
}
