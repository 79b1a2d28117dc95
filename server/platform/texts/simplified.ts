import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Turns traditional characters into simplified ones, each in its place: the text stays as long as it was. */
export function simplified(text: string): string {
  const whole = convert(text)
  return whole.length === text.length ? whole : [...text].map(character => oneFor(character, convert(character))).join('')
}

/** The simplified unit of every UTF-16 unit that was met; 0 of those that were not. */
const known = new Uint16Array(0x10000)

/** The same sign by sign, for short texts that are many: words of several signs are not looked at, and what was met is known. */
export function simplifiedSigns(text: string): string {
  for (let i = 0; i < text.length; i++) if (unitOf(text.charCodeAt(i)) !== text.charCodeAt(i)) return converted(text)
  return text
}

function converted(text: string): string {
  let simple = ''
  for (let i = 0; i < text.length; i++) simple += String.fromCharCode(unitOf(text.charCodeAt(i)))
  return simple
}

const unitOf = (unit: number) => (known[unit] ||= signOf(String.fromCharCode(unit)).charCodeAt(0))

const signOf = (unit: string) => (/\p{Script=Han}/u.test(unit) ? simplified(unit) : unit)

const oneFor = (character: string, converted: string) => (converted.length === character.length ? converted : character)
