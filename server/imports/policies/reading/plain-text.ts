import type { Block } from './blocks.ts'
import { isMarked, unwrapped } from './wrapped-lines.ts'

const heading = /^(#{1,6})\s+/
const rule = /^(?:[-=_*—]\s*){3,}$/
/** Below the names of columns in Markdown; the bars at both ends may be left out. */
const underHead = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/
const longestTabbed = 60

/** Plain text and Markdown: a line is a paragraph; `#` marks headings, `|` tables. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const lines = unwrapped(text.split(/\r\n?|\n/))
  const front = frontMatterEnd(lines)
  for (const [i, line] of lines.slice(1, front).entries())
    blocks.push({ kind: 'line', text: line.trim(), heading: null, place: `第 ${i + 2} 行`, apart: '文件头' })
  for (let i = front; i < lines.length; i++) {
    const place = `第 ${i + 1} 行`
    const line = bare(lines[i] ?? '')
    if (line === '' || rule.test(line)) continue
    const table = tableAt(lines, i)
    if (table) {
      blocks.push({ kind: 'table', rows: evened(table.rows), headed: table.headed, place })
      i += table.lines - 1
      continue
    }
    const marks = heading.exec(line)?.[1]
    blocks.push({ kind: 'line', text: line.replace(heading, ''), heading: marks ? marks.length : null, place })
  }
  return blocks
}

interface TextTable {
  rows: string[][]
  headed: boolean
  lines: number
}

/** The table that begins here: rows between bars, rows below the names of Markdown's columns, or cells set apart by tabs. */
function tableAt(lines: readonly string[], from: number): TextTable | null {
  const isHeaded = underHead.test(bare(lines[from + 1] ?? '')) && bare(lines[from] ?? '').includes('|')
  const row = isHeaded ? /\|/ : /^\|.*\|$/
  const barred = runOf(lines, from, line => row.test(bare(line)))
  if (barred.length > 1) {
    const rows = barred.map(bare).filter(row => !underHead.test(row))
    return { rows: rows.map(cellsOf), headed: isHeaded, lines: barred.length }
  }
  const columns = tabbed(lines[from] ?? '').length
  const tabs = columns > 1 ? runOf(lines, from, line => tabbed(line).length === columns) : []
  return tabs.length > 1 ? { rows: tabs.map(tabbed), headed: false, lines: tabs.length } : null
}

/** The lines from one on that fit. */
function runOf(lines: readonly string[], from: number, fits: (line: string) => boolean): string[] {
  let end = from
  while (end < lines.length && fits(lines[end] as string)) end++
  return lines.slice(from, end)
}

/** Cells between tabs; a number of a clause with its text behind a tab is none, nor is a sentence. */
function tabbed(line: string): string[] {
  const cells = line
    .trim()
    .split('\t')
    .map(cell => cell.trim())
  return isMarked(line.trim()) || cells.some(cell => cell.length > longestTabbed || /[。；]$/u.test(cell)) ? [] : cells
}

/** What programs write between two rules above a Markdown text: how many lines it takes. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  return lines.slice(1, end).every(line => /^[\w-]+\s*:|^\s/.test(line)) ? Math.max(0, end) : 0
}

const bare = (line: string) => line.replace(/^[>\s]+|\*\*/g, '').trimEnd()

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.replace(/\\\|/g, '|').trim())

/** Every row as wide as the widest. */
export function evened(rows: string[][]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map(row => [...row, ...Array<string>(width - row.length).fill('')])
}
