import { evidenceIn } from './kinds.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Reading } from './reading.ts'
import { termsOf } from './terms.ts'
import { isUnsafe } from './unsafe-text.ts'
import type { ClauseKind } from './word-kinds.ts'

export const longestLead = 40

/** Words of a clause as they stand there: the sentence, and the part of it that answers. */
export interface Excerpt {
  quote: string
  start: number
  end: number
  /** Within the quote, at most 40 characters where its commas allow. */
  lead: string
}

interface Span {
  start: number
  end: number
}

/** The part of a clause that says most about what was asked; null where no sentence may be quoted. */
export function excerptOf(words: PolicyWords, text: string, reading: Reading, kind: ClauseKind): Excerpt | null {
  const wanted = termsOf(`${reading.text} ${reading.formal}`)
  let best: { sentence: Span; window: Span; score: number } | null = null
  for (const sentence of spansOf(text, /[。！？\n]/u)) {
    if (isUnsafe(words, text.slice(sentence.start, sentence.end))) continue
    for (const window of windowsOf(text, sentence)) {
      const score =
        worth(text.slice(window.start, window.end), wanted, reading, kind) - window.start / (kind === 'material' ? 20 : 2000)
      if (!best || score > best.score) best = { sentence, window, score }
    }
  }
  if (!best) return null
  const { start, end } = best.sentence
  return { quote: text.slice(start, end), start, end, lead: shortened(text.slice(best.window.start, best.window.end)) }
}

function worth(part: string, wanted: Map<string, number>, reading: Reading, kind: ClauseKind): number {
  let score = 0
  for (const [term] of termsOf(part)) score += Math.min(1, wanted.get(term) ?? 0) * (term.length > 1 ? 1 : 0.3)
  const evidence = evidenceIn(part)
  if ((reading.kinds.has('amount') || kind === 'amount') && evidence.money) score += 2.5
  if ((reading.kinds.has('when') || reading.kinds.has('duration')) && (evidence.period || evidence.date)) score += 2
  if (reading.kinds.has('where') && evidence.contact) score += 1.5
  for (const degree of reading.degrees) if (part.includes(degree) || (degree === '大专' && part.includes('专科'))) score += 2
  return score + Math.min(part.length, longestLead) / 40
}

/** Neighbouring phrases of a sentence that together keep within the length; each phrase alone where it is longer. */
function windowsOf(text: string, sentence: Span): Span[] {
  const phrases = spansOf(text, /[，；、：]/u, sentence)
  const windows: Span[] = []
  for (let i = 0; i < phrases.length; i++)
    for (let j = i; j < phrases.length; j++) {
      const window = { start: phrases[i]?.start ?? 0, end: phrases[j]?.end ?? 0 }
      if (window.end - window.start > longestLead && j > i) break
      windows.push(window)
    }
  return windows
}

function spansOf(text: string, separator: RegExp, within: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = []
  let start = within.start
  for (let i = within.start; i < within.end; i++)
    if (separator.test(text.charAt(i)) || i === within.end - 1) {
      if (text.slice(start, i + 1).trim().length > 1) spans.push({ start, end: i + 1 })
      start = i + 1
    }
  return spans
}

/** Without the comma it ends with; cut before the length without breaking a number in two. */
function shortened(part: string): string {
  const bare = part.trim().replace(/[，；、：。]+$/u, '')
  if (bare.length < longestLead) return `${bare}。`
  return `${bare.slice(0, longestLead - 2).replace(/[\d.]+$/u, '')}……`
}
