import type { PolicyWords } from './policy-words.ts'

/** The documents' words for what the question says in its own. Added to it at part weight; wrong ones cost little. */
export const formalWordsFor = ({ wordings }: PolicyWords, question: string): string =>
  wordings
    .entriesIn(question)
    .map(({ writes }) => writes)
    .join(' ')
