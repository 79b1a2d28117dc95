import type { PolicyWords } from './policy-words.ts'

/** A question as it would be written: without the words that only carry the voice, dialect in plain words. */
export function written({ hints }: PolicyWords, question: string): string {
  const text = question.normalize('NFKC')
  let plain = ''
  let end = 0
  for (const { at, word, entry } of hints.matches(text, 'spoken')) {
    if (at < end) continue
    plain += text.slice(end, at) + (entry.writes ?? '')
    end = at + word.length
  }
  plain = (plain + text.slice(end)).replace(/^[，,。\s]+/u, '')
  return /\p{L}/u.test(plain) ? plain : question
}
