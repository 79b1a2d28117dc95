import type { UnderstoodWords } from '../../contract/careers/jobs.ts'

/** What a person typed, and which words of it are to be searched for as they stand. */
export interface AskedWords {
  words: string
  asText: string[]
}

/** A condition goes with the words that set it; words that were widened or respelt are searched for as typed. */
export function withoutChip({ words, asText }: AskedWords, chip: UnderstoodWords): AskedWords {
  if (chip.filter === 'q') return { words, asText: [...asText, chip.words] }
  const [from, to] = chip.span
  return { words: `${words.slice(0, from)} ${words.slice(to)}`.replace(/\s+/g, ' ').trim(), asText }
}
