import type { PolicyWords } from './policy-words.ts'
import type { ClauseKind } from './word-kinds.ts'

const longest = 3
/** So much is needed to say what is asked. */
const shortest = 2
/** 行不行, 条件: longer ones run from 能 to 吗 over all that lies between. */
const plainAsk = 3

/** The separate things a message asks; the message itself where it asks one. */
export function intentsOf(words: PolicyWords, question: string): string[] {
  const each = eachOfTwo(words, question)
  if (each) return each
  const parts = question
    .split(/[，,。；;！!？?、\n]|另外|还有(?!$|[吗没么不呢嘛效])|顺便|以及|并且|同时问|然后再?/u)
    .map(part => part.trim())
    .filter(part => part.length >= shortest)
  const asking = parts.filter(part => words.hints.has(part, 'asks')).flatMap(part => runTogether(words, part))
  return asking.length >= 2 ? asking.slice(0, longest) : [question]
}

const twoOfThem = /^(.{2,20}?)[和跟与](.{2,20}?)(?:分别|各自|各)(.{2,})$/u

/** 创业补贴和失败补助分别给多少钱 asks of each of the two; null where both are one benefit. */
function eachOfTwo({ benefits }: PolicyWords, question: string): string[] | null {
  const [, one = '', other = '', asked = ''] = twoOfThem.exec(question) ?? []
  const [a, b] = [benefits.kindsIn(one), benefits.kindsIn(other)]
  return a.size > 0 && b.size > 0 && [...b].some(kind => !a.has(kind)) ? [one + asked, other + asked] : null
}

/** Asked for one after the other these are separate questions; the others qualify what is asked. */
const separate = new Set<ClauseKind>(['amount', 'material', 'process', 'when', 'duration', 'where', 'validity'])

/** What is asked in one breath: 押金多少钱合同签几年要啥材料. Each ends where the words end that ask for its kind. */
function runTogether({ askings, hints }: PolicyWords, part: string): string[] {
  const asks: { kinds: Set<ClauseKind>; at: number; end: number }[] = []
  for (const { at, word, entry } of askings.matches(part)) {
    const isPlain = word.length <= plainAsk && hints.has(word, 'asks')
    // A sum that is named is not asked for.
    if (/\d/u.test(word) || !(separate.has(entry.kind) || (entry.kind === 'eligibility' && isPlain))) continue
    const last = asks.at(-1)
    if (last && at < last.end) {
      last.kinds.add(entry.kind)
      last.end = Math.max(last.end, at + word.length)
    } else asks.push({ kinds: new Set([entry.kind]), at, end: at + word.length })
  }
  const ends = asks.flatMap((ask, i) => {
    const next = asks[i + 1]
    return next && [...next.kinds].every(kind => !ask.kinds.has(kind)) ? [endOf(part, ask.end)] : []
  })
  const pieces = [...ends, part.length].map((end, i) => part.slice(ends[i - 1] ?? 0, end))
  return pieces.every(piece => piece.length >= shortest) ? pieces : [part]
}

/** With the unit or the particle that belongs to what was asked. */
const endOf = (part: string, end: number) =>
  end + (/^(?:钱|元|块钱?|个月|年|天|次|吗|呢|么|不)*/u.exec(part.slice(end))?.[0].length ?? 0)
