import type { WordList } from '../../platform/texts/word-list.ts'

/** What `event-kinds.json` knows: what people say of a sort of event; `writes` has what events call themselves. */
export const activityKinds = ['activity'] as const
export type ActivityWords = WordList<(typeof activityKinds)[number]>

/** Words to look for in titles and tags in place of those that were said; those of the longest that was said come first. */
export function activitiesIn(q: string, words: ActivityWords): string[] {
  const longest = new Map<string, number>()
  for (const { entry, word } of words.matches(q))
    longest.set(entry.writes ?? entry.means, Math.max(longest.get(entry.writes ?? entry.means) ?? 0, word.length))
  const inOrder = [...longest].toSorted(([, a], [, b]) => b - a)
  return [...new Set(inOrder.flatMap(([writes]) => writes.split('、')))]
}
