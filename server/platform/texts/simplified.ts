import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Turns traditional characters into simplified ones, each in its place: the text stays as long as it was. */
export function simplified(text: string): string {
  const whole = convert(text)
  return whole.length === text.length ? whole : [...text].map(character => oneFor(character, convert(character))).join('')
}

const oneFor = (character: string, converted: string) => (converted.length === character.length ? converted : character)
