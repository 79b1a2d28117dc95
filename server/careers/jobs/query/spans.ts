import type { WordList } from '../../../platform/texts/word-list.ts'
import type { NameKind } from './lexicon.ts'
import { negated } from './negations.ts'
import { askedPay } from './pay.ts'
import type { Span } from './span.ts'
import type { JobSearchWords } from './words.ts'

/** Where two read the same stretch, the first of these holds; what is a name stays a name. */
const order: readonly Span['kind'][] = [
  'pay',
  'years',
  'degree',
  'employment-type',
  'fresh',
  'experience',
  'name',
  'benefit',
  'near',
  'district',
  'occupation',
  'industry',
  'time',
  'not',
  'not-before',
  'except',
]
/** Said of a job whatever its title or employer is called. */
const always = new Set<Span['kind']>(['degree', 'employment-type', 'fresh', 'experience'])
const saysNothing = new Set<string>(['filler', 'nearer'])
const longestName = 16
const years = /(?<!\d)(\d{1,2}|[一二两三四五六七八九十])(?:\s*[-~到至]\s*(\d{1,2}))?\s*年(?:以上|左右)?(?:的)?(?:工作)?经验/gu
const numerals = '零一二三四五六七八九十'
const numeral = (text: string) => (/\d/.test(text) ? Number(text) : numerals.indexOf(text.replace('两', '二')))

/** What is found in a folded search, left to right, none over another: the longest reading of a place holds. */
export function spansOf(text: string, words: JobSearchWords, nameKind: (text: string) => NameKind | null): Span[] {
  const occupations = listed(text, words.occupations).map(span => ({ ...span, kind: 'occupation' as const }))
  const found: Span[] = [
    ...listed(text, words.asked).filter(({ kind }) => !saysNothing.has(kind)),
    ...occupations,
    ...listed(text, words.districts).filter(({ kind }) => kind === 'district'),
    ...askedPay(text).map(pay => ({ kind: 'pay' as const, at: pay.at, end: pay.end, entries: [], pay })),
    ...askedYears(text),
    ...names(text, occupations, nameKind),
  ]
  const rank = (span: Span) => order.indexOf(span.kind)
  const length = (span: Span) => span.end - span.at
  // A name is only as strong as its length; what jobs are filtered by is read out of it all the same.
  found.sort(
    (a, b) =>
      Number(always.has(b.kind)) - Number(always.has(a.kind)) || length(b) - length(a) || rank(a) - rank(b) || a.at - b.at,
  )
  const kept: Span[] = []
  for (const span of found) {
    const same = kept.find(other => other.at === span.at && other.end === span.end && other.kind === span.kind)
    if (same) same.entries.push(...span.entries)
    else if (!kept.some(other => other.at < span.end && span.at < other.end)) kept.push({ ...span, entries: [...span.entries] })
  }
  return negated(
    text,
    kept.sort((a, b) => a.at - b.at),
  )
}

function listed<Kind extends string>(text: string, list: WordList<Kind>): Span[] {
  const found: Span[] = []
  for (const { entry, word, at } of list.matches(text)) {
    const end = at + word.length
    if (!cutsLatin(text, at, end)) found.push({ kind: entry.kind as unknown as Span['kind'], at, end, entries: [entry] })
  }
  return found
}

/** `it` is no word in `kit`, nor 5 in 50. */
const cutsLatin = (text: string, at: number, end: number) => inLatin(text, at) || inLatin(text, end)
const inLatin = (text: string, at: number) => at > 0 && /^[a-z0-9]{2}$/.test(text.slice(at - 1, at + 1))

/** A title keeps the occupation it names; an employer's name says nothing of what is done there. */
function* names(text: string, occupations: readonly Span[], nameKind: (text: string) => NameKind | null): Generator<Span> {
  for (let at = 0; at < text.length; at++)
    for (let end = Math.min(text.length, at + longestName); end - at >= 3; end--) {
      const kind = nameKind(text.slice(at, end))
      if (!kind) continue
      const inside = occupations.filter(span => at <= span.at && span.end <= end)
      const longest = inside.toSorted((a, b) => b.end - b.at - (a.end - a.at))[0]
      yield { kind: 'name', at, end, entries: kind === 'title' && longest ? longest.entries : [] }
    }
}

function askedYears(text: string): Span[] {
  return [...text.matchAll(years)].map(match => ({
    kind: 'years',
    at: match.index,
    end: match.index + match[0].length,
    entries: [],
    years: [numeral(match[1] ?? ''), match[2] ? Number(match[2]) : null],
  }))
}
