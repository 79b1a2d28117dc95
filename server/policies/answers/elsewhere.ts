import { withoutWords } from '../../platform/texts/word-list.ts'
import type { PolicyWords } from './policy-words.ts'

export const placeKinds = [
  /** Its rules are not in this library; those of 河南 and 郑州 are. */
  'place',
  /** Somebody who comes from there, or did something there: the question is still about here. */
  'origin',
  'target',
  'movesAway',
  'here',
  'compared',
  'worksThere',
  /** Leaves, and asks what becomes of what was granted here. */
  'leavesHere',
] as const

/** True where the question is about the rules of another place. */
export function asksAboutElsewhere({ places }: PolicyWords, text: string): boolean {
  if (!places.has(text, 'place')) return false
  const withoutOrigin = withoutWords(places.only('origin'), text)
  if (places.has(text, 'here'))
    return places.has(withoutOrigin, 'place') && (places.has(text, 'compared') || places.has(withoutOrigin, 'movesAway'))
  if (places.has(text, 'worksThere') || places.has(text, 'leavesHere')) return false
  return places.has(withoutOrigin, 'target') || !places.has(text, 'origin')
}
