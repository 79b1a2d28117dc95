import { withoutWords } from '../../platform/texts/word-list.ts'
import { type AskedTime, askedTime } from './days.ts'
import type { DirectionWords } from './direction-words.ts'

export interface Direction {
  time: AskedTime | null
  /** A place is asked for. */
  place: boolean
  /** A day is asked for: what is left names the event. */
  schedule: boolean
  /** What costs nothing is asked for. */
  free: boolean
  /** Without the words that only carry the question: 老街 招聘会 of 老街附近招聘会. */
  plain: string
  /** What is asked about: 老街驿站 of 老街驿站在哪. */
  rest: string
}

/** Whether a search asks where something is or what there is at a time. Shared by the search box and the question box. */
export function askedDirection(q: string, words: DirectionWords, now: number): Direction {
  const kinds = words.kindsIn(q)
  const place = kinds.has('where')
  const schedule = kinds.has('schedule')
  const free = kinds.has('free')
  const time = askedTime(q, words, now)
  const plain = withoutWords(words, time?.word ? q.normalize('NFKC').replace(time.word, ' ') : q)
    .replace(/[\s?？。！!]+/g, ' ')
    .trim()
  return { time, place, schedule, free, plain, rest: place || time || schedule ? plain : q }
}
