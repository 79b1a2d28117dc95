import type { DocumentWords } from '../document-words.ts'
import { readNumeral } from '../numerals.ts'
import type { EntryClause } from './clauses.ts'
import { dayIn, daysLater, endIn, lastDay, writtenDay, writtenEnd } from './days.ts'
import { booksIn, documentNumber } from './marks.ts'
import type { ReadingReport } from './report.ts'

export interface Validity {
  effectiveFrom: string | null
  effectiveTo: string | null
}

/** An older document that this one ends. */
export interface Abolished {
  title: string | null
  documentNumber: string | null
}

interface Found {
  day: string
  /** Said of the document itself. */
  isOwn: boolean
  sentence: Sentence
}

interface Sentence {
  text: string
  place: string
}

const number = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})'
const holds = '(?:正式)?(?:施行|实施|执行|生效|试行|起效)'
const fromDay = new RegExp(`[自从]\\s*(${writtenDay})\\s*起?(?:开始)?${holds}`, 'u')
/** 施行日期为…, 有效期三年，自…起计算 */
const fromNamedDay = new RegExp(
  `(?:施行|实施|执行|生效)(?:日期|时间)\\s*[为是:]?\\s*(${writtenDay})(?!\\s*(?:至|到|—|-))|有效期[^。；]{0,12}自\\s*(${writtenDay})\\s*起\\s*(?:计算|算)`,
  'u',
)
const fromIssue = new RegExp(
  `自(?:本.{0,6})?(?:发布|印发|公布|颁布|发文|下发|签发)之日起(?:满?${number}\\s*(?:日|天)后?|([^，。；]{0,8}工作日)后?)?[^，。；]{0,4}${holds}`,
  'u',
)
const untilDay = new RegExp(
  `(?:有效期(?:限)?|施行|执行|实施|试行)[^，。；]{0,8}?(?:至|到)\\s*(${writtenEnd})|(?:有效期|执行期|实施期|施行期)限?[^，。；]{0,6}?${writtenDay}\\s*(?:起|)\\s*(?:至|到|—|-|－)+\\s*(${writtenEnd})|(?:至|到)\\s*(${writtenEnd})\\s*(?:止|终止|废止|失效)`,
  'u',
)
const span = new RegExp(
  `(?:有效期|试行期|暂行期|执行期|实施期|施行期)限?[^，。；\\d一二三四五六七八九十两]{0,4}${number}\\s*(年|个月)|(?:试行|暂行|暂定)(?:执行|施行|实施)?${number}\\s*(年|个月)`,
  'u',
)
/** About the document itself: a card of talents has a validity too. */
const own =
  /本[\p{Script=Han}]{1,12}?(?:[自从有]|试行|暂行)|起(?:正式)?(?:施行|实施|执行|试行)|^有效期|^(?:试行|执行|实施|施行)期/u
const ofSomethingElse = /申请|申报|报名|缴纳|受理|证书|合同/u

/** 《…》有效期延长至2028年3月31日 says nothing of the notice itself. */
const prolongs = /有效期[^，。；]{0,12}(?:延长|延续|顺延|续期)|(?:延长|延续|顺延)[^，。；]{0,12}有效期/u

/** 实施期限为2026年1月1日至12月31日: the first of the two days. */
const fromSpan = new RegExp(
  `(?:有效期|执行期|实施期|施行期)限?[^，。；]{0,6}?(${writtenDay})\\s*起?\\s*(?:至|到|—|-|－)+\\s*${writtenDay}`,
  'u',
)

/** Reads from when until when it holds: the last day of 有效期三年 is counted from the first. */
export function validityIn(sentences: Sentence[], published: string | null, report: ReadingReport): Validity {
  const from: Found[] = []
  const until: Found[] = []
  const spans: { months: number; sentence: Sentence }[] = []
  for (const sentence of sentences) {
    const text = sentence.text.normalize('NFKC')
    const isOwn = own.test(text) || fromNamedDay.test(text)
    const start = firstDay(text, published, sentence, report)
    if (start) from.push({ day: start, isOwn: /本[\p{Script=Han}]{1,12}[自从]/u.test(text), sentence })
    if (prolongs.test(text)) {
      report.unclear(sentence.text, sentence.place, '延长了一份文件的有效期，请人工改那一份的最后一天')
      continue
    }
    const end = untilDay.exec(text)
    const last = end && endIn(end[1] ?? end[2] ?? end[3] ?? '')
    if (last && (isOwn || !ofSomethingElse.test(text))) until.push({ day: last, isOwn, sentence })
    const long = span.exec(text)
    if (long && isOwn) {
      const count = readNumeral(long[1] ?? long[3] ?? '') ?? 0
      spans.push({ months: (long[2] ?? long[4]) === '年' ? count * 12 : count, sentence })
    }
  }
  const effectiveFrom = onlyOne(from, 'effectiveFrom', report)
  for (const { months, sentence } of spans)
    if (effectiveFrom === null) report.unclear(sentence.text, sentence.place, '写了有效多久，但不知道从哪一天算起')
    else if (until.length === 0 || spans.length > 1) until.push({ day: lastDay(effectiveFrom, months), isOwn: true, sentence })
  return { effectiveFrom, effectiveTo: onlyOne(until, 'effectiveTo', report) }
}

/** The day that a sentence says it begins on, counted from the day of issue where it says so. */
function firstDay(text: string, published: string | null, sentence: Sentence, report: ReadingReport): string | null {
  const named = fromDay.exec(text) ?? fromSpan.exec(text) ?? fromNamedDay.exec(text)
  const issue = fromIssue.exec(text)
  if (named) return dayIn(named[1] ?? named[2] ?? '')
  if (!issue) return null
  if (issue[2]) report.unclear(sentence.text, sentence.place, '按工作日计算的施行日期，请人工填写')
  else if (published === null) report.unclear(sentence.text, sentence.place, '自发布之日起施行，但没有读到发布日期')
  else return daysLater(published, issue[1] ? (readNumeral(issue[1]) ?? 0) : 0)
  return null
}

