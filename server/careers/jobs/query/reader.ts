import type { WordGroup } from '../../../platform/db/text-index.ts'
import { type Chip, chipOf, hourlyChip } from './chips.ts'
import { draftOf, typedSpan } from './draft.ts'
import type { JobLexicon } from './lexicon.ts'
import { remainderOf } from './remainder.ts'
import { respell } from './respelling.ts'
import type { Span } from './span.ts'
import { spansOf } from './spans.ts'
import type { JobSearchWords } from './words.ts'

/** What a search was understood to say. */
export interface Reading {
  chips: Chip[]
  /** The words that are left to be searched as text. */
  rest: string
  groups: WordGroup[]
  /** What was understood and yet passed over. */
  leftOut: string[]
}

const nothing: Reading = { chips: [], rest: '', groups: [], leftOut: [] }

/** Reads searches for jobs. `asText`: words that are not to be understood but searched for as they stand. */
export function queryReader(words: JobSearchWords, lexicon: JobLexicon) {
  return async function read(typed: string | undefined, asText: readonly string[] = []): Promise<Reading> {
    if (!typed?.trim()) return nothing
    const { isKnown, nameKind } = await lexicon.words()
    const folded = draftOf(typed)
    const isAsText = (span: readonly [number, number]) => asText.includes(typed.slice(...span).trim())
    const { draft, respelt } = await respell(folded, words, isKnown, isAsText, lexicon)
    const typedOf = ({ at, end }: Pick<Span, 'at' | 'end'>) => typedSpan(draft, at, end)
    const spans = spansOf(draft.text, words, nameKind).map(span =>
      isAsText(typedOf(span)) ? { ...span, kind: 'name' as const, entries: [] } : span,
    )
    const covers = (span: Pick<Span, 'at' | 'end'>) => (other: Pick<Span, 'at' | 'end'>) =>
      span.at <= other.at && other.end <= span.end
    const chips = spans.flatMap(
      span => chipOf(span, typed, typedOf(span), draft.text.slice(span.at, span.end), respelt.some(covers(span))) ?? [],
    )
    const saysEmployment = chips.some(({ filter }) => filter === 'employmentType')
    const hourly = spans.find(({ pay }) => pay?.isHourly)
    const hourlyPay = hourly && chips.find(({ filter, span }) => filter === 'salary' && span[0] === typedOf(hourly)[0])
    if (hourlyPay && !saysEmployment) chips.push(hourlyChip(hourlyPay))
    const alone = respelt.filter(change => !spans.some(span => covers(span)(change)))
    for (const change of alone) {
      const span = typedOf(change)
      chips.push({ filter: 'q', value: change.word, label: `按“${change.word}”找`, words: typed.slice(...span), span })
    }
    return {
      chips: chips.sort((a, b) => a.span[0] - b.span[0]),
      leftOut: [],
      ...remainderOf(draft.text, spans, words.asked.only('filler')),
    }
  }
}
export type QueryReader = ReturnType<typeof queryReader>
