import type { DocumentWords } from '../document-words.ts'
import type { Block, Line } from '../reading/blocks.ts'
import { dayIn, isDay } from './days.ts'
import type { Fields } from './field-names.ts'
import { takeFields, takeFieldTable } from './fields.ts'
import { bareTitle, booksIn, documentNumber, point } from './marks.ts'
import { isProse } from './paragraphs.ts'
import type { ReadingReport } from './report.ts'
import { isOffice, officesIn, setAside, titleFrom } from './words.ts'

/** What stands before the clauses. */
export interface Head {
  fields: Fields
  title: Line | null
  /** Days that the notice was signed on or the measure adopted on, in this order of trust. */
  signed: Line | null
  adopted: Line | null
  /** Offices that signed, one a line. */
  signatures: Line[]
  /** Running text before the first mark that is no part of the notice's form. */
  lead: Line[]
  /** Texts that may say when it holds: 现予公布，自2024年5月1日起施行. */
  opening: Line[]
}

/** Reads everything before the first clause: the red head, the notice, and the title of the measure itself. */
export function readHead(blocks: readonly Block[], words: DocumentWords, report: ReadingReport): Head {
  const head: Head = { fields: {}, title: null, signed: null, adopted: null, signatures: [], lead: [], opening: [] }
  const left: Line[] = []
  const titles: Line[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind === 'table') {
      if (!takeFieldTable(block.rows, block.place, head.fields, words, report))
        report.unclear(block.rows.map(row => row.join(' ')).join(' / '), block.place, '条款前面的表格，没有读成项目')
      continue
    }
    if (takeFields(block, head.fields, words, report) || setAside(block, words, report)) continue
    const lines = blocks.slice(i, i + 5)
    const title = isPreamble(block, words) ? null : titleFrom(lines, words)
    if (title) {
      i += takeIssueBelow(title.text, blocks[i + title.lines], head, report)
      titles.push({ kind: 'line', text: title.text, heading: block.heading, place: block.place })
      i += title.lines - 1
    } else if (!takeMark(block, blocks[i + 1], head, titles, words, report)) left.push(block)
  }
  chooseTitle(head, titles, left, words, report)
  head.lead = left.filter(line => isProse(line, words))
  for (const line of left)
    if (!head.lead.includes(line)) report.unclear(line.text, line.place, '条款前面的这一行没有读懂，不会公开')
  return head
}

/** One line of the head that is no field and no title; false where it is none of those known either. */
function takeMark(
  line: Line,
  next: Block | undefined,
  head: Head,
  titles: Line[],
  words: DocumentWords,
  report: ReadingReport,
): boolean {
  const { text, place } = line
  const red = /^([^，。：]{2,60}?)(?:规范性)?文\s*件$/u.exec(text)?.[1]?.replace(/\s/g, '')
  if (/^文\s*件$/u.test(text)) report.putAside(text, place, '版头')
  else if (red) {
    head.fields.authority ??= red
    report.found('authority', red, place, text)
  } else if (takeOrder(line, next, head, report)) return true
  else if (documentNumber.test(text) && text.length < 60 && !/[。；，《]/u.test(text)) {
    const number = documentNumber.exec(text)?.[0] ?? text
    head.fields.documentNumber ??= number
    report.found('documentNumber', number, place, text)
  } else if (isDay(text) || /^[（(]?\d{4}[年-].{4,30}印发[)）]?$/u.test(text)) {
    head.signed ??= line
    report.putAside(text, place, '成文日期')
  } else if (/^[（(].{2,80}[）)]$/u.test(text)) {
    if (dayIn(text)) head.adopted ??= line
    report.putAside(text, place, '题注')
  } else if (isOffice(text, words)) {
    head.signatures.push(line)
    report.putAside(text, place, '机关名称')
  } else if (/^附\s*件\s*[\d一二三四五]*\s*(?:[:：]|$)/u.test(text) || (point.test(text) && goesOn(report, '附件目录')))
    report.putAside(text, place, '附件目录')
  else if (isPreamble(line, words)) {
    head.opening.push(line)
    report.putAside(text, place, '引言')
  } else if (/[:：]$/u.test(text) && !/[。；]/u.test(text) && titles.length > 0) report.putAside(text, place, '主送机关')
  else if (/^(?:市长|省长|区长|主任|局长|厅长|县长|部长)[\s　]/u.test(text)) report.putAside(text, place, '签署人')
  else return false
  return true
}

