import { createHash } from 'node:crypto'
import type { DraftReport } from '../../../contract/imports/drafts.ts'
import type { Policy } from '../../../contract/policies/library.ts'
import { ProblemError } from '../../platform/problem.ts'
import { withoutHidden } from '../../platform/texts/hidden-characters.ts'
import type { DocumentWords } from './document-words.ts'
import { type Block, type Line, picture } from './reading/blocks.ts'
import { type Body, markerOf, readBody, startOfBody } from './understanding/body.ts'
import { ClauseDraft, type EntryClause } from './understanding/clauses.ts'
import { dayIn, issueDayIn, issuedIn } from './understanding/days.ts'
import type { Fields } from './understanding/field-names.ts'
import { formalLines } from './understanding/formal-lines.ts'
import { type Head, readHead } from './understanding/head.ts'
import { article, bareTitle, booksIn, documentNumber, section } from './understanding/marks.ts'
import { ReadingReport } from './understanding/report.ts'
import { type Abolished, abolishedIn, abolishedInTables, sentencesOf, validityIn } from './understanding/validity.ts'
import { isOffice, officesIn } from './understanding/words.ts'

type Level = Policy['level']

/** A policy as a document says it; null is what the document did not say and nobody may guess. */
export interface DocumentEntry {
  title: string | null
  topic: string | null
  level: Level | null
  summary: string
  documentNumber: string | null
  authority: string | null
  published: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  sourceUrl: string | null
  abolishes: Abolished[]
  clauses: EntryClause[]
}

export interface ReadDocument {
  entry: DocumentEntry
  report: DraftReport
}

/** Understands a document that was read into blocks. Throws where no clause can be made out, so that nothing is half-loaded. */
export function understand(found: readonly Block[], words: DocumentWords): ReadDocument {
  const report = new ReadingReport()
  const blocks = withTitle(withSigns(ofText(found.map(visible), report)).flatMap(block => formalLines(block, words)))
  const marker = markerOf(blocks, words)
  if (marker === null) throw withoutText(found)
  const start = startOfBody(blocks, marker, words)
  const head = readHead(blocks.slice(0, start), words, report)
  const body = readBody(blocks.slice(start), marker, words, report)
  if (marker === 'paragraph') reportParagraphs(body, blocks[start], report)
  else if (head.lead.length > 0) body.clauses.unshift(leadOf(head.lead))
  return { entry: entryOf(head, body, words, report), report: { ...report } }
}

function withoutText(found: readonly Block[]): ProblemError {
  const pictures = found.filter(block => block.kind === 'line' && block.apart === picture).length
  return pictures > 0
    ? new ProblemError(
        422,
        'scanned',
        '里面只有图片，没有文字',
        `这份文件的正文是 ${pictures} 张图片，里面的字读不出来。请向发文机关要带文字的原件，或先做文字识别（OCR）再导入。`,
      )
    : new ProblemError(422, 'no-rows', '没有认出正文', '里面没有成段的话，也没有表格。标题写在第一行，正文一段一行，再导入。')
}

/** Without what stands beside the text, which the report names. */
function ofText(blocks: readonly Block[], report: ReadingReport): Block[] {
  return blocks.filter(block => {
    if (block.kind === 'table') {
      const message = '第一格空着的行，可能与上一行合并了一格，PDF 里看不出来，请对照原件补上'
      if (block.mayMerge)
        report.unclear(
          block.rows
            .filter(row => row[0] === '')
            .map(row => row.join(' ').trim())
            .join(' / '),
          block.place,
          message,
        )
      return true
    }
    const { text, place, apart } = block
    if (apart === picture) report.unclear(text, place, '这里是一张图片，里面的字读不出来，请对照原件补上')
    else if (apart !== undefined) report.putAside(text, place, apart)
    return apart === undefined && text !== ''
  })
}

/** What a document says before it begins to number holds as well. */
function leadOf(lines: readonly Line[]): EntryClause {
  const lead = new ClauseDraft(null, null, '正文开头')
  for (const line of lines) lead.add(line)
  return lead.finished()
}

function reportParagraphs({ clauses }: Body, first: Block | undefined, report: ReadingReport): void {
  const count = clauses.filter(({ label }) => !label?.startsWith('附件')).length
  const message = `全文没有条款编号，按自然段读成 ${count} 条，引用时写“第几段”，请对照原件看分得对不对`
  report.unclear((clauses[0]?.text ?? '').slice(0, 60), first?.place ?? '', message)
}

const sign = /^([★☆■□◆◇▶►▲●◎※✦✓➤])\s*(?=\S{2,24}$)/u

/** Short lines that all begin with one sign (★ 谁能申请？) are headings, as a picture story has them. */
function withSigns(blocks: Block[]): Block[] {
  const signOf = (block: Block | undefined) => (block?.kind === 'line' ? sign.exec(block.text)?.[1] : undefined)
  const first = blocks.map(signOf).find(one => one !== undefined)
  const isHeading = (block: Block | undefined) => first !== undefined && signOf(block) === first
  // A list has nothing below its items, and stands below what numbers.
  const isList = blocks.some((block, i) => isHeading(block) && (i + 1 === blocks.length || isHeading(blocks[i + 1])))
  const isNumbered = blocks.some(block => block.kind === 'line' && (article.test(block.text) || section.test(block.text)))
  if (isList || isNumbered || blocks.filter(isHeading).length < 2) return blocks
  return blocks.map(block =>
    block.kind === 'line' && isHeading(block) ? { ...block, text: block.text.replace(sign, ''), heading: 2 } : block,
  )
}

