import { withoutWords } from '../../platform/texts/word-list.ts'
import type { PolicyWords } from './policy-words.ts'

/** True where the question is about the rules of another place. */
export function asksAboutElsewhere({ places }: PolicyWords, text: string): boolean {
  if (!places.has(text, 'place')) return false
  const withoutOrigin = withoutWords(places.only('origin'), text)
  if (places.has(text, 'here') && places.has(text, 'leavesHere')) return false
  if (places.has(text, 'here'))
    return places.has(withoutOrigin, 'place') && (places.has(text, 'compared') || places.has(withoutOrigin, 'movesAway'))
  if (places.has(text, 'worksThere') || places.has(text, 'leavesHere')) return false
  return places.has(withoutOrigin, 'target') || !places.has(text, 'origin')
}
