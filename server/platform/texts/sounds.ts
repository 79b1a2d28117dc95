/** One syllable as it is often confused: zh for z, ang for an, l for n. */
const blurred = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n')

export interface Sounds {
  /** The syllables of a Chinese word without tones, in its usual reading. */
  syllables(word: string): string[]
  /** Every way a short text may sound, syllables blurred and joined by `-`; at most 16. */
  readings(text: string): string[]
  /** Syllables as they are often confused, joined as in `readings`. */
  blurred(syllables: string[]): string
}

const mostReadings = 16
let loaded: Promise<Sounds> | null = null

/** The dictionary of readings weighs 300 KB and is read when somebody first needs it. */
export const sounds = (): Promise<Sounds> => (loaded ??= load())

async function load(): Promise<Sounds> {
  const { pinyin, polyphonic } = await import('pinyin-pro')
  const options = { toneType: 'none', type: 'array', v: true } as const
  return {
    syllables: word => pinyin(word, options),
    blurred: syllables => syllables.map(blurred).join('-'),
    readings(text) {
      let ways = ['']
      for (const syllables of polyphonic(text, options)) {
        const own = [...new Set(syllables.map(blurred))]
        ways = ways.flatMap(way => own.map(syllable => (way ? `${way}-${syllable}` : syllable))).slice(0, mostReadings)
      }
      return ways
    },
  }
}
