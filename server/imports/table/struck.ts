import { type CellObject, CFB, utils, type WorkBook } from '@e965/xlsx'
import { partOf, sheetPaths } from './sheet-paths.ts'
import { binaryStyles, struckInBinary } from './struck-binary.ts'
import { struckInOpenDocument, unescaped } from './struck-documents.ts'
import { noteStruck, type Part, type Struck } from './struck-parts.ts'
import { struckInRecords } from './struck-records.ts'

/** What the library keeps of a workbook and its types do not know. */
interface Kept {
  Styles?: { Fonts?: { strike?: unknown }[]; CellXf?: { fontId?: number }[] }
  files?: Record<string, { content?: Uint8Array } | undefined>
  cfb?: { FileIndex: { name: string; content?: Uint8Array }[] }
}
type KeptCell = (CellObject & { StyleID?: string }) | undefined

/** The cells whose font strikes them or a part of them out, sheet by sheet; none where no font does. */
export function struckIn(book: WorkBook, file: Buffer | string): Struck[] {
  const { cfb, files = {} } = book as Kept
  if (cfb) {
    const stream = cfb.FileIndex.find(({ name }) => /^(?:Workbook|Book)$/i.test(name))?.content
    return stream ? struckInRecords(Buffer.from(stream)) : []
  }
  if (typeof file === 'string')
    return /<office:document[\s>]/.test(file.slice(0, 2000)) ? struckInOpenDocument(file) : struckByMarkup(book, file)
  if (book.bookType === 'ods') return struckInOpenDocument(contentOf(file))
  return files['xl/workbook.bin'] ? struckInBinaryParts(book) : struckInXml(book)
}

const contentOf = (file: Buffer) =>
  Buffer.from(CFB.find(CFB.read(file, { type: 'buffer' }), '/content.xml')?.content ?? []).toString()

function struckInBinaryParts(book: WorkBook): Struck[] {
  const styles = binaryStyles(partOf(book, 'xl/styles.bin'), partOf(book, 'xl/sharedStrings.bin'))
  if (!styles.fonts.includes(true)) return []
  return sheetPaths(book, 'workbook.bin').map(path => struckInBinary(partOf(book, path ?? ''), styles))
}

const strikes = /<(?:\w+:)?strike(?![^>]{0,20}val="(?:0|false)")[\s/>]/
const ownText =
  /<(?:\w+:)?c\b([^>]{0,300}[^>/])>(?:(?!<\/(?:\w+:)?c>)[\s\S]){0,40}<(?:\w+:)?is>([\s\S]{0,100000}?)<\/(?:\w+:)?is>/g

/** Of `.xlsx`: the library knows the fonts and not whose they are, and gives shared texts with their runs. */
function struckInXml(book: WorkBook): Struck[] {
  const { Styles: styles } = book as Kept
  const struck = new Set((styles?.CellXf ?? []).flatMap(({ fontId }, i) => (styles?.Fonts?.[fontId ?? 0]?.strike ? [i] : [])))
  const shared = partOf(book, 'xl/sharedStrings.xml').includes('strike')
  const paths = sheetPaths(book)
  return book.SheetNames.map((name, i) => {
    const part = partOf(book, paths[i] ?? '')
    const inline = part.includes('strike')
    const xml = struck.size > 0 || inline ? part.toString() : ''
    const sheet = new Map<string, readonly Part[] | null>()
    const formats = new Map<string, boolean>()
    if (struck.size > 0)
      for (const [, address = '', style] of xml.matchAll(/<(?:\w+:)?c r="([A-Z]{1,3}\d{1,7})"[^>]{0,100}? s="(\d{1,5})"/g))
        if (struck.has(Number(style))) {
          formats.set(address, true)
          sheet.set(address, null)
        }
    const take = (address: string, rich: string) => {
      if (!/<(?:\w+:)?r\b/.test(rich)) return
      sheet.delete(address)
      noteStruck(sheet, address, runsOf(rich, formats.has(address)))
    }
    if (shared || struck.size > 0)
      for (const { address, cell } of cellsOf(book, name)) if (cell.r !== undefined) take(address, String(cell.r))
    if (inline)
      for (const [, attributes = '', rich = ''] of xml.matchAll(ownText))
        take(/\br="([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1] ?? '', rich)
    return sheet
  })
}

/** The runs of a text (CT_Rst); one without properties has the font of the cell. */
const runsOf = (rich: string, isStruck: boolean): Part[] =>
  [...rich.matchAll(/<(?:\w+:)?r\b[^>]{0,100}>([\s\S]*?)<\/(?:\w+:)?r>/g)].map(([, run = '']) => ({
    text: [...run.matchAll(/<(?:\w+:)?t\b[^>]{0,100}>([^<]*)</g)].map(([, text = '']) => unescaped(text)).join(''),
    isStruck: /<(?:\w+:)?rPr\b/.test(run) ? strikes.test(run) : isStruck,
  }))

function* cellsOf({ Sheets: sheets }: WorkBook, name: string): Generator<{ address: string; cell: NonNullable<KeptCell> }> {
  const rows: KeptCell[][] = sheets[name]?.['!data'] ?? []
  // Empty rows and cells are holes in these lists.
  for (const [r, row] of rows.entries())
    for (const [c, cell] of (row ?? []).entries()) if (cell) yield { address: utils.encode_cell({ r, c }), cell }
}

const markupOfPart = /<(\/?)(?:\w+:)?(?:S|Strike|Del)(?=[\s/>])[^>]{0,200}>|<[^>]{0,500}>|([^<]+)/gi

/** Of the XML of 2003: its cells name their style, and parts of their texts stand in HTML. */
function struckByMarkup(book: WorkBook, file: string): Struck[] {
  const inParts = /<(?:\w+:)?(?:S|Strike|Del)>/i.test(file)
  if (!inParts && !/StrikeThrough="1"/.test(file)) return []
  const styles = [
    ...file.matchAll(/<(?:\w+:)?Style\b[^>]{0,300}?\bss:ID="([^"]{1,40})"[^>]{0,300}>([\s\S]{0,4000}?)<\/(?:\w+:)?Style>/g),
  ]
  const struck = new Set(styles.flatMap(([, id, inside = '']) => (/StrikeThrough="1"/.test(inside) ? [id] : [])))
  return book.SheetNames.map(name => {
    const sheet = new Map<string, readonly Part[] | null>()
    for (const { address, cell } of cellsOf(book, name)) {
      if (cell.StyleID && struck.has(cell.StyleID)) sheet.set(address, null)
      else if (inParts && cell.r !== undefined) noteStruck(sheet, address, partsOfMarkup(String(cell.r)))
    }
    return sheet
  })
}

function partsOfMarkup(text: string): Part[] {
  let depth = 0
  const parts: Part[] = []
  for (const [whole, closes, said] of text.matchAll(markupOfPart)) {
    if (said !== undefined) parts.push({ text: said, isStruck: depth > 0 })
    else if (closes !== undefined && !whole.endsWith('/>')) depth += closes ? -1 : 1
  }
  return parts
}
