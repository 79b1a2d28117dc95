import type { Composed } from '../../server/policies/answers/compose.ts'
import type { LibraryPolicy } from '../../server/policies/answers/library.ts'
import { sentencesOf } from '../../server/policies/sheets/sentences.ts'

/** Every whole sentence of the library, as it stands there. */
export const wholeSentences = (library: readonly LibraryPolicy[]): Set<string> =>
  new Set(
    library.flatMap(p => p.clauses.flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))),
  )

const bare = (text: string) => text.replace(/[，；、：。……\s]+$/u, '')

/** Blocks that give a part of a sentence out as a sentence: its beginning, middle or end stands in a clause, the whole does not. */
export function cutIn({ blocks }: Pick<Composed, 'blocks'>, whole: Set<string>, library: readonly LibraryPolicy[]): string[] {
  const texts = library.flatMap(p => p.clauses.map(c => c.text))
  return blocks.flatMap(({ text, state }) =>
    state === 'unknown'
      ? []
      : sentencesOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .filter(sentence => !whole.has(sentence) && bare(sentence).length > 5 && texts.some(t => t.includes(bare(sentence)))),
  )
}
