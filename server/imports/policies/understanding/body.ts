import type { DocumentWords } from '../document-words.ts'
import type { Block, Line } from '../reading/blocks.ts'
import { ClauseDraft, type EntryClause, isItem, parted, partedSentence, withPartsApart } from './clauses.ts'
import { isDay } from './days.ts'
import { article, chapter, part, point, section } from './marks.ts'
import type { ReadingReport } from './report.ts'
import { isOffice, setAside } from './words.ts'

export interface Body {
  clauses: EntryClause[]
  signed: Line | null
  signatures: Line[]
}

const annexHead = /^附\s*件\s*([\d０-９一二三四五六七八九十]{0,3})\s*(?:[:：]?\s*(\S.{0,59})?)$/u
const annexList = /^附(?:\s*件)?\s*[:：]/u

type Marker = 'article' | 'heading' | 'section' | 'part' | 'point'
const markers: Record<Exclude<Marker, 'heading'>, RegExp> = { article, section, part, point }

/** What opens a clause here: 第一条 where there is one, else the highest mark that the document uses; null: none. */
export function markerOf(blocks: readonly Block[]): Marker | null {
  const has = (fits: (line: Line) => boolean) => blocks.some(block => block.kind === 'line' && fits(block))
  if (has(line => article.test(line.text))) return 'article'
  if (has(line => section.test(line.text))) return 'section'
  if (has(line => (line.heading ?? 0) >= 2)) return 'heading'
  if (has(line => part.test(line.text))) return 'part'
  return blocks.filter(block => block.kind === 'line' && point.test(block.text)).length > 1 ? 'point' : null
}

/** Where the clauses begin: the first mark, or the chapter right above it. */
export function startOfBody(blocks: readonly Block[], marker: Marker): number {
  const first = blocks.findIndex(block => block.kind === 'line' && opens(block, marker))
  let start = first
  for (let i = first - 1; i >= 0; i--) {
    const block = blocks[i] as Block
    if (block.kind !== 'line' || !(chapter.test(block.text) && block.text.length < 40)) break
    start = i
  }
  return start
}

const opens = (line: Line, marker: Marker) =>
  marker === 'heading'
    ? (line.heading ?? 0) >= 2
    : markers[marker].test(line.text) || ((line.heading ?? 0) >= 2 && marker !== 'article')

/** Reads the clauses, then what stands below them: signature, annexes, 抄送. */
export function readBody(blocks: readonly Block[], marker: Marker, words: DocumentWords, report: ReadingReport): Body {
  const body: Body = { clauses: [], signed: null, signatures: [] }
  const clauses: ClauseDraft[] = []
  let title: string | null = null
  let ended = false
  let annex: ClauseDraft | null = null
  for (const [i, block] of blocks.entries()) {
    const below = blocks.slice(i + 1, i + 7)
    if (block.kind === 'table') {
      const owner = annex ?? clauses.at(-1)
      if (owner) owner.add(block)
      else report.unclear(block.rows.map(row => row.join(' ')).join(' / '), block.place, '条款前面的表格')
      continue
    }
    const { text, place } = block
    if (setAside(block, words, report)) continue
    const annexName = annexHead.exec(text)
    if (annexName && !annexList.test(text) && clauses.length > 0) {
      annex = new ClauseDraft(`附件${annexName[1] ?? ''}`, null, annexName[2] ?? '')
      clauses.push(annex)
    } else if (annex) addToAnnex(annex, block)
    else if (isDay(text) && (ended || isClosing(below, marker))) {
      body.signed ??= block
      report.putAside(text, place, '成文日期')
      ended = true
    } else if (isOffice(text, words) && isSigned(below, words)) {
      body.signatures.push(block)
      report.putAside(text, place, '落款')
      ended = true
    } else if (annexList.test(text) && (ended || isClosing(below, marker))) {
      report.putAside(text, place, '附件目录')
      ended = true
    } else if (ended && !article.test(text) && !chapter.test(text)) {
      if (point.test(text) || /^附\s*件/u.test(text) || /^[（(].*[）)]$/u.test(text)) report.putAside(text, place, '附件目录')
      else report.unclear(text, place, '落款后面的这一行没有读懂，不会公开')
    } else if (chapter.test(text) && text.length < 40 && !article.test(text)) {
      title = text.replace(/[\s　]+/g, ' ')
      // A chapter without a clause of its own is one itself.
      if (!nextOpens(below, marker)) clauses.push(new ClauseDraft(null, title, text.replace(chapter, '')))
    } else if (opens(block, marker)) clauses.push(opened(block, marker, title))
    else clauses.at(-1)?.add(block)
  }
  body.clauses = clauses
    .flatMap(clause => (marker === 'section' ? withPartsApart(clause) : [clause]))
    .map(clause => clause.finished())
  return body
}

function opened(line: Line, marker: Marker, title: string | null): ClauseDraft {
  const pattern = marker === 'heading' || !markers[marker].test(line.text) ? /^/ : markers[marker]
  const label = (pattern.exec(line.text)?.[0] ?? '').replace(/[\s　:：]+$/u, '')
  const rest = line.text.replace(pattern, '')
  const { heading, text } = marker === 'article' ? parted(rest) : partedSentence(rest)
  const clause = new ClauseDraft(label || null, title, heading)
  clause.addLine(text)
  return clause
}

function addToAnnex(annex: ClauseDraft, line: Line): void {
  if (annex.heading === '' && annex.text === '' && line.text.length <= 60 && !isItem(line.text)) annex.heading = line.text
  else annex.add(line)
}

const nextOpens = (below: readonly Block[], marker: Marker) => {
  const [next] = below
  return next?.kind === 'line' && (opens(next, marker) || chapter.test(next.text))
}

/** An office's name is a signature where a day follows soon, or another office and then a day. */
const isSigned = (below: readonly Block[], words: DocumentWords) => {
  const at = below.findIndex(block => block.kind === 'line' && isDay(block.text))
  return at >= 0 && below.slice(0, at).every(block => block.kind === 'line' && isOffice(block.text, words))
}

/** No further clause within sight. */
const isClosing = (below: readonly Block[], marker: Marker): boolean =>
  !below.some(block => block.kind === 'line' && opens(block, marker))
