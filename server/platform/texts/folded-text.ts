/** A text in one width and small letters, with the way back to where each unit stood. */
export interface FoldedText {
  text: string
  /** Index in the original of the unit at this index; the original's length at the end. */
  origin(index: number): number
}

/** Filled digits that NFKC leaves as they are. */
const filled = new Map(
  ['❶❷❸❹❺❻❼❽❾', '➀➁➂➃➄➅➆➇➈', '➊➋➌➍➎➏➐➑➒']
    .flatMap(row => [...row].map((sign, i) => [sign, String(i + 1)] as const))
    .concat(['⓿', '🄋', '🄌'].map(sign => [sign, '0'] as const))
    // Cyrillic and Greek letters that look like a Latin one or a figure.
    .concat([...'ЗзОоοΟ○◯АаЕеСсХхРрІі'].map((sign, i) => [sign, '33oooo〇〇aaeeccxxppii'[i] as string])),
)
/** The box of a keycap and the choice of a picture show nothing of their own. */
const boxes = /[\ufe0f\u20e3]/
const figure = /\p{Nd}/u
/** ١٣٩: figures of every script stand ten in a row. */
function figureOf(sign: string): string | undefined {
  if (sign.length === 0 || !figure.test(sign)) return undefined
  const code = sign.codePointAt(0) as number
  let before = 0
  while (figure.test(String.fromCodePoint(code - before - 1))) before++
  return String(before % 10)
}
const fold = (sign: string) =>
  boxes.test(sign) ? '' : (filled.get(sign) ?? figureOf(sign) ?? sign.normalize('NFKC').toLowerCase())

/** By UTF-16 unit, once met. */
const known: (string | undefined)[] = []
const plainSigns = /^[\n -@[-~\u3001\u3002\u3400-\u9fff]*$/

/** Whether one width and small letters are all it has: nearly every text is so, and one look is cheaper than folding. */
export const isFolded = (text: string): boolean => plainSigns.test(text)

/** Folds unit by unit, so that every place can be found again. Linear. */
export function foldedText(original: string): FoldedText {
  if (isFolded(original)) return { text: original, origin: index => index }
  const parts: string[] = []
  const origins: number[] = []
  let shifted = false
  for (let at = 0; at < original.length; at++) {
    const code = original.codePointAt(at) as number
    const sign = code > 0xffff ? fold(String.fromCodePoint(code)) : (known[code] ??= fold(String.fromCharCode(code)))
    parts.push(sign)
    for (let i = 0; i < sign.length; i++) origins.push(at)
    if (code > 0xffff) at++
    shifted ||= code > 0xffff || sign.length !== 1
  }
  const text = parts.join('')
  return { text, origin: shifted ? index => origins[index] ?? original.length : index => index }
}
