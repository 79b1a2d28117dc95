import type { WordList } from '../../platform/texts/word-list.ts'

/** What `search-directions.json` tells apart. */
export const directionKinds = [
  'today',
  'tomorrow',
  'weekend',
  'after-tomorrow',
  'this-week',
  'next-week',
  'next-weekend',
  'this-month',
  'next-month',
  'holiday',
  'evening',
  'where',
  'schedule',
  'free',
  'filler',
] as const
export type DirectionWords = WordList<(typeof directionKinds)[number]>
