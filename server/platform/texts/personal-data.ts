import { accountsIn, mailsIn } from './accounts.ts'
import { contactMarks, type Marks } from './contact-marks.ts'
import { without } from './cut.ts'
import { type FoundNumber, numbersIn } from './digit-groups.ts'
import { documentsIn } from './documents.ts'
import { type FoldedText, foldedText } from './folded-text.ts'
import { linksIn } from './links.ts'
import { cutToRead, longestRead } from './longest-read.ts'
import type { ContactKind, PersonalKind, Span } from './personal-kinds.ts'
import type { WordList } from './word-list.ts'

/** Where it stands in the text as it is; `words` with the label before it, `value` without. */
export interface PersonalData {
  kind: PersonalKind
  at: number
  end: number
  words: string
  value: string
}

export interface TakenOut {
  text: string
  taken: PersonalData[]
}

export interface PersonalDataReader {
  /** In order of place, without overlaps, in the first `longestRead` characters. Time grows with their number. */
  find(text: string, kinds?: readonly PersonalKind[]): PersonalData[]
  /** The text without what names or reaches a person, and what was taken. What is left holds nothing to be found. */
  takeOut(text: string): TakenOut
}

/** Nothing personal stands in a text without one of these or a label. */
const hint =
  /[\p{N}@＠零○幺洞壹vｖwｗqｑ]|[一二三四五六七八九]{3}|[[(#【]at?[\])#】]| at |#[-a-z0-9]{2,30}\.|:\/\/|www\.|\.[a-z]{2,4}\/|码|艾特|圈a|小老鼠/iu

const sameNumber = /^\s{0,2}\(?\s{0,2}(?:(?:微信|微|vx?|wx)同(?:号|步|电话)?|同微信号?|\+?微信)\s{0,2}\)?/
const extension = /^\s{0,2}(?:[,(]?\s?(?:转|分机|ext\.?)(?:分?机)?|-|#)[\s:]{0,2}\d{1,6}(?!\d)\)?/
const forwarded = /^\s{0,2}(?:转|分机)\s{0,2}\d{1,6}(?!\d)/
/** 区号0371，电话68380000: the code apart from its number. */
const codeApart =
  /(?:区号[\s:是为(]{0,3}(0\d{2,3})\)?|(?<!\d)(0\d{2,3})\s{0,2}\(区号\))[^\d\n]{0,8}[2-9]\d{2,3}[\s-]?\d{4}(?!\d)/g
const bracket = /^[^)\]】]{0,11}[)\]】]/
const reached: readonly PersonalKind[] = ['mobile', 'wechat']

/** Finds what names or reaches a person in texts that become public. */
export function personalDataReader(words: WordList<ContactKind>): PersonalDataReader {
  const scanCalls = words.only('scan-call')
  const { labels, isCraft, marksOf, labelStart, labelBeside, isNamedBehind, peopleIn, homesIn } = contactMarks(words)

  /** 13800138000、60001234: a line beside a number that is sure is one too. */
  function phonesIn(text: string, marks: Marks): FoundNumber[] {
    const sure = numbersIn(text, (at, end) => labelBeside(text, at, end, marks))
    const ends = new Set(sure.map(({ end }) => end))
    return sure.every(({ kind }) => kind === 'identity')
      ? sure
      : numbersIn(text, (at, end) => labelBeside(text, at, end, marks) ?? (isListed(text, at, ends) ? 'near' : null))
  }

  function read(text: string): { spans: Span[]; marks: Marks } {
    const marks = marksOf(text)
    const spans: Span[] = []
    for (const { kind, at, end } of phonesIn(text, marks)) {
      const behind = text.slice(end, end + 12)
      const more = kind === 'landline' ? extension.exec(behind) : kind === 'mobile' ? forwarded.exec(behind) : null
      spans.push({ kind, at, end: end + (more?.[0].length ?? 0) })
    }
    if (text.includes('区号'))
      for (const { 0: words, index } of text.matchAll(codeApart)) {
        const end = index + words.length
        const more = extension.exec(text.slice(end, end + 12))
        spans.push({ kind: 'landline', at: index, end: end + (more?.[0].length ?? 0) })
      }
    for (const span of mailsIn(text)) spans.push(span)
    for (const span of documentsIn(text)) spans.push(span)
    for (const span of linksIn(text)) spans.push(span)
    if (text.includes('码'))
      for (const { word, at } of scanCalls.matches(text)) spans.push({ kind: 'link', at, end: at + word.length })
    for (const span of accountsIn(text, marks.messengers, isCraft)) spans.push(span)
    for (const span of homesIn(text, marks)) spans.push(span)
    for (const span of [...peopleIn(text, marks, spans)]) spans.push(span)
    return { spans: spans.sort((a, b) => a.at - b.at || b.end - a.end), marks }
  }

  function find(whole: string, kinds?: readonly PersonalKind[]): PersonalData[] {
    const original = cutToRead(whole)
    if (!hint.test(original) && !labels.has(original)) return []
    const folded = foldedText(original)
    const found: PersonalData[] = []
    const { spans, marks } = read(folded.text)
    let free = 0
    for (const span of spans) {
      if (span.end <= free || (kinds && !kinds.includes(span.kind))) continue
      const at = Math.max(free, span.at)
      const start = Math.max(free, labelStart(folded.text, bracketed(folded.text, at, span.end), marks))
      const behind = folded.text.slice(span.end, span.end + 12)
      const rest =
        (reached.includes(span.kind) && sameNumber.exec(behind)) ||
        (span.kind === 'landline' && isNamedBehind(folded.text, span.end, marks) && bracket.exec(behind)) ||
        null
      free = span.end + (rest?.[0].length ?? 0)
      found.push(inOriginal(original, folded, { ...span, at }, start, free))
    }
    return found
  }

  return {
    find,
    takeOut(text) {
      // What is not read is not shown.
      if (text.length > longestRead) return { text: '', taken: [] }
      const taken: PersonalData[] = []
      let left = text
      // What stood apart before may read as a number where it meets.
      for (let round = 0; round < 3; round++) {
        const found = find(left)
        if (found.length === 0) return { text: left, taken }
        for (const one of found) taken.push(one)
        left = without(left, found)
      }
      return { text: find(left).length === 0 ? left : '', taken }
    },
  }
}

/** Whether one of these ends stands right before, with no more between than parts a list. */
function isListed(text: string, at: number, ends: ReadonlySet<number>): boolean {
  let end = at
  while (at - end < 3 && /[\s/、,;或|]/.test(text[end - 1] ?? '')) end--
  return end < at && ends.has(end)
}

/** (0371)66668888: the bracket before belongs to it. */
function bracketed(text: string, at: number, end: number): number {
  const number = text.slice(at, end)
  return text[at - 1] === '(' && number.includes(')') && !number.includes('(') ? at - 1 : at
}

function inOriginal(
  original: string,
  { text, origin }: FoldedText,
  { kind, at, end }: Span,
  from: number,
  to: number,
): PersonalData {
  /** ⑻ folds to three units, and the number ends with the second. */
  const behind = (index: number) => {
    let past = index
    while (past < text.length && origin(past) === origin(past - 1)) past++
    return origin(past)
  }
  const [start, stop] = [origin(from), behind(to)]
  return { kind, at: start, end: stop, words: original.slice(start, stop), value: original.slice(origin(at), behind(end)) }
}
