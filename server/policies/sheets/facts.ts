import { type FactSheet, type FactValue, factGroups, type StaffFact } from '../../../contract/policies/sheets.ts'
import { toIsoOrNull } from '../../platform/clock.ts'

/** A fact as it is kept while somebody works on it. */
export interface KeptFact {
  id: string
  value: FactValue
  /** The characters it stood on, to find it again in a changed text. */
  quote: string
  confirmedBy: string | null
  confirmedAt: number | null
}

type Clauses = readonly { text: string }[]
type Confirmation = Pick<KeptFact, 'confirmedBy' | 'confirmedAt'>

export const quoteOf = (clauses: Clauses, { clause, start, end }: Pick<FactValue, 'clause' | 'start' | 'end'>): string =>
  clauses[clause - 1]?.text.slice(start, end) ?? ''

/** The facts of a sheet one by one, each with an id of its own. */
export const factsOf = (sheet: FactSheet, clauses: Clauses, confirmation: Confirmation): KeptFact[] =>
  factGroups.flatMap(group =>
    sheet[group].map((value, i) => ({
      id: `${group}-${i + 1}`,
      value: { group, ...value } as FactValue,
      quote: quoteOf(clauses, value),
      ...confirmation,
    })),
  )

/** A sheet of these facts. */
export function sheetOf(benefit: FactSheet['benefit'], facts: readonly KeptFact[]): FactSheet {
  const sheet: FactSheet = { benefit, amounts: [], who: [], joins: [], sentences: [] }
  for (const { value } of facts) {
    const { group, ...rest } = value
    ;(sheet[group] as unknown[]).push(rest)
  }
  return sheet
}

/** What a fact says wherever it stands. */
const sense = ({ value: { clause: _clause, start: _start, end: _end, ...said }, quote }: KeptFact) =>
  JSON.stringify([said, quote])

/** Facts of a changed text: those that say the same of the same words stay as they were, wherever the words stand now. */
export function carried(fresh: readonly KeptFact[], before: readonly KeptFact[], clauses: Clauses): KeptFact[] {
  const known = new Map(before.map(fact => [sense(fact), fact]))
  const facts = fresh.map(fact => {
    const same = known.get(sense(fact))
    known.delete(sense(fact))
    return same ? { ...fact, confirmedBy: same.confirmedBy, confirmedAt: same.confirmedAt } : fact
  })
  for (const fact of known.values()) {
    const { quote, value } = fact
    const clause = clauses.findIndex(({ text }) => quote !== '' && text.includes(quote)) + 1
    const start = clauses[clause - 1]?.text.indexOf(quote) ?? -1
    const place = { clause, start, end: start + quote.length }
    if (clause > 0) facts.push({ ...fact, id: nextId(value.group, facts), value: { ...value, ...place } })
  }
  return facts
}

/** Of these, an id that is not yet taken. */
export function nextId(group: FactValue['group'], facts: readonly KeptFact[]): string {
  const taken = facts.filter(fact => fact.value.group === group).map(fact => Number(fact.id.split('-').at(-1)) || 0)
  return `${group}-${Math.max(0, ...taken) + 1}`
}

export const isConfirmed = (fact: KeptFact) => fact.confirmedBy !== null

export const toStaffFact = ({ id, value, quote, confirmedBy, confirmedAt }: KeptFact): StaffFact => ({
  id,
  value,
  quote,
  state: confirmedBy === null ? 'proposed' : 'confirmed',
  confirmedBy,
  confirmedAt: toIsoOrNull(confirmedAt),
})

/** What a fact cannot rest on: no such characters, or characters that do not say its number. Null where it stands. */
export function faultOf(value: FactValue, clauses: Clauses): string | null {
  const quote = quoteOf(clauses, value)
  if (value.end <= value.start || quote.length !== value.end - value.start)
    return `第 ${value.clause} 条没有这几个字，请重新选原文`
  if (value.group === 'amounts' && !sumsIn(quote).includes(value.yuan)) return `选的原文里没有 ${value.yuan} 元`
  if (value.group === 'amounts' && value.months !== null && !clauses.some(({ text }) => text.includes(String(value.months))))
    return `原文里没有写 ${value.months} 个月`
  if (value.group === 'who' && typeof value.value === 'number' && !numbersIn(quote).includes(value.value))
    return `选的原文里没有 ${value.value} 这个数`
  return null
}

const sumsIn = (text: string) =>
  [...text.matchAll(/(\d+(?:\.\d+)?)(万)?元/gu)].map(([, digits, scale]) => Number(digits) * (scale ? 10_000 : 1))

const numbersIn = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
