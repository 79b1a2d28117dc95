import { simplifiedSigns } from '../../platform/texts/simplified.ts'
import type { WordList } from '../../platform/texts/word-list.ts'

/** What `districts.json` tells apart: districts of our city, places elsewhere, and what is no place at all. */
export const placeKinds = ['district', 'other-city', 'no-place'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Whether the cell names a place at all. */
export const isPlace = (text: string, words: WordList<PlaceKind>) => text.length >= 2 && !words.has(text.trim(), 'no-place')

/** The district of our city a place lies in; null elsewhere: another city's 高新区 is not ours. */
export function districtOf(place: string, words: WordList<PlaceKind>): string | null {
  const written = simplifiedSigns(place)
  return words.has(written, 'other-city') ? null : (words.only('district').firstEntryIn(written)?.writes ?? null)
}
