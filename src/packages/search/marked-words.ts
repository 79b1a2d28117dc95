import type { UnderstoodWords } from '../../../contract/careers/jobs.ts'

/** One character is in too many titles to say anything. */
const shortest = 2

/** The words that a title may hold: those that were understood as words, else what is left beside the conditions. */
export function searchedWords(typed: string, understood: readonly UnderstoodWords[]): string[] {
  const asked = understood.filter(({ filter }) => filter === 'q').flatMap(({ value, words }) => [value, words])
  const left = understood.reduceRight((rest, { span: [from, to] }) => `${rest.slice(0, from)} ${rest.slice(to)}`, typed)
  return [...new Set([...asked, ...left.split(/[\s，,、]+/u)])]
    .filter(word => word.length >= shortest)
    .sort((a, b) => b.length - a.length)
}

/** A title in pieces, in order; together they are the whole title. `at`: where a piece starts. */
export function markedParts(text: string, words: readonly string[]): { part: string; isMarked: boolean; at: number }[] {
  const parts: { part: string; isMarked: boolean; at: number }[] = []
  const small = text.toLowerCase()
  const found = (at: number) => words.find(word => small.startsWith(word.toLowerCase(), at))?.length ?? 0
  let plainFrom = 0
  for (let at = 0; at < text.length; ) {
    const length = found(at)
    if (length > 0) {
      if (plainFrom < at) parts.push({ part: text.slice(plainFrom, at), isMarked: false, at: plainFrom })
      parts.push({ part: text.slice(at, at + length), isMarked: true, at })
      plainFrom = at + length
    }
    at += length || 1
  }
  if (plainFrom < text.length) parts.push({ part: text.slice(plainFrom), isMarked: false, at: plainFrom })
  return parts
}