/** Two different days are nobody's to choose between but a person's. */
function onlyOne(all: Found[], field: 'effectiveFrom' | 'effectiveTo', report: ReadingReport): string | null {
  const about = all.some(found => found.isOwn) ? all.filter(found => found.isOwn) : all
  const days = new Map(about.map(({ day, sentence }) => [day, sentence]))
  const [first, ...others] = days
  if (!first) return null
  if (others.length > 0) {
    for (const [day, { text, place }] of days) report.unclear(text, place, `写了不止一个日期（${day}），请人工确定`)
    return null
  }
  const [day, { text, place }] = first
  report.found(field, day, place, text)
  return day
}

/** 《…》第五条同时废止 leaves the rest of it. */
const partOnly = /^(?:中)?的?第[\d一二三四五六七八九十百、第条款项至和（()）]{1,24}[条款项章节]/u

/** What is only named beside what ends: 根据《…》, 《…》继续有效, 与《…》不一致的. */
const staysIn = (before: string, behind: string) =>
  /(?:根据|依据|按照|依照|贯彻|落实)$/u.test(before) ||
  /^(?:继续|仍然?)(?:有效|执行|施行)|^(?:的?规定)?(?:不一致|不符|相?抵触|为准)/u.test(behind)

/** The documents that a clause ends: 《…》（郑政〔2020〕1号）同时废止. */
export function abolishedIn(sentences: Sentence[], { forms }: DocumentWords, report: ReadingReport): Abolished[] {
  const found: Abolished[] = []
  let isList = false
  for (const { text, place } of sentences) {
    const isBelow = forms.has(text, 'abolishes-below')
    isList ||= isBelow
    if (!(isList && text.startsWith('《')) && (isBelow || !forms.has(text, 'abolishes'))) continue
    const before = found.length
    let isInPart = false
    const pieces = text.split(/(?=《)/u)
    for (const [i, piece] of pieces.entries()) {
      const title = booksIn(piece)[0] ?? null
      const behind = piece.slice((title?.length ?? 0) + (title === null ? 0 : 2)).replace(/^[（(][^）)]*[）)]/u, '')
      if (title !== null && staysIn(pieces[i - 1] ?? '', behind)) continue
      if (title !== null && partOnly.test(behind)) {
        report.unclear(text, place, `只废止《${title}》的一部分，请人工改那一份`)
        isInPart = true
        continue
      }
      const own =
        documentNumber
          .exec(title ? piece.slice(title.length) : piece)?.[0]
          .replace(/\s/g, '')
          .replace(/^.*?(?=[^原和及与、])/u, '') ?? null
      if (title || own) found.push({ title, documentNumber: own })
    }
    if (found.length > before)
      report.found(
        'replaces',
        found
          .slice(before)
          .map(old => [old.title && `《${old.title}》`, old.documentNumber].filter(Boolean).join(' '))
          .join('、'),
        place,
        text,
      )
    else if (!isInPart) report.unclear(text, place, '说到旧文件废止，但没有读出是哪一份')
  }
  return found
}

/** The documents in a table of what ends: names and numbers below 文件名称 and 文号, where the text above it or its annex says so. */
export function abolishedInTables(
  clauses: readonly EntryClause[],
  opening: readonly Sentence[],
  words: DocumentWords,
  report: ReadingReport,
): Abolished[] {
  const ends = (text: string) => words.forms.has(text, 'abolishes-below')
  const isOpened = opening.some(({ text }) => ends(text))
  return clauses
    .filter(({ heading, text, label }) =>
      label?.startsWith('附件') ? /废止|失效/u.test(heading) : isOpened || ends(heading) || ends(text),
    )
    .flatMap(({ label, heading, tables }) =>
      tables.flatMap(({ columns, rows }) => {
        const at = (field: string) => columns.findIndex(name => words.fields.get(name) === field)
        const [title, number] = [at('title'), at('documentNumber')]
        if (title < 0) return []
        return rows.map(cells => {
          const name = cells[title] ?? ''
          const old = { title: booksIn(name)[0] ?? name, documentNumber: documentNumber.exec(cells[number] ?? name)?.[0] ?? null }
          report.found(
            'replaces',
            [`《${old.title}》`, old.documentNumber].filter(Boolean).join(' '),
            label ?? heading,
            cells.join(' '),
          )
          return old
        })
      }),
    )
}

/** 有效期 above 三年 belongs to it; a sentence with a subject of its own stands alone. */
const withHeading = ({ heading, text }: EntryClause) =>
  /^(?:有效期|施行|执行|实施)/u.test(heading) && /^[为至自从\d一二三四五六七八九十两]/u.test(text) ? `${heading}：${text}` : text

/** A first sentence that stands as the heading of what follows. */
const saysItself = ({ heading, text }: EntryClause) => heading !== text && (own.test(heading) || heading.startsWith('《'))

export const sentencesOf = (clauses: readonly EntryClause[]): Sentence[] =>
  clauses
    .filter(clause => !clause.label?.startsWith('附件'))
    .flatMap((clause, i) =>
      [...(saysItself(clause) ? [clause.heading] : []), withHeading(clause)]
        .join('\n')
        .split(/(?<=[。；\n])/u)
        .map(text => ({ text: text.trim(), place: clause.label ?? `第 ${i + 1} 条条款` })),
    )
    .filter(sentence => sentence.text !== '')
