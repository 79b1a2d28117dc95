import type { Entry, WordList } from '../../../platform/texts/word-list.ts'

/** `occupations.json`: what people call an occupation, and (`writes`) what titles of jobs say for it. */
export const occupationKinds = ['occupation'] as const

/** `job-search-words.json`: what a word of a search asks for; `writes` has the values of the filter. */
export const jobSearchKinds = [
  'benefit',
  'degree',
  'employment-type',
  'fresh',
  'experience',
  'near',
  'industry',
  'time',
  'filler',
] as const
export type JobSearchKind = (typeof jobSearchKinds)[number]

export interface JobSearchWords {
  occupations: WordList<'occupation'>
  asked: WordList<JobSearchKind>
  /** Districts, as places are written in postings. */
  districts: WordList<string>
}

/** `writes` of these lists: the documents' words or a filter's values, one after the other. */
export const valuesOf = (entry: Entry): string[] => (entry.writes ?? entry.means).split('、')
