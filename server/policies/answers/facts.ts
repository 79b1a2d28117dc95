import type { PolicyWords } from './policy-words.ts'
import { quantitiesIn } from './quantities.ts'
import { tidy } from './terms.ts'

export type Facts = Record<string, string | number | boolean>

const yesOrNo: Record<string, boolean> = { 是: true, 否: false }

/** What a question says about the person, by the names that the self-check uses. Guesses nothing. */
export function factsIn(words: PolicyWords, question: string): Facts {
  const text = tidy(question)
  const facts: Facts = {}
  for (const { kind, writes = '' } of words.facts.entriesIn(text)) facts[kind] ??= yesOrNo[writes] ?? writes
  const age = /(\d{2})\s*(?:周?岁|了(?=[，,]))|^我(\d{2})(?=[，,])/u.exec(text)
  if (age) facts.age = Number(age[1] ?? age[2])
  const graduated = /(20\d{2})\s*年(?:\s*(\d{1,2})\s*月)?.{0,8}毕业/u.exec(text)
  if (graduated?.[2]) facts.grad_ym = `${graduated[1]}-${graduated[2].padStart(2, '0')}`
  const insured = /社保.{0,10}?((?:\d+|[一二两三四五六七八九十]+|半)个?[月年])/u.exec(text)
  const months = insured ? /^#([\d.]+)月$/u.exec(quantitiesIn(insured[1] ?? '')[0] ?? '')?.[1] : undefined
  if (months) facts[/区里|二七/u.test(text) ? 'si_erqi_months' : 'si_months'] = Number(months)
  return facts
}
