import { type WordList, withoutWords } from '../../platform/texts/word-list.ts'

export const employerNameKinds = ['form', 'place'] as const
export type EmployerNameWords = WordList<(typeof employerNameKinds)[number]>

/** Shorter than this a name says nothing. */
const shortest = 2

/** What is left of a name once these words are out of it, time after time; the name itself where too little is. */
function cut(words: WordList, name: string): string {
  const left = withoutWords(words, name).trim()
  return left === name || [...left].length < shortest ? name : cut(words, left)
}

/**
 * What an employer is called where its whole name has no room: the short name on file, else the name without its
 * legal form, and then without the place in front. A name without a form is what people say, and stays.
 */
export function shortNameOf(name: string, onFile: string | null, words: EmployerNameWords): string {
  if (onFile) return onFile
  const named = cut(words.only('form'), name.normalize('NFKC'))
  return named === name.normalize('NFKC') ? name : cut(words.only('place'), named)
}
