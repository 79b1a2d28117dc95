import { article, chapter, part, point, section } from '../understanding/marks.ts'

const fewestFull = 3
const [narrowest, widest] = [20, 60]
const ends = /[。；：！？:;!?|]$/u
const starts = [article, chapter, section, part, point, /^[#>|*-]/u, /^附\s*件/u]

/** Whether a line begins with the mark of a clause or the like. */
export const isMarked = (line: string) => starts.some(mark => mark.test(line))

/** How wide a line is, in Chinese letters. */
const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 0.5 : 1), 0)

/**
 * Puts lines together that a program broke at a fixed width. They keep their numbers: what was joined to the line above
 * leaves an empty one. Where nothing speaks for a fixed width, a line is a paragraph.
 */
export function unwrapped(lines: readonly string[]): string[] {
  const trimmed = lines.map(line => line.trimEnd())
  const width = trimmed.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  const isFull = trimmed.map(line => widthOf(line) >= width - 3)
  const full = trimmed.filter((_, i) => isFull[i])
  const isFixed = width >= narrowest && width <= widest && full.filter(line => !ends.test(line)).length >= fewestFull
  if (!isFixed) return [...lines]
  const joined: string[] = []
  let at = 0
  for (const [i, line] of trimmed.entries()) {
    if (i > 0 && isFull[i - 1] && goesOn(trimmed[i - 1] as string, line)) {
      joined[at] += line
      joined.push('')
    } else at = joined.push(line) - 1
  }
  return joined
}

const goesOn = (before: string, line: string) =>
  line !== '' && !/[。！？]$/u.test(before) && !/^(?:\s{2}|\t|　)/u.test(line) && !isMarked(line)
