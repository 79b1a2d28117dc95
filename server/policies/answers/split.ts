import type { PolicyWords } from './policy-words.ts'

const longest = 3

/** The separate things a message asks; the message itself where it asks one. */
export function intentsOf({ hints }: PolicyWords, question: string): string[] {
  const parts = question
    .split(/[，,。；;！!？?、\n]|另外|还有|顺便|以及|并且|同时问|然后再?/u)
    .map(part => part.trim())
    .filter(part => part.length >= 3)
  const asking = parts.filter(part => hints.has(part, 'asks'))
  return asking.length >= 2 ? asking.slice(0, longest) : [question]
}
