const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))

/** What shows nothing, or turns the writing around: written out, so that no table of the server's decides what is looked for. */
export const hiddenCharacters: string[] = [
  ...range(0x01, 0x08),
  ...range(0x0e, 0x1f),
  ...range(0x7f, 0x84),
  ...range(0x86, 0x9f),
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1160',
  '\u180e',
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  '\u3164',
  ...range(0xfe00, 0xfe0f),
  '\ufeff',
  '\uffa0',
  ...range(0xfff9, 0xfffb),
  '\ufffe',
  '\uffff',
  ...range(0xe0001, 0xe007f),
  ...range(0xe0100, 0xe01ef),
]

/** What ends a line, each in its own way. */
export const lineEnds = ['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']

/** What nobody types and nothing can mend: NUL, and halves of a pair. */
export const brokenCharacters = ['\0', '\ud83d', '\udc69']

/** A letter under more marks than any script puts there. */
export const heap = `e${'\u0301\u0336\u0489'.repeat(20)}`

/** Signs that need some of these: they must come through whole. */
export const emoji = [
  '👩‍💻',
  '🏳️‍🌈',
  '❤️',
  '1️⃣',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🧑🏿‍🚀',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '☎︎',
]

const spelt = [...hiddenCharacters, '\r', ...lineEnds.slice(2), ...brokenCharacters].map(
  character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
)
const inText = new RegExp(`[${spelt.join('')}]|\\p{M}{9}`, 'u')
/** As JSON writes what it does not write itself. */
const inJson = /\\(?:[bfr]|u00[01]|ud[89a-f])/i

/** The first place where a text, or JSON made of texts, holds what must not be there; null where it holds nothing of it. */
export function hiddenIn(text: string): string | null {
  const found = inText.exec(text) ?? inJson.exec(text)
  return found && JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 20))
}
