import { type WordList, withoutWords } from '../../platform/texts/word-list.ts'

/** What `search-directions.json` tells apart. */
export const directionKinds = ['today', 'weekend', 'where', 'schedule', 'filler'] as const
export type DirectionWords = WordList<(typeof directionKinds)[number]>

export interface Direction {
  when: 'today' | 'weekend' | null
  /** A place is asked for. */
  place: boolean
  /** A day is asked for: what is left names the event. */
  schedule: boolean
  /** What is asked about: 德化街驿站 of 德化街驿站在哪. */
  rest: string
}

/** Whether a search asks where something is or what there is at a time. Shared by the search box and the question box. */
export function askedDirection(q: string, words: DirectionWords): Direction {
  const kinds = words.kindsIn(q)
  const place = kinds.has('where')
  const schedule = kinds.has('schedule')
  const when = kinds.has('today') ? 'today' : kinds.has('weekend') ? 'weekend' : null
  return {
    when,
    place,
    schedule,
    rest:
      place || when || schedule
        ? withoutWords(words, q)
            .replace(/[\s?？。！!]+/g, ' ')
            .trim()
        : q,
  }
}
