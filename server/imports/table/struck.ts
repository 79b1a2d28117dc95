import { type CellObject, CFB, utils, type WorkBook } from '@e965/xlsx'
import { limits } from './sheet.ts'
import { partOf, sheetPaths } from './sheet-paths.ts'
import { struckInRecords } from './struck-records.ts'

/** Addresses of cells that are struck out as a whole. */
export type Struck = ReadonlySet<string>

/** What the library keeps of a workbook and its types do not know. */
interface Kept {
  Styles?: { Fonts?: { strike?: unknown }[]; CellXf?: { fontId?: number }[] }
  cfb?: { FileIndex: { name: string; content?: Uint8Array }[] }
}

/** The cells whose font strikes them out, sheet by sheet; none where no font does. */
export function struckIn(book: WorkBook, file: Buffer | string): Struck[] {
  const { cfb } = book as Kept
  if (cfb) {
    const stream = cfb.FileIndex.find(({ name }) => /^(?:Workbook|Book)$/i.test(name))?.content
    return stream ? struckInRecords(Buffer.from(stream)) : []
  }
  if (typeof file !== 'string') return book.bookType === 'ods' ? struckInOpenDocument(contentOf(file)) : struckInXml(book)
  return /<office:document[\s>]/.test(file.slice(0, 2000)) ? struckInOpenDocument(file) : struckByStyle(book, file)
}

const contentOf = (file: Buffer) =>
  Buffer.from(CFB.find(CFB.read(file, { type: 'buffer' }), '/content.xml')?.content ?? []).toString()

/** Of `.xlsx`: the library knows the fonts and not whose they are. */
function struckInXml(book: WorkBook): Struck[] {
  const { Styles: styles } = book as Kept
  const struck = new Set((styles?.CellXf ?? []).flatMap(({ fontId }, i) => (styles?.Fonts?.[fontId ?? 0]?.strike ? [i] : [])))
  if (struck.size === 0) return []
  return sheetPaths(book).map(path => {
    const cells = partOf(book, path ?? '').matchAll(/<c r="([A-Z]{1,3}\d{1,7})" s="(\d{1,5})"/g)
    return new Set([...cells].flatMap(([, address = '', style]) => (struck.has(Number(style)) ? [address] : [])))
  })
}

/** Of the XML of 2003: its cells name their style. */
function struckByStyle({ SheetNames: names, Sheets: sheets }: WorkBook, file: string): Struck[] {
  if (!/StrikeThrough="1"/.test(file)) return []
  const styles = [
    ...file.matchAll(/<(?:\w+:)?Style\b[^>]{0,300}?\bss:ID="([^"]{1,40})"[^>]{0,300}>([\s\S]{0,4000}?)<\/(?:\w+:)?Style>/g),
  ]
  const struck = new Set(styles.flatMap(([, id, inside = '']) => (/StrikeThrough="1"/.test(inside) ? [id] : [])))
  return names.map(name => {
    const rows: ((CellObject & { StyleID?: string }) | undefined)[][] = sheets[name]?.['!data'] ?? []
    // Empty rows and cells are holes in these lists.
    return new Set(
      Array.from(rows, row => row ?? []).flatMap((row, r) =>
        Array.from(row, (cell, c) => (cell?.StyleID && struck.has(cell.StyleID) ? [utils.encode_cell({ r, c })] : [])).flat(),
      ),
    )
  })
}

const openTag =
  /<(?:(style:style|table:table|table:table-row|table:table-column|table:table-cell|table:covered-table-cell|style:text-properties)(?=[\s/>])([^>]{0,2000})>)/g
const lineThrough = /text-line-through-(?:style|type)="(?!none)/
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]{0,200})"`).exec(attributes)?.[1]

/** Of OpenDocument: styles by name, cells by counting; a row and a column may name the style of cells that name none. */
function struckInOpenDocument(text: string): Struck[] {
  if (!lineThrough.test(text)) return []
  const struckStyles = new Set<string>()
  const sheets: Set<string>[] = []
  let style = ''
  let [r, c, rows, nextRow] = [0, 0, 1, 0]
  let rowStyle: string | undefined
  let columns: (string | undefined)[] = []
  for (const [, tag, attributes = ''] of text.matchAll(openTag)) {
    const times = (what: string) => Math.max(1, Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1) || 1)
    const ownStyle = attribute(attributes, 'table:style-name')
    const cellStyle = attribute(attributes, 'table:default-cell-style-name')
    if (tag === 'style:style') style = attribute(attributes, 'style:name') ?? ''
    else if (tag === 'style:text-properties') {
      if (lineThrough.test(attributes)) struckStyles.add(style)
    } else if (tag === 'table:table') {
      sheets.push(new Set())
      nextRow = 0
      columns = []
    } else if (tag === 'table:table-column')
      for (let left = times('columns'); left > 0 && columns.length < limits.columns; left--) columns.push(cellStyle)
    else if (tag === 'table:table-row') {
      rows = times('rows')
      r = nextRow
      nextRow += rows
      c = 0
      rowStyle = cellStyle
    } else {
      const width = times('columns')
      const isFilled = !attributes.endsWith('/')
      for (let i = 0; isFilled && i < width && c + i < limits.columns; i++) {
        if (!struckStyles.has(ownStyle ?? rowStyle ?? columns[c + i] ?? '')) continue
        for (let row = r; row < r + rows && row < limits.rows; row++) sheets.at(-1)?.add(utils.encode_cell({ r: row, c: c + i }))
      }
      c += width
    }
  }
  return sheets
}
