import type { Entry } from '../../../platform/texts/word-list.ts'
import type { AskedPay } from './pay.ts'
import type { JobSearchKind } from './words.ts'

/** A stretch of a search that means something. */
export interface Span {
  kind: Exclude<JobSearchKind, 'filler' | 'nearer'> | 'district' | 'occupation' | 'pay' | 'years' | 'name'
  at: number
  end: number
  entries: Entry[]
  pay?: AskedPay
  /** From so many years, to so many where both were said. */
  years?: [number, number | null]
  /** Of kind `not`: what it rules out. */
  targets?: Target[]
}

/** What is said of something not wanted: the span that means it, and its words. */
export interface Target {
  span: Span
  words: string
}
