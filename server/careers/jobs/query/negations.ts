import type { Entry } from '../../../platform/texts/word-list.ts'
import { jointAt } from './joints.ts'
import type { Span, Target } from './span.ts'
import { valuesOf } from './words.ts'

/** As far as a thing that the lists do not know goes. */
const unknown = /^[\p{Script=Han}a-z0-9+#]{2,8}?(?=$|[\s,，。;；、/的]|和|或|跟|以及|都|就|也)/u
const blank = /^\s*/

/**
 * Joins each word that rules something out with what it rules out, into one span of kind `not`: 不要销售和直播, 电销勿扰.
 * Said twice it is wanted: 没有双休的不要. Where it rules out nothing, the word is dropped and stays text.
 */
export function negated(text: string, spans: readonly Span[]): Span[] {
  const left = [...spans]
  const joined: Span[] = []
  for (let span = left.shift(); span; span = left.shift()) {
    if (span.kind === 'not-before') takeBefore(text, span, joined)
    else if (span.kind === 'except') joined.at(-1)?.targets || takeBefore(text, span, joined)
    else if (span.kind !== 'not') joined.push(span)
    else if (!takeAfter(text, span, left, joined, 0) && !takeBefore(text, span, joined))
      takeAfter(text, span, left, joined, blank.exec(text.slice(span.end))?.[0].length ?? 0)
  }
  const wanted = new Set(joined.filter(({ kind }) => kind === 'occupation').flatMap(({ entries }) => entries))
  return joined.map(span => (span.targets ? { ...span, targets: span.targets.map(target => within(target, wanted)) } : span))
}

/** Of an occupation that is wanted only the words are ruled out, and what it is called stays: 热线 of 不用打电话的客服. */
function within({ span, words }: Target, wanted: ReadonlySet<Entry>): Target {
  if (span.entries.some(entry => wanted.has(entry)))
    return { span: { ...span, kind: 'name', entries: [] }, words: words.replace(/的$/u, '') }
  const called = new Set([...wanted].flatMap(entry => valuesOf(entry).slice(0, 1)))
  const without = (entry: Entry) => ({
    ...entry,
    writes: valuesOf(entry)
      .filter(title => !called.has(title))
      .join('、'),
  })
  return { span: { ...span, entries: span.entries.map(without) }, words }
}

function takeBefore(text: string, { end, at }: Span, joined: Span[]): boolean {
  const before = joined.at(-1)
  if (before?.end !== at) return false
  joined.pop()
  if (before.targets) joined.push(...before.targets.map(({ span }) => span))
  else joined.push({ kind: 'not', at: before.at, end, entries: [], targets: [targetOf(text, before)] })
  return true
}

function takeAfter(text: string, { at, end }: Span, left: Span[], joined: Span[], apart: number): boolean {
  const targets: Target[] = []
  for (let from = end + apart; from < text.length; ) {
    const span = left[0]?.at === from ? left.shift() : unknownAt(text, from, left[0]?.at)
    if (!span || span.kind === 'not' || span.kind === 'not-before') break
    targets.push(targetOf(text, span))
    from = span.end + (jointAt(text, span.end) || text.length)
  }
  const last = targets.at(-1)
  if (last) joined.push({ kind: 'not', at, end: last.span.end, entries: [], targets })
  return last !== undefined
}

const targetOf = (text: string, span: Span): Target => ({ span, words: text.slice(span.at, span.end) })

function unknownAt(text: string, from: number, before = text.length): Span | undefined {
  const word = unknown.exec(text.slice(from, before))?.[0]
  return word ? { kind: 'name', at: from, end: from + word.length, entries: [] } : undefined
}
