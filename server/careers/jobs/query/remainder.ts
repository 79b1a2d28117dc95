import type { WordGroup } from '../../../platform/db/text-index.ts'
import type { WordList } from '../../../platform/texts/word-list.ts'
import type { Span } from './spans.ts'
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
  for (const [i, span] of spans.entries()) {
    takeGap(span.at, spans[i - 1], span)
    if (isText(span)) {
      const words = text.slice(span.at, span.end)
      const titles = [...new Set(span.entries.flatMap(valuesOf))]
      groups.push({ words, titles, ...(span.kind === 'time' ? { anywhere: true, soft: true } : {}) })
      rest += words
    } else rest += ' '
    end = span.end
  }
  takeGap(text.length, spans.at(-1), undefined)
  // Nothing but `工作` or `找`: then that is what is looked for.
  if (groups.length === 0 && spans.every(isText))
    for (const [run] of text.matchAll(wordRun)) groups.push({ words: run, titles: [] })
  return { groups, rest: rest.replace(/\s+/g, ' ').trim() }
}

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
