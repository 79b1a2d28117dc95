import { type Block, rowText, type TableBlock } from '../reading/blocks.ts'
import { bullet, part, point } from './marks.ts'

/** A table of a clause; its rows stand in the clause's text from `start` up to `end`, one a line. */
export interface EntryTable {
  start: number
  end: number
  columns: string[]
  rows: string[][]
}

export interface EntryClause {
  label: string | null
  chapter: string | null
  heading: string
  text: string
  tables: EntryTable[]
}

/** A clause that is being put together. */
export class ClauseDraft {
  readonly label: string | null
  readonly chapter: string | null
  heading: string
  text = ''
  readonly tables: EntryTable[] = []
  /** What it was made of, so that a long one can be parted. */
  readonly blocks: Block[] = []

  constructor(label: string | null, chapter: string | null, heading: string) {
    this.label = label
    this.chapter = chapter
    this.heading = heading
  }

  add(block: Block): void {
    this.blocks.push(block)
    if (block.kind === 'line') this.addLine(block.text.replace(bullet, ''))
    else this.addTable(block)
  }

  addLine(line: string): void {
    if (line !== '') this.text += `${this.text === '' ? '' : '\n'}${line}`
  }

  private addTable(block: TableBlock): void {
    const { caption, columns, rows, below } = headOf(block)
    if (caption) this.addLine(caption)
    const lines = rows.map(row => rowText(columns, row)).filter(Boolean)
    if (lines.length > 0) this.addRows(columns, rows, lines)
    for (const row of below) this.addLine(row[0] ?? '')
  }

  private addRows(columns: string[], rows: string[][], lines: string[]): void {
    if (this.text !== '') this.text += '\n'
    const start = this.text.length
    this.text += lines.join('\n')
    this.tables.push({ start, end: this.text.length, columns, rows: rows.filter(row => rowText(columns, row) !== '') })
  }

  finished(): EntryClause {
    const { label, chapter, heading, text, tables } = this
    const name = heading || label || chapter || ''
    return { label, chapter, heading: name, text: text || name, tables }
  }
}

const amount = /\d|(?<!第)[一二三四五六七八九十百千万]+(?:元|年|个月|%)/u
/** 2026年 and 第2档 name a column. */
const counts = /^(?:(?:19|20)\d\d年?度?|第\d{1,2}[\p{Script=Han}]{1,4})$/u

interface TableParts {
  caption: string | null
  columns: string[]
  rows: string[][]
  /** Rows of one text over all columns at the end: 注：…. */
  below: string[][]
}

/** A row of one text over all columns is a caption or, at the end, a note; the next names the columns where all its cells are short words. */
function headOf({ rows, headed }: TableBlock): TableParts {
  const [first = []] = rows
  const isCaption = rows.length > 1 && isWhole(first)
  const rest = isCaption ? rows.slice(1) : rows
  const [head = [], under = []] = rest
  const deep = headsOver(head, under)
  const names = deep ?? head.map(bareName)
  const isHead = (headed && !isCaption) || (names.every(isName) && new Set(names).size === names.length)
  const depth = deep ? 2 : 1
  const hasHead = rest.length > depth && isHead
  const body = hasHead ? rest.slice(depth) : rest
  const end = body.findLastIndex(row => !isWhole(row)) + 1
  const at = end === 0 ? body.length : end
  return {
    caption: isCaption ? (first[0] ?? '') : null,
    columns: hasHead ? names : [],
    rows: body.slice(0, at),
    below: body.slice(at),
  }
}

const bareName = (cell: string) => cell.replace(/\s+/g, '')
const isName = (name: string) =>
  name !== '' && name.length <= 24 && (!amount.test(name) || counts.test(name) || /[（(]/.test(name))
/** One text over all columns. */
const isWhole = (row: readonly string[]) => row.length > 1 && row[0] !== '' && new Set(row).size === 1

/** Names over names: a cell merged over several columns, each with a name of its own below; null where they are none. */
function headsOver(head: readonly string[], under: readonly string[]): string[] | null {
  const isOver = head.map((cell, i) => cell !== '' && (cell === head[i - 1] || cell === head[i + 1]))
  const fits = head.every((cell, i) => (isOver[i] ? under[i] !== cell && isName(bareName(under[i] ?? '')) : under[i] === cell))
  return isOver.some(Boolean) && fits ? head.map((cell, i) => bareName(isOver[i] ? cell + under[i] : cell)) : null
}

const longestHeading = 24
const longestSection = 600

/** `补贴对象　年满…`, `补贴对象：年满…` and `【补贴对象】年满…` have their heading on the same line; a short line alone is one. */
export function parted(rest: string): { heading: string; text: string } {
  const boxed = /^[【[]([^】\]]{1,24})[】\]][\s　]*/u.exec(rest)
  if (boxed) return { heading: boxed[1] ?? '', text: rest.slice(boxed[0].length) }
  const gap = /[\s　]+|[:：]\s*/u.exec(rest)
  const head = gap ? rest.slice(0, gap.index) : rest
  const text = gap ? rest.slice(gap.index + gap[0].length) : ''
  const longest = gap && /[:：]/u.test(gap[0]) ? longestHeading / 2 : longestHeading
  const isQuestion = gap === null && /^[^。；！？?]{2,60}[？?]$/u.test(head)
  const isHeading = isQuestion || (head !== '' && head.length <= longest && !/[，。；！？]|[（(《“][^）)》”]*$/u.test(head))
  return isHeading ? { heading: head, text } : { heading: '', text: rest }
}

