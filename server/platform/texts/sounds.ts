import { pinyin, polyphonic } from 'pinyin-pro'

const options = { toneType: 'none', type: 'array', v: true } as const
const mostReadings = 16

/** The syllables of a Chinese word without tones, in its usual reading; other signs stand for themselves. */
export const syllablesOf = (word: string): string[] => pinyin(word, options)

/** One syllable as it is often confused: zh for z, ang for an, l for n. */
const blurred = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n')

/** Syllables as they are often confused, joined by `-`. */
export const blurredSound = (syllables: string[]): string => syllables.map(blurred).join('-')

/** Every way a short text may sound, as `blurredSound` writes it; at most 16. */
export function readingsOf(text: string): string[] {
  let ways = ['']
  for (const syllables of polyphonic(text, options)) {
    const own = [...new Set(syllables.map(blurred))]
    ways = ways.flatMap(way => own.map(syllable => (way ? `${way}-${syllable}` : syllable))).slice(0, mostReadings)
  }
  return ways
}
