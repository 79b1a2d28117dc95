let loaded: Promise<(text: string) => string> | null = null

/** Turns traditional characters into simplified ones, each in its place: the text stays as long as it was. */
export const simplifier = (): Promise<(text: string) => string> => (loaded ??= load())

async function load() {
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 'tw', to: 'cn' })
  return (text: string) => {
    const whole = convert(text)
    return whole.length === text.length ? whole : [...text].map(character => oneFor(character, convert(character))).join('')
  }
}

const oneFor = (character: string, converted: string) => (converted.length === character.length ? converted : character)