/** Whether the part before this line was taken for that too. */
const goesOn = (report: ReadingReport, as: string) => report.aside.at(-1)?.as === as

/** 某局公告, and 2026年第12号 on the line below; gives how many lines the number took. */
function takeIssueBelow(title: string, next: Block | undefined, head: Head, report: ReadingReport): number {
  if (!/(?:公告|通告)$/u.test(title) || next?.kind !== 'line' || !/^\d{4}\s*年\s*第\s*\d{1,5}\s*号$/u.test(next.text)) return 0
  const number = `${title}${next.text}`.replace(/\s/g, '')
  head.fields.documentNumber ??= number
  report.found('documentNumber', number, next.place, next.text)
  return 1
}

/** 某市人民政府令, and 第245号 on the line below. */
function takeOrder(line: Line, next: Block | undefined, head: Head, report: ReadingReport): boolean {
  const below = next?.kind === 'line' && /^第\s*\d{1,5}\s*号$/u.test(next.text) ? next.text.replace(/\s/g, '') : null
  const isBelow = /^第\s*\d{1,5}\s*号$/u.test(line.text) && head.fields.documentNumber?.endsWith(line.text.replace(/\s/g, ''))
  if (isBelow) return true
  if (!/令$/u.test(line.text) || line.text.length > 30 || !below) return false
  const number = line.text.replace(/\s/g, '') + below
  head.fields.documentNumber ??= number
  report.found('documentNumber', number, line.place, `${line.text} ${below}`)
  head.fields.authority ??= line.text.replace(/\s|令$/gu, '')
  report.found('authority', head.fields.authority, line.place, line.text)
  return true
}

/** Opens a notice, names no sum and ends nothing: 现将补贴标准调整为每月2300元 says what holds. */
const isPreamble = ({ text, heading }: Line, { forms }: DocumentWords) =>
  heading === null &&
  /[。：:；，]/u.test(text) &&
  !/\d\s{0,2}(?:万?元|[%％])/u.test(text) &&
  forms.has(text, 'opening') &&
  !(forms.has(text, 'abolishes') && text.includes('《'))

/** The measure's own title where a notice only hands it on; else the notice's. */
function chooseTitle(head: Head, titles: Line[], left: Line[], words: DocumentWords, report: ReadingReport): void {
  const [first] = titles
  const issued = first && issuedIn(first.text)
  const own = issued
    ? (titles.find(line => line !== first && isSameTitle(line.text, issued)) ?? left.find(line => isSameTitle(line.text, issued)))
    : titles.findLast((line, i) => i > 0 && !/通知$/u.test(line.text))
  let title = own ?? first ?? null
  if (issued && !own && first) title = { ...first, text: issued }
  if (!title && head.fields.title) title = { kind: 'line', text: head.fields.title, heading: null, place: '索引' }
  // Where nothing looks like a title, the first short line is one; an office's name alone never.
  title ??= left.find(line => line.text.length <= 60 && !/[。：:]$/u.test(line.text) && !isOffice(line.text, words)) ?? null
  if (own || title === left[0] || (title && left.includes(title)))
    left.splice(0, left.length, ...left.filter(line => line !== title))
  head.title = title
  if (title) report.found('title', title.text, title.place, own && first ? `${first.text} / ${own.text}` : (first ?? title).text)
  for (const line of titles) if (line !== title) report.putAside(line.text, line.place, line === first ? '通知标题' : '标题')
  const office = first && /^(.{2,60}?)(?:转发|批转|关于)/u.exec(first.text)?.[1]
  if (office && head.fields.authority === undefined && office.split(/[\s、]+/u).every(name => isOffice(name, words))) {
    head.fields.authority = officesIn(office, words).join('、')
    report.found('authority', head.fields.authority, first.place, first.text)
  }
}

/** 关于印发《…》的通知 hands on what stands in it. */
function issuedIn(title: string): string | null {
  const inner = /关于(?:修订)?(?:印发|发布|公布|下发|颁布)(.+?)的(?:通知|公告|通告|函|决定)$/u.exec(title)?.[1]
  if (!inner) return null
  const books = booksIn(inner)
  return books.length === 1 ? (books[0] ?? inner) : inner
}

const isSameTitle = (line: string, title: string) => {
  const [one, other] = [line, title].map(text => bareTitle(text).replace(/[(（][^)）]*[)）]$/u, ''))
  return (
    one !== undefined && other !== undefined && (one === other || (one.length > 6 && other.endsWith(one)) || one.endsWith(other))
  )
}
