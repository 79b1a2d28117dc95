import type { WordList } from '../../platform/texts/word-list.ts'

/** What `search-policy-words.json` tells apart: what policies are about, and words of people who want to know a rule. */
export const searchKinds = ['subject', 'question'] as const
export type SearchWords = WordList<(typeof searchKinds)[number]>

/** Whether a search reads like a question that the policies may answer. */
export const asksPolicy = (query: string, words: SearchWords) =>
  words.has(query, 'subject') || (query.length >= 5 && words.has(query, 'question'))

/** What a question is about: `租房怎么补贴` asks about 租房 and 补贴. */
export const subjectsOf = (query: string, words: SearchWords): string[] => [
  ...new Set([...words.matches(query, 'subject')].map(({ word }) => word)),
]
