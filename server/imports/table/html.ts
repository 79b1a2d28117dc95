import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { fillMerges, type Merge } from './merges.ts'
import { type CellNote, limits, type Sheet, type SheetRow, sheetRow } from './sheet.ts'

type Node = DefaultTreeAdapterTypes.Node

const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', '#comment'])
const struckTags = new Set(['s', 'strike', 'del'])
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'br', 'center', 'caption', 'table', 'tr'])

/**
 * Reads a web page whose tables are sheets of a workbook, as office systems export them and Excel opens them: all of
 * it one sheet, the lines around and between the tables as rows of one cell.
 */
export function readHtml(text: string, name: string): Sheet {
  const texts: string[][] = []
  /** Which of them stand outside of every table. */
  const lines = new Set<number>()
  const merges: Merge[] = []
  const hidden = new Set<number>()
  /** Cells that the page does not show, row by row. */
  const unseenCells = new Map<number, Set<number>>()
  const page = parse(text)
  const isUnseen = unseenIn(text)
  const isStruck = struckIn(text)
  /** What is struck out of cells, row by row. */
  const struck = new Map<number, CellNote[]>()
  let unseenColumns: boolean[] = []
  const hide = (row: number, column: number) => unseenCells.set(row, (unseenCells.get(row) ?? new Set()).add(column))
  /** The last row that a cell from above reaches into, column by column. */
  let reach: number[] = []
  let line = ''
  let struckRows = 0
  const endLine = () => {
    if (line.trim()) lines.add(texts.push([line]) - 1)
    line = ''
  }
  walk(page, node => {
    if (unseen.has(node.nodeName)) return false
    if (isStruck(node)) {
      if (node.nodeName === 'tr' && saysSomething(node)) struckRows++
      return false
    }
    if (node.nodeName === '#text') line += textIn(node)
    if (blocks.has(node.nodeName)) endLine()
    if (node.nodeName === 'table') [reach, unseenColumns] = [[], []]
    if (node.nodeName === 'col')
      for (let left = span(node, 'span', limits.columns); left > 0; left--) unseenColumns.push(isUnseen(node))
    // A table within a cell is the page's layout: the inner rows count.
    if (node.nodeName !== 'tr' || holdsTable(node)) return true
    if (isUnseen(node)) hidden.add(texts.length)
    const places = addRow(node, texts, merges, reach, isStruck)
    struck.set(
      texts.length - 1,
      places.flatMap(({ cell, from }) => {
        const text = textOf(cell, isStruck, true)
        return text ? [{ column: from, text }] : []
      }),
    )
    if (!texts.at(-1)?.some(Boolean) && saysSomething(node)) struckRows++
    for (const [column, is] of unseenColumns.entries()) if (is) hide(texts.length - 1, column)
    for (const { cell, from, across, down } of places)
      if (isUnseen(cell))
        for (let i = 0; i < across * Math.min(down, limits.rows); i++)
          hide(texts.length - 1 + Math.floor(i / across), from + (i % across))
    return false
  })
  endLine()
  const covered = fillMerges(texts, merges)
  const rows = texts
    .map((cells, i): SheetRow => {
      const isIn = (column: number) => !unseenCells.get(i)?.has(column)
      const seen = cells.slice(0, limits.columns).map((text, column) => (isIn(column) ? text : ''))
      const notes = cells.flatMap((text, column): CellNote[] => (text && !isIn(column) ? [{ column, text }] : []))
      return sheetRow(i + 1, seen, {
        merged: covered.get(i),
        isLine: lines.has(i),
        hidden: [...notes, ...(struck.get(i) ?? [])].slice(0, limits.columns),
      })
    })
    .filter(row => row.cells.some(Boolean))
  return {
    name,
    hidden: false,
    rows: rows.filter(row => !hidden.has(row.number - 1)),
    hiddenRows: rows.filter(row => hidden.has(row.number - 1)).length,
    struckRows,
    isCut: texts.some(cells => cells.slice(limits.columns).some(Boolean)),
  }
}

