import { documentLimits, UnreadableDocument } from './blocks.ts'
import { attribute, type Element, type Node, type Notes, noteAt, tidyText, wordsOf } from './html-nodes.ts'

/** The cells of a table; null where it only lays out what is in it: one column, or tables within. */
export function tableIn(table: Element, notes: Notes): { rows: string[][]; headed: boolean } | null {
  const rows: string[][] = []
  /** Cells that reach down from rows above, by column. */
  const open = new Map<number, { text: string; left: number }>()
  let headed = false
  let characters = 0
  for (const row of rowsIn(table)) {
    const cells: string[] = []
    const fill = () => {
      for (let above = open.get(cells.length); above; above = open.get(cells.length)) {
        if (--above.left === 0) open.delete(cells.length)
        cells.push(above.text)
      }
    }
    const elements = row.childNodes.filter((node): node is Element => 'tagName' in node && /^t[dh]$/.test(node.tagName))
    if (rows.length === 0) headed = elements.length > 0 && elements.every(cell => cell.tagName === 'th')
    for (const cell of elements) {
      const text = textOf(cell, notes)
      if (text === null) return null
      fill()
      const wide = Math.max(1, Number.parseInt(attribute(cell, 'colspan'), 10) || 1)
      const tall = Math.max(1, Number.parseInt(attribute(cell, 'rowspan'), 10) || 1)
      characters += text.length * wide
      if (cells.length + wide > documentLimits.columns || characters > documentLimits.characters)
        throw new UnreadableDocument('large-document')
      for (let i = 0; i < wide; i++) {
        if (tall > 1) open.set(cells.length, { text, left: tall - 1 })
        cells.push(text)
      }
    }
    fill()
    if (cells.some(Boolean)) rows.push(cells)
  }
  const width = Math.max(0, ...rows.map(row => row.length))
  if (width < 2) return null
  return { rows: rows.map(row => [...row, ...Array<string>(width - row.length).fill('')]), headed }
}

function rowsIn(table: Element): Element[] {
  const rows: Element[] = []
  for (const node of table.childNodes)
    if ('tagName' in node) {
      if (node.tagName === 'tr') rows.push(node)
      else if (/^t(?:head|body|foot)$/.test(node.tagName)) rows.push(...rowsIn(node))
    }
  return rows
}

/** Paragraphs of a cell on lines of their own; null where a table stands in it. */
function textOf(cell: Element, notes: Notes): string | null {
  const lines: string[] = ['']
  const visit = (node: Node, depth: number): boolean => {
    if (depth > documentLimits.depth) throw new UnreadableDocument('large-document')
    if (node.nodeName === '#text') lines[lines.length - 1] += wordsOf(node)
    if (!('tagName' in node)) return true
    if (node.tagName === 'table') return false
    const note = noteAt(node, notes)
    if (note !== null) {
      lines[lines.length - 1] += note
      return true
    }
    const breaks = /^(?:p|div|br|li|h[1-6])$/.test(node.tagName)
    if (breaks) lines.push('')
    for (const child of node.childNodes) if (!visit(child, depth + 1)) return false
    if (breaks) lines.push('')
    return true
  }
  for (const child of cell.childNodes) if (!visit(child, 0)) return null
  return lines.map(tidyText).filter(Boolean).join('\n')
}
