import type { Entry, WordList } from '../../../platform/texts/word-list.ts'

/**
 * `occupations.json`: what people call an occupation, and (`writes`) what titles of jobs say for it; `rank` is what stands
 * beside an occupation and says less than it does, 财务主管.
 */
export const occupationKinds = ['occupation', 'rank'] as const

/**
 * `job-search-words.json`: what a word of a search asks for; `writes` has the values of the filter. `nearer`: what a
 * benefit that no job has, or an occupation, comes nearest to. `not`: what rules out the thing said after it, `not-before` the one before it, `except` the
 * same or the end of what was begun with 除了.
 */
export const jobSearchKinds = [
  'benefit',
  'degree',
  'employment-type',
  'fresh',
  'experience',
  'near',
  'industry',
  'time',
  'nearer',
  'not',
  'not-before',
  'except',
  'filler',
] as const
export type JobSearchKind = (typeof jobSearchKinds)[number]

export interface JobSearchWords {
  occupations: WordList<(typeof occupationKinds)[number]>
  asked: WordList<JobSearchKind>
  /** Districts, as places are written in postings. */
  districts: WordList<string>
}

/** `writes` of these lists: the documents' words or a filter's values, one after the other. */
export const valuesOf = (entry: Entry): string[] => (entry.writes ?? entry.means).split('、')
