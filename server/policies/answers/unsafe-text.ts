import { remembered } from '../../platform/texts/remembered.ts'
import type { WordList } from '../../platform/texts/word-list.ts'
import type { PolicyWords } from './policy-words.ts'

/** Whether a text holds addresses, or words written to a program instead of to people. Such a sentence is never quoted. */
export const isUnsafe = ({ unsafe }: PolicyWords, text: string): boolean => unsafe.has(text)

const readBefore = new WeakMap<WordList, (text: string) => boolean>()

/** The same of what stands in the library, looked through once. */
export function isUnsafeClause({ unsafe }: PolicyWords, text: string): boolean {
  const known = readBefore.get(unsafe) ?? remembered(part => unsafe.has(part))
  readBefore.set(unsafe, known)
  return known(text)
}
