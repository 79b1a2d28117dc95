import { CFB, utils, write } from '@e965/xlsx'
import type { BookType } from './tables.ts'

export type StruckType = Exclude<BookType, 'html'>
export type Rows = (string | number | null)[][]

/** A workbook of these rows with the cells at these addresses in a font that strikes out, as its office would save it. */
export function struckBook(rows: Rows, struck: readonly string[], bookType: StruckType): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '岗位')
  const bytes = write(book, { type: 'buffer', bookType }) as Buffer
  return ways[bookType](bytes, struck)
}

type Way = (bytes: Buffer, struck: readonly string[]) => Buffer

export const inParts = (bytes: Buffer, changes: Record<string, (part: Buffer) => Buffer>): Buffer => {
  const file = CFB.read(bytes, { type: 'buffer' })
  for (const [end, change] of Object.entries(changes)) {
    const entry = file.FileIndex[file.FullPaths.findIndex((path: string) => path.endsWith(end))]
    if (entry) {
      entry.content = change(Buffer.from(entry.content as Uint8Array))
      entry.size = entry.content.length
    }
  }
  return CFB.write(file, { type: 'buffer', fileType: bytes[0] === 0x50 ? 'zip' : 'cfb' }) as Buffer
}
export const asText = (change: (text: string) => string) => (part: Buffer) => Buffer.from(change(part.toString()))
const at = (addresses: readonly string[]) => addresses.map(address => utils.decode_cell(address))

const openDocument = (struck: readonly string[], family: string) => (text: string) => {
  const meant = at(struck)
  let [r, c] = [-1, 0]
  return text
    .replace(
      family,
      `${family}<style:style style:name="struck" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>`,
    )
    .replace(/<table:table-row|<table:table-cell(?: table:style-name="[^"]*")?/g, tag => {
      if (tag === '<table:table-row') {
        r++
        c = 0
        return tag
      }
      const isStruck = meant.some(cell => cell.r === r && cell.c === c)
      c++
      return isStruck ? '<table:table-cell table:style-name="struck"' : tag
    })
}

/** A record of BIFF8: type, length, content. */
export function biff(type: number, ...content: Buffer[]): Buffer {
  const data = Buffer.concat(content)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

/** Puts a font and a format behind the last ones, and moves what says where the sheets begin. */
export function struckStream(stream: Buffer, struck: readonly string[]): Buffer {
  const records: { type: number; data: Buffer }[] = []
  for (let i = 0; i + 4 <= stream.length; ) {
    const end = i + 4 + stream.readUInt16LE(i + 2)
    records.push({ type: stream.readUInt16LE(i), data: Buffer.from(stream.subarray(i + 4, end)) })
    i = end
  }
  const fonts = records.filter(({ type }) => type === 0x31)
  const formats = records.filter(({ type }) => type === 0xe0)
  const font = Buffer.from(fonts.at(-1)?.data ?? [])
  font.writeUInt16LE(0x0008, 2)
  const format = Buffer.from(formats.at(-1)?.data ?? [])
  format.writeUInt16LE(fonts.length < 4 ? fonts.length : fonts.length + 1, 0)
  const added = biff(0x31, font).length + biff(0xe0, format).length
  const meant = at(struck)
  return Buffer.concat(
    records.map(record => {
      const { type, data } = record
      if (type === 0x85) data.writeUInt32LE(data.readUInt32LE(0) + added, 0)
      if (
        [0x203, 0x204, 0xfd, 0x27e].includes(type) &&
        meant.some(({ r, c }) => data.readUInt16LE(0) === r && data.readUInt16LE(2) === c)
      )
        data.writeUInt16LE(formats.length, 4)
      const more = record === fonts.at(-1) ? [biff(0x31, font)] : record === formats.at(-1) ? [biff(0xe0, format)] : []
      return Buffer.concat([biff(type, data), ...more])
    }),
  )
}

/** Records of `.xlsb` changed one by one. */
export function binary(part: Buffer, change: (type: number, data: Buffer) => { type: number; data: Buffer }[]): Buffer {
  const parts: Buffer[] = []
  for (let i = 0; i < part.length; ) {
    const number = (bytes: number) => {
      let value = 0
      for (let shift = 0; shift < bytes * 7; shift += 7) {
        const byte = part[i++] as number
        value |= (byte & 0x7f) << shift
        if (!(byte & 0x80)) break
      }
      return value
    }
    const [type, length] = [number(2), number(4)]
    for (const record of change(type, Buffer.from(part.subarray(i, i + length))))
      parts.push(Buffer.from([...sevenBits(record.type), ...sevenBits(record.data.length)]), record.data)
    i += length
  }
  return Buffer.concat(parts)
}

function sevenBits(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...sevenBits(value >> 7)]
}

/** Fonts and formats with one more that strikes out: BrtFont and BrtXF. */
export function binaryStyles(part: Buffer): Buffer {
  let inFormats = false
  return binary(part, (type, data) => {
    if (type === 0x269) inFormats = true
    if (type === 0x26a) inFormats = false
    const more = Buffer.from(data)
    if (type === 0x2b) more[2] = 0x08
    if (type === 0x2f) more.writeUInt16LE(1, 4)
    return type === 0x2b || (type === 0x2f && inFormats)
      ? [
          { type, data },
          { type, data: more },
        ]
      : [{ type, data }]
  })
}

function binaryCells(part: Buffer, struck: readonly string[]): Buffer {
  const meant = at(struck)
  let [r, c] = [0, -1]
  return binary(part, (type, data) => {
    if (type === 0) [r, c] = [data.readUInt32LE(0), -1]
    else if (type <= 0x12) {
      const isShort = type >= 0x0c
      c = isShort ? c + 1 : data.readUInt32LE(0)
      if (meant.some(cell => cell.r === r && cell.c === c)) data.writeUIntLE(1, isShort ? 0 : 4, 3)
    }
    return [{ type, data }]
  })
}

const ways: Record<StruckType, Way> = {
  xlsb: (bytes, struck) => inParts(bytes, { 'styles.bin': binaryStyles, 'sheet1.bin': part => binaryCells(part, struck) }),
  xlsx: (bytes, struck) =>
    inParts(bytes, {
      'xl/styles.xml': asText(text =>
        text
          .replace('</fonts>', '<font><strike/><sz val="12"/></font></fonts>')
          .replace('</cellXfs>', '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>'),
      ),
      'xl/worksheets/sheet1.xml': asText(text =>
        struck.reduce((xml, cell) => xml.replace(`r="${cell}"`, `r="${cell}" s="1"`), text),
      ),
    }),
  biff8: (bytes, struck) => inParts(bytes, { Workbook: stream => struckStream(stream, struck) }),
  ods: (bytes, struck) => inParts(bytes, { 'content.xml': asText(openDocument(struck, '<office:automatic-styles>')) }),
  fods: (bytes, struck) => asText(openDocument(struck, '<office:automatic-styles>'))(bytes),
  xlml: (bytes, struck) =>
    asText(text => {
      const meant = at(struck)
      return text
        .replace('</Styles>', '<Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style></Styles>')
        .replace(/<Row ss:Index="(\d+)">.*?<\/Row>/g, (row, number: string) =>
          meant
            .filter(({ r }) => r === Number(number) - 1)
            .reduce(
              (xml, { c }) =>
                xml.replace(new RegExp(`ss:StyleID="\\w+" ss:Index="${c + 1}"`), `ss:StyleID="struck" ss:Index="${c + 1}"`),
              row,
            ),
        )
    })(bytes),
}
