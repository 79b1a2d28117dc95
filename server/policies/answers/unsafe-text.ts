import type { PolicyWords } from './policy-words.ts'

/** Whether a text holds addresses, or words written to a program instead of to people. Such a sentence is never quoted. */
export const isUnsafe = ({ unsafe }: PolicyWords, text: string): boolean => unsafe.has(text)
