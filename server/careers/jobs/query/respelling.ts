import { type Draft, typedSpan, withWord } from './draft.ts'
import type { JobLexicon } from './lexicon.ts'
import type { Span } from './span.ts'
import { spansOf } from './spans.ts'
import type { JobSearchWords } from './words.ts'

export interface Respelt {
  /** Where it now stands in the draft. */
  at: number
  end: number
  word: string
}

const longest = 6
const letters = /[a-z]+(?: [a-z]+)*/g
/** A number of something is no slip: 做两三个小时. */
const numerals = /[二两三四五六七八九十百千]/u
const hanRun = /\p{Script=Han}{2,}/gu
type Ears = Awaited<ReturnType<JobLexicon['ears']>>

/** Puts known words in place of pinyin and of characters that only sound right. What means something as it stands is left alone. */
export async function respell(
  draft: Draft,
  words: JobSearchWords,
  isKnown: (word: string) => boolean,
  isAsText: (span: readonly [number, number]) => boolean,
  lexicon: JobLexicon,
): Promise<{ draft: Draft; respelt: Respelt[] }> {
  const changes: Respelt[] = []
  const offer = (at: number, end: number, word: string | null) => {
    if (!word || isAsText(typedSpan(draft, at, end))) return false
    changes.push({ at, end, word })
    return true
  }
  const taken = spansOf(draft.text, words, () => null)
  // 有什么 is no 幼师.
  const carried = [...words.asked.only('filler').matches(draft.text)].map(({ at, word }) => ({ at, end: at + word.length }))
  const whole = [...taken, ...carried.filter(({ at, end }) => end - at > 1)]
  const isTaken = (at: number, end: number) => taken.some(span => span.at < end && at < span.end)

  for (const { 0: run, index } of draft.text.matchAll(letters)) {
    if (run.length < 2 || isTaken(index, index + run.length)) continue
    const ears = await lexicon.ears()
    if (offer(index, index + run.length, inPinyin(run.replaceAll(' ', ''), ears))) continue
    let at = index
    for (const part of run.split(' ')) {
      if (part.length > 1) offer(at, at + part.length, inPinyin(part, ears))
      at += part.length + 1
    }
  }
  for (const { 0: run, index } of draft.text.matchAll(hanRun)) {
    if (isFamiliar(run, isKnown) || taken.some(span => span.at <= index && index + run.length <= span.end)) continue
    const ears = await lexicon.ears()
    for (let i = 0; i + 2 <= run.length; i++)
      for (let n = Math.min(longest, run.length - i); n >= 2; n--) {
        const window = run.slice(i, i + n)
        if (numerals.test(window) || isKnown(window) || isFamiliar(window, isKnown)) continue
        if (
          partsKnown(run, i, isKnown) ||
          partsKnown(run, i + n, isKnown) ||
          whole.some(span => cuts(span, index + i, index + i + n))
        )
          continue
        if (n === 2 && !standsApart(run, i, n, words, isKnown)) continue
        if (!offer(index + i, index + i + n, ears.alike(window))) continue
        i += n - 1
        break
      }
  }
  return applied(draft, changes)
}

/** Whether two neighbours that somebody has written would come apart at `at`: the 场 of 剧场. */
const partsKnown = (run: string, at: number, isKnown: (word: string) => boolean) =>
  at > 0 && at < run.length && isKnown(run.slice(at - 1, at + 1))

/** Whether what is left and right of two characters means something without them; else they may be halves of two words: 场布 of 会场布置. */
const standsApart = (run: string, at: number, length: number, { asked }: JobSearchWords, isKnown: (word: string) => boolean) =>
  [run.slice(0, at), run.slice(at + length)].every(
    part => part === '' || asked.has(part) || (part.length > 1 && isFamiliar(part, isKnown)),
  )

/** Whether a stretch lies in what was understood, or takes a part of it. */
const cuts = (span: Pick<Span, 'at' | 'end'>, at: number, end: number) =>
  span.at < end && at < span.end && !(at <= span.at && span.end <= end && span.end - span.at < end - at)

/** Whole, or as a row of words: `shuangxiukuaiji`. */
function inPinyin(latin: string, { spelt }: Ears): string | null {
  const whole = spelt(latin)
  if (whole) return whole
  for (let cut = latin.length - 3; cut >= 3; cut--) {
    const head = spelt(latin.slice(0, cut))
    const tail = head ? inPinyin(latin.slice(cut), { spelt } as Ears) : null
    if (head && tail) return head + tail
  }
  return null
}

/** Every two neighbouring characters have been written by somebody. */
const isFamiliar = (run: string, isKnown: (word: string) => boolean) =>
  Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)).every(isKnown)

function applied(draft: Draft, changes: Respelt[]): { draft: Draft; respelt: Respelt[] } {
  let changed = draft
  let shift = 0
  const respelt: Respelt[] = []
  for (const { at, end, word } of changes.toSorted((a, b) => a.at - b.at)) {
    changed = withWord(changed, at + shift, end + shift, word)
    respelt.push({ at: at + shift, end: at + shift + word.length, word })
    shift += word.length - (end - at)
  }
  return { draft: changed, respelt }
}
