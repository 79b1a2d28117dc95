import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { fillMerges, type Merge } from './merges.ts'
import { limits, type Sheet, type SheetRow, sheetRow } from './sheet.ts'

type Node = DefaultTreeAdapterTypes.Node

const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', '#comment'])
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'br', 'center', 'caption', 'table', 'tr'])

/**
 * Reads a web page whose tables are sheets of a workbook, as office systems export them and Excel opens them: all of
 * it one sheet, the lines around and between the tables as rows of one cell.
 */
export function readHtml(text: string, name: string): Sheet {
  const texts: string[][] = []
  const merges: Merge[] = []
  const hidden = new Set<number>()
  /** The last row that a cell from above reaches into, column by column. */
  let reach: number[] = []
  let line = ''
  const endLine = () => {
    if (line.trim()) texts.push([line])
    line = ''
  }
  walk(parse(text), node => {
    if (unseen.has(node.nodeName)) return false
    if (node.nodeName === '#text') line += textIn(node)
    if (blocks.has(node.nodeName)) endLine()
    if (node.nodeName === 'table') reach = []
    // A table within a cell is the page's layout: the inner rows count.
    if (node.nodeName !== 'tr' || holdsTable(node)) return true
    if (isUnseen(node)) hidden.add(texts.length)
    addRow(node, texts, merges, reach)
    return false
  })
  endLine()
  const covered = fillMerges(texts, merges)
  const rows = texts
    .map((cells, i): SheetRow => sheetRow(i + 1, cells.slice(0, limits.columns), { merged: covered.get(i) }))
    .filter(row => row.cells.some(Boolean))
  return {
    name,
    hidden: false,
    rows: rows.filter(row => !hidden.has(row.number - 1)),
    hiddenRows: rows.filter(row => hidden.has(row.number - 1)).length,
    isCut: texts.some(cells => cells.slice(limits.columns).some(Boolean)),
  }
}

/** A row of cells; those that reach over several columns or rows are merges. */
function addRow(row: Node, texts: string[][], merges: Merge[], reach: number[]) {
  const r = texts.length
  const cells: string[] = []
  for (const cell of childrenOf(row)) {
    if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue
    while ((reach[cells.length] ?? -1) >= r) cells.push('')
    const c = cells.length
    const across = span(cell, 'colspan', limits.columns)
    const down = span(cell, 'rowspan', limits.rows)
    cells.push(textOf(cell), ...Array<string>(across - 1).fill(''))
    for (let column = c; down > 1 && column < c + across; column++) reach[column] = r + down - 1
    if (across > 1 || down > 1) merges.push({ s: { r, c }, e: { r: r + down - 1, c: c + across - 1 } })
  }
  texts.push(cells)
}

function span(cell: Node, name: string, most: number): number {
  const count = Number.parseInt(attribute(cell, name), 10)
  return count > 1 ? Math.min(count, most) : 1
}

const attribute = (node: Node, name: string) =>
  'attrs' in node ? (node.attrs.find(attr => attr.name === name)?.value ?? '') : ''

const isUnseen = (node: Node) => /display:\s*none/i.test(attribute(node, 'style'))

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

const textIn = (node: Node) => ('value' in node ? node.value.replace(/\s+/g, ' ') : '')

function textOf(cell: Node): string {
  let text = ''
  walk(cell, node => {
    if (node.nodeName === '#text') text += textIn(node)
    else if (node !== cell && blocks.has(node.nodeName)) text += '\n'
    return !unseen.has(node.nodeName)
  })
  return text.replace(/ *\n */g, '\n').trim()
}

function holdsTable(row: Node): boolean {
  let found = false
  walk(row, node => {
    found ||= node.nodeName === 'table'
    return !found
  })
  return found
}

/** Every node in the order of the page; `visit` says whether to go into it. Without recursion: pages may nest deep. */
function walk(root: Node, visit: (node: Node) => boolean) {
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) if (visit(node)) open.push(...childrenOf(node).toReversed())
}
