import type { DocumentWords } from '../document-words.ts'
import type { Block, Line } from '../reading/blocks.ts'
import { ClauseDraft, type EntryClause, isItem, parted, partedSentence, withPartsApart } from './clauses.ts'
import { isDay } from './days.ts'
import type { Fields } from './field-names.ts'
import { takeFields } from './fields.ts'
import { article, bareTitle, bullet, chapter, part, point, question, section } from './marks.ts'
import { isProse, type Paragraphs, paragraphsOf, questionsOf, startOfText } from './paragraphs.ts'
import { ReadingReport } from './report.ts'
import { isOffice, setAside, titleFrom } from './words.ts'

export interface Body {
  clauses: EntryClause[]
  signed: Line | null
  signatures: Line[]
  /** What it says of itself below its clauses. */
  fields: Fields
}

const annexHead = /^附\s*件\s*([\d０-９一二三四五六七八九十]{0,3})\s*(?:[:：]?\s*(\S.{0,59})?)$/u
const annexList = /^附(?:\s*件)?\s*[:：]/u

const marks = { article, section, part, point }
type Mark = keyof typeof marks
type Marker = Mark | 'heading' | 'question' | 'paragraph'

/**
 * What opens a clause here: 第一条 where there is one, questions with their answers, else the highest mark that the document
 * uses; a text that numbers nothing, or only lists within it, goes by paragraphs. Null where there is no text.
 */
export function markerOf(blocks: readonly Block[], words: DocumentWords): Marker | null {
  const count = (mark: RegExp) => blocks.filter(block => block.kind === 'line' && mark.test(block.text)).length
  if (count(article) > 0) return 'article'
  if (questionsOf(blocks).size > 1) return 'question'
  if (count(section) > 0) return 'section'
  if (blocks.some(block => block.kind === 'line' && (block.heading ?? 0) >= 2)) return 'heading'
  const start = startOfText(blocks, words)
  const paragraphs = start < 0 ? 0 : paragraphsOf(blocks.slice(start), words).begins.size
  if (count(part) > 0 && count(part) >= paragraphs) return 'part'
  if (count(point) > 1 && count(point) >= paragraphs) return 'point'
  return paragraphs > 0 ? 'paragraph' : null
}

/** Where the clauses begin: the first mark, or the chapter right above it. */
export function startOfBody(blocks: readonly Block[], marker: Marker, words: DocumentWords): number {
  if (marker === 'paragraph') return startOfText(blocks, words)
  const { begins } = openingsOf(blocks, marker, words)
  const first = blocks.findIndex(block => begins.has(block))
  let start = first
  for (let i = first - 1; i >= 0; i--) {
    const block = blocks[i] as Block
    if (block.kind !== 'line' || !isChapter(block.text, marker)) break
    start = i
  }
  return start
}

/** Questions are grouped below 一、 as articles are below chapters. */
const isChapter = (text: string, marker: Marker) =>
  text.length < 40 && !article.test(text) && (chapter.test(text) || (marker === 'question' && section.test(text)))

function openingsOf(blocks: readonly Block[], marker: Marker, words: DocumentWords): Paragraphs {
  if (marker === 'paragraph') return paragraphsOf(blocks, words)
  if (marker === 'question') return { begins: questionsOf(blocks), names: new Set() }
  const opens = ({ text, heading }: Line) =>
    (marker !== 'heading' && marks[marker].test(text)) || (marker !== 'article' && (heading ?? 0) >= 2)
  return { begins: new Set(blocks.filter(block => block.kind === 'line' && opens(block))), names: new Set() }
}

