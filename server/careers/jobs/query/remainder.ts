import type { WordGroup } from '../../../platform/db/text-index.ts'
import type { WordList } from '../../../platform/texts/word-list.ts'
import { jointAt } from './joints.ts'
import type { Span } from './span.ts'
import { valuesOf } from './words.ts'

const wordRun = /\p{Script=Han}+|[a-z0-9.+#]+/gu
const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
/** Searched for as words; all other spans set a condition. */
const isText = ({ kind }: Span) => kind === 'occupation' || kind === 'name' || kind === 'time'

/** What of a folded search no condition stands for: as one text, and in groups that must all be found. */
export function remainderOf(text: string, spans: readonly Span[], fillers: WordList): { rest: string; groups: WordGroup[] } {
  const groups: WordGroup[] = []
  let rest = ''
  let end = 0
  const takeGap = (at: number, left: Span | undefined, right: Span | undefined) => {
    const gap = withoutFillers(text.slice(end, at), fillers)
    rest += gap
    for (const { 0: run, index } of gap.matchAll(wordRun)) {
      const touchesLeft = left !== undefined && index === 0
      const touchesRight = right !== undefined && index + run.length === gap.length
      // The 师 of 平面设计师.
      if (run.length === 1 && isHan(run) && (touchesLeft || touchesRight)) continue
      const isPart = (touchesLeft && left.kind === 'occupation') || (touchesRight && right.kind === 'occupation')
      groups.push({ words: run, titles: [], ...(isPart ? { soft: true } : {}) })
    }
  }
  const isRank = ({ entries }: Span) => entries.length > 0 && entries.every(({ kind }) => kind === 'rank')
  const namesOccupation = spans.some(span => span.kind === 'occupation' && !isRank(span))
  for (const [i, span] of spans.entries()) {
    const words = text.slice(span.at, span.end)
    const titles = [...new Set(span.entries.flatMap(valuesOf))]
    const last = groups.at(-1)
    if (last && isEither(text, spans[i - 1], span)) {
      groups[groups.length - 1] = { ...last, titles: [...new Set([...last.titles, words, ...titles])] }
      rest += text.slice(end, span.end)
    } else if (isText(span)) {
      takeGap(span.at, spans[i - 1], span)
      groups.push({
        words,
        titles,
        ...(span.kind === 'time' ? { anywhere: true, soft: true } : {}),
        ...(namesOccupation && isRank(span) ? { soft: true } : {}),
      })
      rest += words
    } else {
      takeGap(span.at, spans[i - 1], span)
      rest += ' '
    }
    end = span.end
  }
  takeGap(text.length, spans.at(-1), undefined)
  // Nothing but `工作` or `找`: then that is what is looked for.
  if (groups.length === 0 && spans.every(isText))
    for (const [run] of text.matchAll(wordRun)) groups.push({ words: run, titles: [] })
  return { groups, rest: rest.replace(/\s+/g, ' ').trim() }
}

/** 保洁或者洗碗: one of the two will do. */
const isEither = (text: string, one: Span | undefined, other: Span) =>
  one?.kind === 'occupation' && other.kind === 'occupation' && one.end + jointAt(text, one.end) === other.at && one.end < other.at

/** Without `想找`, `的工作`, `附近`; single characters only at the ends, where they are no part of a word. */
function withoutFillers(text: string, fillers: WordList): string {
  let left = text
  for (const { word, at } of fillers.matches(text))
    if (word.length > 1) left = left.slice(0, at) + ' '.repeat(word.length) + left.slice(at + word.length)
  return left
    .split(/(\s+)/)
    .map(part => {
      let [from, to] = [0, part.length]
      while (from < to && fillers.has(part.charAt(from))) from++
      while (to > from && fillers.has(part.charAt(to - 1))) to--
      return ' '.repeat(from) + part.slice(from, to) + ' '.repeat(part.length - to)
    })
    .join('')
}
