import { accountsIn, type Messenger, mailsIn } from './accounts.ts'
import { without } from './cut.ts'
import { numbersIn } from './digit-groups.ts'
import { type FoldedText, foldedText } from './folded-text.ts'
import { cutToRead, longestRead } from './longest-read.ts'
import { isHan, namesOf } from './names.ts'
import type { WordList } from './word-list.ts'

/** What `contacts.json` tells apart: messengers, calls to use them, what stands before a number, and how people are named. */
export const contactKinds = [
  'wechat',
  'qq',
  'invitation',
  'label',
  'identity-label',
  'mail-label',
  'account-label',
  'person-label',
  'courtesy',
  'surname',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** What names a person or leads to one. */
export const personalKinds = ['identity', 'mobile', 'landline', 'wechat', 'qq', 'mail', 'person'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** How it is called to people. */
export const personalNames: Record<PersonalKind, string> = {
  identity: '身份证号',
  mobile: '手机号',
  landline: '电话',
  wechat: '微信号',
  qq: 'QQ 号',
  mail: '邮箱',
  person: '联系人',
}

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

interface Span {
  kind: PersonalKind
  at: number
  end: number
}

export interface PersonalDataReader {
  /** In order of place, without overlaps, in the first `longestRead` characters. Time grows with their number. */
  find(text: string, kinds?: readonly PersonalKind[]): PersonalData[]
  /** The text without what names or reaches a person, and what was taken. What is left holds nothing to be found. */
  takeOut(text: string): TakenOut
}

/** Nothing personal stands in a text without one of these or a label. */
const hint = /[\d@０-９＠零〇幺壹①-⑨❶-❾\u{1d7ce}-\u{1d7ff}vｖwｗqｑ]|[一二三四五六七八九]{3}|[[(#]at[\])#]|#[-a-z0-9]{2,30}\./iu

const sameNumber = /^\s{0,2}\(?\s{0,2}(?:(?:微信|微|vx?|wx)同(?:号|步|电话)?|同微信号?|\+?微信)\s{0,2}\)?/
const extension = /^\s{0,2}(?:转|分机|ext\.?|-|#)\s{0,2}\d{1,6}(?!\d)/
const bracket = /^[^)\]】]{0,11}[)\]】]/
const behindNumber = /^\s{0,2}[([【]\s{0,2}([^)\]】\s]{2,8})(?=\s{0,2}[)\]】])/
/** What belongs to a number behind it: the bracket of 「(0371)」 aside, the box of a keycap. */
const leftover = /^[\ufe0f\u20e3]+/
const reached: readonly PersonalKind[] = ['mobile', 'wechat']
const isBetween = (sign: string) => separators.test(sign) || sign === '-' || sign === '*'
const separators = /[\s:：,，是为()（）【】[\]|/=+~、>→“"「]/

/** Where labels end and begin, and what they are for. */
interface Marks {
  starts: Map<number, number>
  numbers: Map<number, 'phone' | 'identity'>
  messengers: Messenger[]
  people: { named: boolean; end: number }[]
}

/** Finds what names or reaches a person in texts that become public. */
export function personalDataReader(words: WordList<ContactKind>): PersonalDataReader {
  const labels = words.only('wechat', 'qq', 'label', 'identity-label', 'mail-label', 'account-label', 'person-label')
  const { namedAt, bareNameAt } = namesOf(words)

  function marksOf(text: string): Marks {
    const marks: Marks = { starts: new Map(), numbers: new Map(), messengers: [], people: [] }
    for (const { entry, word, at } of labels.matches(text)) {
      const end = at + word.length
      if (!marks.starts.has(end)) marks.starts.set(end, at)
      if (entry.kind === 'label' || entry.kind === 'identity-label')
        marks.numbers.set(end, entry.kind === 'label' ? 'phone' : 'identity')
      else if (entry.kind === 'wechat' || entry.kind === 'qq') marks.messengers.push({ kind: entry.kind, end })
      else if (entry.kind === 'person-label') marks.people.push({ named: /人|专员/.test(word), end })
    }
    return marks
  }

  function* peopleIn(text: string, marks: Marks, spans: readonly Span[]): Generator<Span> {
    for (const { named, end } of marks.people) {
      let at = end
      while (at < end + 4 && separators.test(text[at] ?? '')) at++
      const length = namedAt(text, at) || (named ? bareNameAt(text, at) : 0)
      if (length > 0) yield { kind: 'person', at, end: at + length }
    }
    for (const { kind, at, end } of spans) {
      if (kind === 'identity') continue
      let after = end
      while (after < end + 3 && separators.test(text[after] ?? '')) after++
      const behind = namedAt(text, after)
      if (behind > 0) yield { kind: 'person', at: after, end: after + behind }
      const before = personBefore(text, at, marks)
      if (before) yield before
    }
  }

  /** 张经理 138…, 张三丰 电话 138…: who stands before a number. */
  function personBefore(text: string, at: number, marks: Marks): Span | null {
    let end = labelStart(text, at, marks)
    while (end > 0 && at - end < 24 && separators.test(text[end - 1] as string)) end--
    for (let length = 7; length >= 2; length--) {
      const from = end - length
      if (from < 0 || !isHan(text[from])) continue
      const isBare = length <= 4 && !isHan(text[from - 1]) && bareNameAt(text.slice(from, end), 0) === length
      if (isBare || namedAt(text.slice(from, end), 0) === length) return { kind: 'person', at: from, end }
    }
    return null
  }

  /** 李部长 6812-3456: somebody addressed right before a number. */
  function isAddressedBefore(text: string, at: number, marks: Marks): boolean {
    const person = personBefore(text, at, marks)
    return person !== null && namedAt(text.slice(person.at, person.end), 0) === person.end - person.at
  }

  /** Where the labels begin that lead to this index: `联系人 电话：`. */
  function labelStart(text: string, at: number, { starts }: Marks): number {
    let start = at
    for (let round = 0; round < 3; round++) {
      let end = start
      while (end > 0 && start - end < 6 && !starts.has(end) && isBetween(text[end - 1] as string)) end--
      const label = starts.get(end)
      const suffix = label === undefined ? /(?:(?:\+|00)86|号码?|群)$/.exec(text.slice(Math.max(0, end - 4), end)) : null
      if (label === undefined && !suffix) break
      start = label ?? end - (suffix?.[0].length ?? 0)
    }
    return start
  }

  /** What a number is, by the label or the person before it, or by the label in brackets behind it. */
  function labelBeside(text: string, at: number, after: number, marks: Marks): 'phone' | 'identity' | null {
    const { numbers } = marks
    let end = at
    while (end > 0 && at - end < 6 && !numbers.has(end) && isBetween(text[end - 1] as string)) end--
    return numbers.get(end) ?? (isNamedBehind(text, after, marks) || isAddressedBefore(text, at, marks) ? 'phone' : null)
  }

  /** 68123456（电话） */
  function isNamedBehind(text: string, end: number, { starts, numbers }: Marks): boolean {
    const inside = behindNumber.exec(text.slice(end, end + 12))
    if (!inside) return false
    const close = end + inside[0].length
    return numbers.get(close) === 'phone' && starts.get(close) === close - (inside[1] as string).length
  }

  function read(text: string): { spans: Span[]; marks: Marks } {
    const marks = marksOf(text)
    const spans: Span[] = []
    for (const { kind, at, end } of numbersIn(text, (at, end) => labelBeside(text, at, end, marks))) {
      const more = kind === 'landline' ? extension.exec(text.slice(end, end + 12)) : null
      spans.push({ kind, at, end: end + (more?.[0].length ?? 0) })
    }
    for (const span of mailsIn(text)) spans.push(span)
    for (const span of accountsIn(text, marks.messengers)) spans.push(span)
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
        leftover.exec(behind)
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

/** (0371)66668888: the bracket before belongs to it. */
function bracketed(text: string, at: number, end: number): number {
  const number = text.slice(at, end)
  return text[at - 1] === '(' && number.includes(')') && !number.includes('(') ? at - 1 : at
}

function inOriginal(original: string, { origin }: FoldedText, { kind, at, end }: Span, from: number, to: number): PersonalData {
  const [start, stop] = [origin(from), origin(to)]
  return { kind, at: start, end: stop, words: original.slice(start, stop), value: original.slice(origin(at), origin(end)) }
}