/** Reads the clauses, then what stands below them: signature, annexes, 抄送. */
export function readBody(blocks: readonly Block[], marker: Marker, words: DocumentWords, report: ReadingReport): Body {
  const body: Body = { clauses: [], signed: null, signatures: [], fields: {} }
  const clauses: ClauseDraft[] = []
  let chapters: string[] = []
  let empty: { at: number; clause: ClauseDraft } | null = null
  let title: string | null = null
  let ended = false
  let annex: ClauseDraft | null = null
  let name = ''
  const { begins, names } = openingsOf(blocks, marker, words)
  const lastOf = new Map(blocks.flatMap((block, at) => (block.kind === 'line' ? [[bareTitle(block.text), at] as const] : [])))
  const lastArticle = blocks.findLastIndex(block => block.kind === 'line' && begins.has(block) && article.test(block.text))
  const open = (block: Block) => {
    clauses.push(opened(block, marker, { title, name, number: clauses.length + 1 }))
    name = ''
    empty = null
  }
  /** A chapter without a clause of its own is one itself. */
  const keepEmptyChapter = () => {
    if (empty) clauses.splice(empty.at, 0, empty.clause)
    empty = null
  }
  const isInContents = (block: Line, at: number) =>
    !begins.has(blocks[at + 1] as Block) && (lastOf.get(bareTitle(block.text)) ?? at) > at
  for (const [i, block] of blocks.entries()) {
    const below = blocks.slice(i + 1, i + 7)
    if (block.kind === 'table') {
      if (!annex && begins.has(block)) open(block)
      const owner = annex ?? clauses.at(-1)
      if (owner) owner.add(block)
      else report.unclear(block.rows.map(row => row.join(' ')).join(' / '), block.place, '条款前面的表格')
      continue
    }
    const { text, place } = block
    if (setAside(block, words, report)) continue
    if (isFoot(block, words) && isClosing(below, begins) && takeFields(block, body.fields, words, report)) continue
    const annexName = annexHead.exec(text)
    if (annexName && !annexList.test(text) && clauses.length > 0) {
      annex = new ClauseDraft(`附件${annexName[1] ?? ''}`, null, annexName[2] ?? '')
      clauses.push(annex)
    } else if (annex) addToAnnex(annex, block)
    else if (ended && i > lastArticle && isEnclosed([block, ...below], words)) {
      // 转发某局关于…的通知: the other document below the signature, under no 附件 of its own.
      annex = new ClauseDraft('附件', null, text)
      clauses.push(annex)
    } else if (isDay(text) && (ended || isClosing(below, begins))) {
      body.signed ??= block
      report.putAside(text, place, '成文日期')
      ended = true
    } else if (isOffice(text, words) && isSigned(below, words)) {
      body.signatures.push(block)
      report.putAside(text, place, '落款')
      ended = true
    } else if (annexList.test(text) && (ended || isClosing(below, begins))) {
      report.putAside(text, place, '附件目录')
      ended = true
    } else if (ended && !article.test(text) && !chapter.test(text)) {
      if (point.test(text) || /^附\s*件/u.test(text) || /^[（(].*[）)]$/u.test(text)) report.putAside(text, place, '附件目录')
      else report.unclear(text, place, '落款后面的这一行没有读懂，不会公开')
    } else if (isChapter(text, marker) && isInContents(block, i)) report.putAside(text, place, '目录')
    else if (isChapter(text, marker)) {
      const above = chapters.at(-1)
      if (above !== undefined && rankOf(above) >= rankOf(text)) keepEmptyChapter()
      chapters = [...chapters.filter(above => rankOf(above) < rankOf(text)), text.replace(/[\s　]+/g, ' ')]
      title = chapters.join(' ')
      empty = { at: clauses.length, clause: new ClauseDraft(null, title, text.replace(chapter, '')) }
      if (!nextOpens(text, below, begins)) keepEmptyChapter()
    } else if (names.has(block)) name = text.replace(/^【|】$|[：:]$/gu, '')
    else if (begins.has(block)) open(block)
    else clauses.at(-1)?.add(block)
  }
  keepEmptyChapter()
  body.clauses = clauses
    .flatMap(clause => (marker === 'section' ? withPartsApart(clause) : [clause]))
    .map(clause => clause.finished())
  return body
}

interface Opening {
  /** Of the chapter. */
  title: string | null
  /** The short line above a paragraph. */
  name: string
  /** Counted from 1, where the document counts nothing itself. */
  number: number
}

function opened(block: Block, marker: Marker, { title, name, number }: Opening): ClauseDraft {
  if (block.kind === 'table') return new ClauseDraft(`第${number}段`, title, name)
  const { label, heading, text } = partsOf(block.text, marker, number)
  const clause = new ClauseDraft(label || null, title, name || heading)
  clause.addLine(name && heading ? block.text : text)
  return clause
}

function partsOf(line: string, marker: Marker, number: number): { label: string; heading: string; text: string } {
  if (marker === 'paragraph') return { label: `第${number}段`, ...parted(line.replace(bullet, '')) }
  if (marker === 'question') {
    const [, asked = '', text = ''] = /^(.*?[？?])?\s*((?:(?:回?答[:：]|【答】).*)?)$/su.exec(line.replace(question, '')) ?? []
    return { label: `第${number}问`, heading: asked || line.replace(question, ''), text }
  }
  // A line that is set as a heading is one as a whole.
  if (marker === 'heading' && line.length <= 40 && !/[：:。]/u.test(line)) return { label: '', heading: line, text: '' }
  const mark = marker === 'heading' ? '' : (marks[marker].exec(line)?.[0] ?? '')
  const rest = line.slice(mark.length)
  return { label: mark.replace(/[\s　:：]+$/u, ''), ...(marker === 'article' ? parted(rest) : partedSentence(rest)) }
}

function addToAnnex(annex: ClauseDraft, line: Line): void {
  if (annex.heading === '' && annex.text === '' && line.text.length <= 60 && !isItem(line.text)) annex.heading = line.text
  else annex.add(line)
}

/** 第一编 stands above 第一章, and that above 第一节. */
const rankOf = (line: string) => '编章节'.indexOf(/[编章节]/u.exec(chapter.exec(line)?.[0] ?? '')?.[0] ?? '章')

const nextOpens = (line: string, [next]: readonly Block[], begins: Paragraphs['begins']) =>
  next?.kind === 'line' && (begins.has(next) || (chapter.test(next.text) && rankOf(next.text) > rankOf(line)))

/** 发布单位：… and 发布日期：…, which say nothing of what holds. */
function isFoot(line: Line, words: DocumentWords): boolean {
  const fields: Fields = {}
  if (!takeFields(line, fields, words, new ReadingReport())) return false
  return Object.keys(fields).every(name => name === 'authority' || name === 'published')
}

/** An office's name is a signature where a day follows soon, or another office and then a day. */
const isSigned = (below: readonly Block[], words: DocumentWords) => {
  const at = below.findIndex(block => block.kind === 'line' && isDay(block.text))
  return at >= 0 && below.slice(0, at).every(block => block.kind === 'line' && isOffice(block.text, words))
}

/** A title with text soon below it. */
const isEnclosed = (blocks: readonly Block[], words: DocumentWords) =>
  !blocks.slice(0, 1).some(block => block.kind === 'line' && (isItem(block.text) || /^附\s*件/u.test(block.text))) &&
  titleFrom(blocks, words)?.lines === 1 &&
  blocks.some(block => block.kind === 'table' || isItem(block.text) || isProse(block, words))

/** No further clause within sight. */
const isClosing = (below: readonly Block[], begins: Paragraphs['begins']): boolean => !below.some(block => begins.has(block))