interface Place {
  cell: Node
  from: number
  across: number
  down: number
}

/** A row of cells; those that reach over several columns or rows are merges. Gives where each of them stands. */
function addRow(row: Node, texts: string[][], merges: Merge[], reach: number[], isStruck: (node: Node) => boolean): Place[] {
  const r = texts.length
  const cells: string[] = []
  const places: Place[] = []
  for (const cell of childrenOf(row)) {
    if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue
    while ((reach[cells.length] ?? -1) >= r) cells.push('')
    const c = cells.length
    const across = span(cell, 'colspan', limits.columns)
    const down = span(cell, 'rowspan', limits.rows)
    cells.push(textOf(cell, isStruck, false), ...Array<string>(across - 1).fill(''))
    for (let column = c; down > 1 && column < c + across; column++) reach[column] = r + down - 1
    places.push({ cell, from: c, across, down })
    if (across > 1 || down > 1) merges.push({ s: { r, c }, e: { r: r + down - 1, c: c + across - 1 } })
  }
  texts.push(cells)
  return places
}

function span(cell: Node, name: string, most: number): number {
  const count = Number.parseInt(attribute(cell, name), 10)
  return count > 1 ? Math.min(count, most) : 1
}

const attribute = (node: Node, name: string) =>
  'attrs' in node ? (node.attrs.find(attr => attr.name === name)?.value ?? '') : ''

/** The classes of the page's style sheet that say such a thing. */
const classesOf = (page: string, said: string): Set<string> =>
  new Set(
    [...page.matchAll(/<style[^>]*>([\s\S]{0,100000}?)<\/style/gi)].flatMap(([, sheet = '']) =>
      [...sheet.matchAll(new RegExp(String.raw`\.([\w-]{1,60})\s*\{[^{}]{0,2000}?${said}`, 'gi'))].map(([, name = '']) => name),
    ),
  )

const hasClassOf = (node: Node, classes: ReadonlySet<string>) =>
  classes.size > 0 &&
  attribute(node, 'class')
    .split(/\s+/)
    .some(name => classes.has(name))

/** What the page does not show, by the element's own style, its attribute, or a class of the page's style sheet. */
function unseenIn(page: string): (node: Node) => boolean {
  const classes = classesOf(page, String.raw`display:\s*none`)
  const isHidden = (node: Node) => 'attrs' in node && node.attrs.some(({ name }) => name === 'hidden')
  return node => isHidden(node) || /display:\s*none/i.test(attribute(node, 'style')) || hasClassOf(node, classes)
}

/** What somebody has struck out, by its element, its style or its class. */
function struckIn(page: string): (node: Node) => boolean {
  const classes = classesOf(page, 'line-through')
  return node => struckTags.has(node.nodeName) || /line-through/i.test(attribute(node, 'style')) || hasClassOf(node, classes)
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

const textIn = (node: Node) => ('value' in node ? node.value.replace(/\s+/g, ' ') : '')

/** What a cell says, or what of it is struck out. */
function textOf(cell: Node, isStruck: (node: Node) => boolean, wantsStruck: boolean): string {
  let text = ''
  const read = (root: Node, isWanted: boolean) =>
    walk(root, node => {
      if (unseen.has(node.nodeName)) return false
      if (isStruck(node) && (node !== root || !isWanted)) {
        if (wantsStruck) read(node, true)
        return false
      }
      if (node.nodeName === '#text' && isWanted) text += textIn(node)
      else if (node !== cell && blocks.has(node.nodeName)) text += '\n'
      return true
    })
  read(cell, !wantsStruck && !isStruck(cell))
  return text.replace(/ *\n */g, '\n').trim()
}

/** Whether a row has text, struck out or not. */
function saysSomething(row: Node): boolean {
  let found = false
  walk(row, node => {
    found ||= node.nodeName === '#text' && textIn(node).trim() !== ''
    return !found
  })
  return found
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
