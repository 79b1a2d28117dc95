import { simplified } from '../../../platform/texts/simplified.ts'

/** A search while it is being read: its text, and where in the typed words each unit of it comes from. */
export interface Draft {
  text: string
  from: readonly number[]
  to: readonly number[]
}

/** One width, small letters, simplified characters. */
export function draftOf(typed: string): Draft {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const character of typed) {
    const folded = character.normalize('NFKC').toLowerCase()
    for (let i = 0; i < folded.length; i++) {
      from.push(at)
      to.push(at + character.length)
    }
    text += folded
    at += character.length
  }
  return { text: simplified(text), from, to }
}

/** With `word` in place of what stands from `at` to before `end`. */
export function withWord({ text, from, to }: Draft, at: number, end: number, word: string): Draft {
  const many = (value: number | undefined) => Array.from({ length: word.length }, () => value ?? 0)
  return {
    text: text.slice(0, at) + word + text.slice(end),
    from: [...from.slice(0, at), ...many(from[at]), ...from.slice(end)],
    to: [...to.slice(0, at), ...many(to[end - 1]), ...to.slice(end)],
  }
}

/** Where a stretch of the draft stands in what was typed: start and end, as for `slice`. */
export const typedSpan = ({ from, to }: Draft, at: number, end: number): [number, number] => [from[at] ?? 0, to[end - 1] ?? 0]
