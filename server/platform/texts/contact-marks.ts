import type { Messenger } from './accounts.ts'
import type { NumberLabel } from './digit-groups.ts'
import { isHan, namesOf } from './names.ts'
import type { ContactKind, Span } from './personal-kinds.ts'
import type { WordList } from './word-list.ts'

/** Where labels end and begin, and what they are for. */
export interface Marks {
  starts: Map<number, number>
  numbers: Map<number, NumberLabel>
  messengers: Messenger[]
  people: { named: boolean; end: number }[]
  /** That something is for somebody: 王先生收. */
  receivers: { at: number; end: number }[]
  /** Where labels of homes end. */
  homes: number[]
}

const behindNumber = /^\s{0,2}[([【]\s{0,2}([^)\]】\s]{2,8})(?=\s{0,2}[)\]】])/
const separators = /[\s:：,，是为()（）【】[\]|/=+~、>→“"「\p{ExtPict}]/u
const isBetween = (sign: string) => separators.test(sign) || /[-*@.·•丶]/.test(sign)
/** What somebody is, in brackets between the name and the number. */
const office = /[([【][^()[\]【】\d]{1,6}$/
/** 建设路12号院3号楼2单元501 */
const home =
  /(?:[^\d,;。\n]{0,20}[\d一二三四五六七八九十]{1,4}\s?(?:号(?!线)|[院栋幢弄单元室楼户巷]){1,2}){1,6}(?:\d{1,4}(?!\d))?/y
/** Nothing that belongs together stands before. */
const clauseStart = /(?:^|[\n,;。、!?(【])\s{0,3}$/

/** Whether the name may stand without a courtesy: behind 联系人, and behind HR： and its like. */
const isNamed = (label: string, next: string | undefined) =>
  /人(?!事)|专员|面试官/.test(label) || (next === ':' && /hr|人事/.test(label))

const numberLabels: Partial<Record<ContactKind, NumberLabel>> = {
  label: 'phone',
  'identity-label': 'identity',
  call: 'near',
  'person-label': 'near',
}

/** What stands beside numbers and accounts and says whose they are: labels, messengers, people. */
export function contactMarks(words: WordList<ContactKind>) {
  const labels = words.only(
    'wechat',
    'qq',
    'social',
    'label',
    'call',
    'identity-label',
    'mail-label',
    'account-label',
    'person-label',
    'home-label',
    'receiver',
  )
  const { namedAt, bareNameAt } = namesOf(words)
  const crafts = words.only('craft')
  const skills = words.only('skill')

  /** Whether what stands behind a messenger's name is a tool of some work; an account with its own marks is none. */
  function isCraft(text: string, from: number, to: number): boolean {
    const said = text.slice(from, to)
    if (/_|\d{3}/.test(said)) return false
    const before =
      text
        .slice(Math.max(0, from - 20), from)
        .split(/[,;。\n]/)
        .at(-1) ?? ''
    return crafts.has(text.slice(to, to + 6)) || (!/[:=]/.test(said) && skills.has(before))
  }

  function marksOf(text: string): Marks {
    const marks: Marks = { starts: new Map(), numbers: new Map(), messengers: [], people: [], receivers: [], homes: [] }
    for (const { entry, word, at } of labels.matches(text)) {
      const end = at + word.length
      const { kind } = entry
      if (kind === 'receiver') {
        marks.receivers.push({ at, end })
        continue
      }
      if (kind !== 'call' && !marks.starts.has(end)) marks.starts.set(end, at)
      const number = numberLabels[kind]
      if (number && marks.numbers.get(end) !== 'phone') marks.numbers.set(end, number)
      if (kind === 'wechat' || kind === 'qq' || kind === 'social') marks.messengers.push({ kind, end })
      else if (kind === 'home-label') marks.homes.push(end)
      else if (kind === 'person-label') marks.people.push({ named: isNamed(word, text[end]), end })
    }
    return marks
  }

  function* peopleIn(text: string, marks: Marks, spans: readonly Span[]): Generator<Span> {
    for (const { named, end } of marks.people) {
      let at = end
      while (at < end + 4 && separators.test(text[at] ?? '')) at++
      // 王芳、李明: the next ones too.
      for (let length = nameAt(text, at, named); length > 0; length = nameAt(text, at, named)) {
        yield { kind: 'person', at, end: at + length }
        at += length
        if (!/[、,/和及]/.test(text[at] ?? '')) break
        at++
      }
    }
    for (const { at, end } of marks.receivers) {
      const receiver = addressedBefore(text, at, marks)
      if (receiver) yield { ...receiver, end }
    }
    for (const { kind, at, end } of spans) {
      if (kind === 'identity' || kind === 'home') continue
      const behind = personBehind(text, end)
      if (behind) yield behind
      const before = personBefore(text, at, marks)
      if (before) yield before
    }
  }

  const nameAt = (text: string, at: number, named: boolean) => namedAt(text, at) || (named ? bareNameAt(text, at) : 0)

  /** 138… 张经理, 138…张三, 138…（张三） */
  function personBehind(text: string, end: number): Span | null {
    let at = end
    while (at < end + 3 && separators.test(text[at] ?? '')) at++
    const isClose = at === end || (at === end + 1 && /[([【]/.test(text[end] ?? ''))
    const length = nameAt(text, at, isClose)
    return length > 0 ? { kind: 'person', at, end: at + length } : null
  }

  /** 张经理 138…, 张三丰 电话 138…: who stands before a number. */
  function personBefore(text: string, at: number, marks: Marks): Span | null {
    let end = labelStart(text, at, marks)
    while (end > 0 && at - end < 24 && separators.test(text[end - 1] as string)) end--
    // 李明（人事）：138…
    if (/[)\]】]/.test(text.slice(end, at))) end -= office.exec(text.slice(Math.max(0, end - 10), end))?.[0].length ?? 0
    for (let length = 7; length >= 2; length--) {
      const from = end - length
      if (from < 0 || !isHan(text[from])) continue
      const isBare = length <= 4 && !isHan(text[from - 1]) && bareNameAt(text.slice(from, end), 0) === length
      if (isBare || namedAt(text.slice(from, end), 0) === length) return { kind: 'person', at: from, end }
    }
    return null
  }

  /** 李部长 6812-3456: somebody addressed right before a number. */
  function addressedBefore(text: string, at: number, marks: Marks): Span | null {
    const person = personBefore(text, at, marks)
    return person && namedAt(text.slice(person.at, person.end), 0) === person.end - person.at ? person : null
  }

  function* homesIn(text: string, { homes }: Marks): Generator<Span> {
    for (const end of homes) {
      let at = end
      while (at < end + 4 && separators.test(text[at] ?? '')) at++
      home.lastIndex = at
      if (home.test(text)) yield { kind: 'home', at, end: home.lastIndex }
    }
  }

  /** 联系人：李明 6812-3456 */
  function isOfSomebody(text: string, at: number, marks: Marks): boolean {
    let end = marks.people.length > 0 ? (personBefore(text, at, marks)?.at ?? 0) : 0
    while (end > 0 && separators.test(text[end - 1] as string)) end--
    return marks.people.some(person => person.end === end)
  }

  /** Where the labels begin that lead to this index: `联系人 电话：`. */
  function labelStart(text: string, at: number, { starts }: Marks): number {
    let start = at
    for (let round = 0; round < 3; round++) {
      let end = start
      while (end > 0 && start - end < 6 && !starts.has(end) && isBetween(text[end - 1] as string)) end--
      const label = starts.get(end)
      const suffix =
        label === undefined ? /(?:(?:\+|00)86|[账帐同]?号码?|主页|u?id|群)$/.exec(text.slice(Math.max(0, end - 4), end)) : null
      if (label === undefined && !suffix) break
      start = label ?? end - (suffix?.[0].length ?? 0)
    }
    return start
  }

  /** What a number is, by the label or the person before it, or by what stands behind it. */
  function labelBeside(text: string, at: number, after: number, marks: Marks): NumberLabel | null {
    const { numbers } = marks
    let end = at
    while (end > 0 && at - end < 6 && !numbers.has(end) && isBetween(text[end - 1] as string)) end--
    const said = numbers.get(end)
    if (said && said !== 'near') return said
    if (isNamedBehind(text, after, marks)) return 'phone'
    const isHeaded = clauseStart.test(text.slice(Math.max(0, at - 4), at)) && personBehind(text, after) !== null
    return said || isHeaded || addressedBefore(text, at, marks) || isOfSomebody(text, at, marks) ? 'near' : null
  }

  /** 68123456（电话） */
  function isNamedBehind(text: string, end: number, { starts, numbers }: Marks): boolean {
    const inside = behindNumber.exec(text.slice(end, end + 12))
    if (!inside) return false
    const close = end + inside[0].length
    return numbers.get(close) === 'phone' && starts.get(close) === close - (inside[1] as string).length
  }

  return { labels, isCraft, marksOf, labelStart, labelBeside, isNamedBehind, peopleIn, homesIn }
}
