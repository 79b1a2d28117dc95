import type { PolicyWords } from './policy-words.ts'
import { type ClauseKind, clauseKinds } from './word-kinds.ts'

/** By heading; the first in the list counts. */
export const kindOf = ({ headings }: PolicyWords, heading: string): ClauseKind => headings.firstEntryIn(heading)?.kind ?? 'other'

/** What a question plainly asks for; several may hold. */
export function kindsAsked({ askings }: PolicyWords, question: string): Set<ClauseKind> {
  const found = askings.kindsIn(question)
  return new Set(clauseKinds.filter(kind => found.has(kind)))
}

/** What kinds of answer a text can give. */
export interface Evidence {
  money: boolean
  period: boolean
  date: boolean
  age: boolean
  contact: boolean
}

export const evidenceIn = (text: string): Evidence => ({
  money: /\d(?:\.\d+)?万?元|\d+%|\d折|三分之|\d万/u.test(text),
  period: /\d+个?(?:月|天|年|工作日|日内|周)/u.test(text),
  date: /\d+月(?:\d+日)?|\d{4}年|季度|常年|每(?:年|月|周)/u.test(text),
  age: /周岁/u.test(text),
  contact: /电话|热线|窗口|位于|地址|地铁|app|小程序|平台|网站|系统/iu.test(text),
})
