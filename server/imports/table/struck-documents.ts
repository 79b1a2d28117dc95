import { utils } from '@e965/xlsx'
import { limits } from './sheet.ts'
import { noteStruck, type Part, type Struck } from './struck-parts.ts'

const openTag =
  /<(?:(style:style|table:table|table:table-row|table:table-column|table:table-cell|table:covered-table-cell|style:text-properties)(?=[\s/>])([^>]{0,2000})>)/g
const lineThrough = /text-line-through-(?:style|type)="(?!none)/
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]{0,200})"`).exec(attributes)?.[1]
const insideCell = /<(\/?)(text:p|text:span|text:line-break|text:tab|text:s|office:annotation)(?=[\s/>])([^>]{0,2000})>|([^<]+)/g

/** The struck cells of OpenDocument: styles by name, cells by counting; a row and a column may name the style of cells that name none. */
export function struckInOpenDocument(text: string): Struck[] {
  if (!lineThrough.test(text)) return []
  /** What styles say of it that say anything. */
  const strikes = new Map<string, boolean>()
  const sheets: Map<string, readonly Part[] | null>[] = []
  let style = ''
  let [r, c, rows, nextRow] = [0, 0, 1, 0]
  let rowStyle: string | undefined
  let columns: (string | undefined)[] = []
  for (const { 0: whole, 1: tag, 2: attributes = '', index } of text.matchAll(openTag)) {
    const times = (what: string) => Math.max(1, Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1) || 1)
    const ownStyle = attribute(attributes, 'table:style-name')
    const cellStyle = attribute(attributes, 'table:default-cell-style-name')
    if (tag === 'style:style') style = attribute(attributes, 'style:name') ?? ''
    else if (tag === 'style:text-properties') {
      if (attributes.includes('text-line-through-')) strikes.set(style, lineThrough.test(attributes))
    } else if (tag === 'table:table') {
      sheets.push(new Map())
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
      const end = attributes.endsWith('/') ? -1 : text.indexOf(`</${tag}>`, index)
      const isStruck = strikes.get(ownStyle ?? rowStyle ?? columns[c] ?? '') ?? false
      const parts = end < 0 ? [] : partsOf(text.slice(index + whole.length, end), isStruck, strikes)
      for (let i = 0; parts.length > 0 && i < width && c + i < limits.columns; i++)
        for (let row = r; row < r + rows && row < limits.rows; row++)
          noteStruck(sheets.at(-1) ?? new Map(), utils.encode_cell({ r: row, c: c + i }), parts)
      c += width
    }
  }
  return sheets
}

/** The text of a cell by paragraphs and spans, without what somebody noted beside it. */
function partsOf(cell: string, isStruck: boolean, strikes: ReadonlyMap<string, boolean>): Part[] {
  const parts: Part[] = []
  const within = [isStruck]
  let inNote = false
  const add = (text: string) => {
    if (!inNote) parts.push({ text, isStruck: within.at(-1) ?? false })
  }
  for (const [, closes, tag, attributes = '', said] of cell.matchAll(insideCell)) {
    if (said !== undefined) add(unescaped(said))
    else if (tag === 'office:annotation') inNote = closes === ''
    else if (tag === 'text:p' && closes === '' && parts.length > 0) add('\n')
    else if (tag === 'text:line-break') add('\n')
    else if (tag === 'text:tab' || tag === 'text:s') add(' ')
    if (tag !== 'text:p' && tag !== 'text:span') continue
    if (closes) within.pop()
    else if (!attributes.endsWith('/'))
      within.push(strikes.get(attribute(attributes, 'text:style-name') ?? '') ?? within.at(-1) ?? false)
  }
  return parts
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** A text of XML as it reads. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, number?: string, hex?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole
      const code = number ? Number(number) : Number.parseInt(hex ?? '0', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