/** The one heading above all others is the document's title, whatever level a page gives it. */
function withTitle(blocks: Block[]): Block[] {
  const levels = blocks.flatMap(block => (block.kind === 'line' && block.heading !== null ? [block.heading] : []))
  const top = Math.min(...levels)
  if (top === 1 || levels.filter(level => level === top).length !== 1) return blocks
  return blocks.map(block => (block.kind === 'line' && block.heading === top ? { ...block, heading: 1 } : block))
}

function entryOf(head: Head, body: Body, words: DocumentWords, report: ReadingReport): DocumentEntry {
  const fields = { ...body.fields, ...head.fields }
  const published = publishedOn(head, fields, body, report)
  const authority = fields.authority ?? signedBy(head, body, words, report) ?? issuedBy(head, words, report)
  const said = head.adopted ? [...head.opening, head.adopted] : head.opening
  const sentences = [...said.map(({ text, place }) => ({ text, place })), ...sentencesOf(body.clauses)]
  const validity = validityIn(sentences, published, report)
  const title = head.title?.text ?? null
  const abolishes = [...abolishedIn(sentences, words, report), ...abolishedInTables(body.clauses, head.opening, words, report)]
  if (fields.replaces !== undefined)
    abolishes.push({
      title: booksIn(fields.replaces)[0] ?? fields.replaces,
      documentNumber: documentNumber.exec(fields.replaces)?.[0] ?? null,
    })
  return {
    title,
    topic: fields.topic ?? topicOf(title, words, report),
    level: levelOf({ authority, title, ...fields }, words, report),
    summary: (body.clauses[0]?.text ?? '').slice(0, 120),
    documentNumber: numberOf(fields.documentNumber),
    authority,
    published,
    effectiveFrom: fields.effectiveFrom === undefined ? validity.effectiveFrom : dayIn(fields.effectiveFrom),
    effectiveTo: fields.effectiveTo === undefined ? validity.effectiveTo : dayIn(fields.effectiveTo),
    sourceUrl: fields.source ?? null,
    abolishes,
    clauses: body.clauses,
  }
}

const numberOf = (text: string | undefined) =>
  text === undefined ? null : (documentNumber.exec(text)?.[0] ?? text).replace(/\s/g, '')

/** By the document's own field, the signature below it, the notice's, else the day of adoption above the text. */
function publishedOn({ signed, adopted }: Head, fields: Fields, body: Body, report: ReadingReport): string | null {
  if (fields.published !== undefined) return dayIn(fields.published)
  for (const line of [signed, body.signed, adopted]) {
    const day = line && (line === adopted ? issueDayIn(line.text) : dayIn(line.text))
    if (line && day) {
      report.found('published', day, line.place, line.text)
      return day
    }
  }
  return null
}

function signedBy(head: Head, body: Body, words: DocumentWords, report: ReadingReport): string | null {
  const signatures = body.signatures.length > 0 ? body.signatures : head.signatures
  const [first] = signatures
  if (!first) return null
  const names = [...new Set(signatures.flatMap(({ text }) => officesIn(text, words)))].join('、')
  report.found('authority', names, first.place, signatures.map(({ text }) => text).join(' '))
  return names
}

/** （2026年5月20日某局印发） below the title. */
function issuedBy({ adopted, signed }: Head, words: DocumentWords, report: ReadingReport): string | null {
  const line = [adopted, signed].find(one => one && issuedIn(one.text))
  const by = line && issuedIn(line.text)?.replace(/^.*[日\d]|(?:令第.*)?(?:公布|发布|印发|颁布)$/gu, '')
  if (!line || !by || !isOffice(by, words)) return null
  report.found('authority', by, line.place, line.text)
  return by
}

function topicOf(title: string | null, { topics }: DocumentWords, report: ReadingReport): string | null {
  const [match] = title === null ? [] : topics.matches(title)
  const topic = title === null ? null : (topics.firstEntryIn(title)?.means ?? null)
  if (topic !== null && match) report.found('topic', topic, '标题', match.word)
  return topic
}

const levelNames: Record<string, Level> = { 国家: 'nation', 省级: 'province', 市级: 'city', 区级: 'district' }

/** By the office that issued it, else by its number, else by whose name the title begins with. */
function levelOf(
  {
    level,
    authority,
    documentNumber,
    title,
  }: { level?: string; authority: string | null; documentNumber?: string; title: string | null },
  { levels }: DocumentWords,
  report: ReadingReport,
): Level | null {
  const named = level === undefined ? undefined : levelNames[level.trim()]
  if (named) return named
  const sources = {
    发文机关: authority,
    文号: documentNumber?.replace(/^演示·/u, ''),
    标题: title && bareTitle(title).slice(0, 12),
  }
  for (const [place, text] of Object.entries(sources)) {
    const found = text ? levels.firstEntryIn(text) : null
    if (!text || !found) continue
    report.found('level', found.kind, place, text)
    return found.kind
  }
  return null
}

/** Without characters that nobody sees. */
function visible(block: Block): Block {
  const bare = (text: string) =>
    withoutHidden(text, message => {
      throw new ProblemError(422, 'damaged-file', '文档里有损坏的字符', `${block.place}${message}。`)
    }).trim()
  return block.kind === 'line' ? { ...block, text: bare(block.text) } : { ...block, rows: block.rows.map(row => row.map(bare)) }
}

/** The same for the same document, whoever sends it; another for its next version. */
export const keyOf = ({ title, documentNumber, published }: DocumentEntry) =>
  `doc-${createHash('sha256').update([title, documentNumber, published].join('|')).digest('hex').slice(0, 12)}`