/** `（一）加大补贴力度。对新引进的…`: a short first sentence is the heading of what follows. */
export function partedSentence(rest: string): { heading: string; text: string } {
  const [, head = '', text = ''] = /^([^，。；：:\s]{2,24})[。.]\s*(.+)$/su.exec(rest) ?? []
  return head ? { heading: head, text } : parted(rest)
}

/**
 * A long section whose parts （一）（二） have content of their own is a clause each; a short one stays whole. Paragraphs
 * between them that lead to another （一） belong to what follows, and a list that is one sentence stays with them.
 */
export function withPartsApart(clause: ClauseDraft): ClauseDraft[] {
  const starts = clause.blocks.filter(isPart)
  if (clause.text.length < longestSection || starts.length < 2) return [clause]
  const name = [clause.label, clause.heading].filter(Boolean).join('')
  return listsOf(clause.blocks).flatMap(({ lead, parts }, i) => {
    const whole = new ClauseDraft(clause.label, clause.chapter, clause.heading)
    for (const block of lead) whole.add(block)
    if (isOneSentence(lead, parts)) {
      for (const block of parts.flat()) whole.add(block)
      return [whole]
    }
    // What leads to the first list is the section's own.
    const about =
      i === 0
        ? ''
        : lead
            .map(textOf)
            .join('')
            .replace(/[：:]$/u, '')
    const isSaid = about !== '' && about.length <= longestHeading
    const chapter = [clause.chapter, name, isSaid ? about : ''].filter(Boolean).join(' ')
    const own = parts.map(part => partClause(part, chapter))
    return isSaid || whole.text === '' ? own : [whole, ...own]
  })
}

interface PartList {
  lead: Block[]
  /** Each with what follows it. */
  parts: Block[][]
}

const isPart = (block: Block) => block.kind === 'line' && part.test(block.text)
const textOf = (block: Block) => (block.kind === 'line' ? block.text : '')
const isFirst = (block: Block) => /^[（(]一[）)]/u.test(textOf(block))

/** The lists of a section, each from its （一） on, with the lines above that end in a colon. */
function listsOf(blocks: readonly Block[]): PartList[] {
  const lists: PartList[] = [{ lead: [], parts: [] }]
  for (const block of blocks) {
    const list = lists.at(-1) as PartList
    const last = list.parts.at(-1)
    if (last && isFirst(block)) {
      const to = last.findLastIndex(one => !/[：:]$/u.test(textOf(one))) + 1
      lists.push({ lead: last.splice(Math.max(1, to)), parts: [[block]] })
    } else if (isPart(block)) list.parts.push([block])
    else if (last) last.push(block)
    else list.lead.push(block)
  }
  return lists
}

/** 符合下列条件之一的：（一）…；（二）…。 */
const isOneSentence = (lead: readonly Block[], parts: readonly Block[][]) =>
  lead.slice(-1).some(block => /[：:]$/u.test(textOf(block))) &&
  parts.slice(0, -1).every(([first]) => first !== undefined && /[；;]$/u.test(textOf(first)))

function partClause([first, ...more]: readonly Block[], chapter: string): ClauseDraft {
  const line = first ? textOf(first) : ''
  const label = (part.exec(line)?.[0] ?? '').replace(/[\s　、]+$/u, '')
  const { heading, text } = partedSentence(line.replace(part, ''))
  const own = new ClauseDraft(label, chapter, heading)
  own.addLine(text)
  for (const block of more) own.add(block)
  return own
}

export const isItem = (line: string) => part.test(line) || point.test(line) || bullet.test(line)
