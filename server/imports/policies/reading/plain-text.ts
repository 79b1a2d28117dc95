import type { Block } from './blocks.ts'
import { unwrapped } from './wrapped-lines.ts'

const heading = /^(#{1,6})\s+/
const rule = /^(?:[-=_*—]\s*){3,}$/
const tableRow = /^\|.*\|$/
const underHead = /^\|(?:\s*:?-+:?\s*\|)+$/

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
    if (tableRow.test(line) && tableRow.test(bare(lines[i + 1] ?? ''))) {
      const rows: string[][] = []
      let headed = false
      for (; tableRow.test(bare(lines[i] ?? '')); i++) {
        const row = bare(lines[i] ?? '')
        if (underHead.test(row)) headed ||= rows.length === 1
        else rows.push(cellsOf(row))
      }
      i--
      blocks.push({ kind: 'table', rows: evened(rows), headed, place })
      continue
    }
    const marks = heading.exec(line)?.[1]
    blocks.push({ kind: 'line', text: line.replace(heading, ''), heading: marks ? marks.length : null, place })
  }
  return blocks
}

/** What programs write between two rules above a Markdown text: how many lines it takes. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  return lines.slice(1, end).every(line => /^[\w-]+\s*:|^\s/.test(line)) ? Math.max(0, end) : 0
}

const bare = (line: string) => line.replace(/^(?:[>\s　]+)|\*\*|[\s　]+$/g, '')

const cellsOf = (row: string) =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(cell => cell.replace(/\\\|/g, '|').trim())

/** Every row as wide as the widest. */
export function evened(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map(row => row.length))
  return rows.map(row => [...row, ...Array<string>(width - row.length).fill('')])
}
