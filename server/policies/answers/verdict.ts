import { type Assessed, assess, type Facts } from '../../../contract/policies/eligibility.ts'
import { factsIn, graduatedBetween } from './facts.ts'
import type { LibraryPolicy } from './library.ts'
import { nameOf } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import { talentClassesIn } from './quantities.ts'
import type { Reading } from './reading.ts'

/** What the asker says of themselves, as rules ask for it: once, or for both ends of what was left open. */
export type Said = readonly [Facts, ...Facts[]]

export function saidIn(words: PolicyWords, question: string, reading: Reading, day: string): Said {
  const facts: Facts = factsIn(words, question, day)
  // Which place it is makes no difference to what is asked of people from here.
  const whole = (of: Facts) => ({ ...leftSchool(of, day), ...of, ...(reading.isNotLocal ? { hukou: '省外' } : {}) })
  const between = graduatedBetween(question, day)
  return between ? [whole({ ...facts, grad_ym: between.first }), whole({ ...facts, grad_ym: between.last })] : [whole(facts)]
}

/** Whoever says how long ago that was is no student, and a year later no fresh graduate. */
function leftSchool({ grad_ym }: Facts, day: string): Facts {
  if (typeof grad_ym !== 'string') return {}
  const aYearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}`
  return { student: false, ...(grad_ym < aYearAgo ? { final_year: false } : {}) }
}

/** What the rules of a policy say of the asker; null where it has none or nobody confirmed its facts. */
export function judged(policy: LibraryPolicy, [said, other]: Said, day: string): Pick<Assessed, 'status' | 'conditions'> | null {
  const { id, rules, sheet, effectiveFrom, effectiveTo } = policy
  if (!rules || !sheet) return null
  const benefit = { policyId: id, effectiveFrom, effectiveTo, ...rules }
  const one = assess(benefit, said, day)
  const two = other ? assess(benefit, other, day) : one
  return {
    status: one.status === two.status ? one.status : 'unknown',
    conditions: one.conditions.map((c, i) => (c.state === two.conditions[i]?.state ? c : { ...c, state: 'unknown' as const })),
  }
}

interface Decided {
  policy: LibraryPolicy
  clause: number
  state: 'met' | 'failed' | 'unknown'
  label: string
}

export interface Verdict {
  text: string
  /** The clauses that decide, of each policy. */
  deciding: Decided[]
  /** Not said yet. */
  open: Decided[]
  /** The policies that what was said rules out. */
  refused: Set<string>
  /** Whether it is a plain yes or no. */
  isDecided: boolean
}

/** Its rules grant one class of talents, and another was asked about, or which it is. */
const isOfAnotherClass = ({ rules }: LibraryPolicy, { text }: Reading) => {
  const granted = talentClassesIn(rules?.benefit.text ?? '')
  if (granted.length > 0 && /[几哪]类|什么类/u.test(text)) return true
  const asked = talentClassesIn(text)
  return granted.length > 0 && asked.length > 0 && !asked.some(name => granted.includes(name))
}

const mostOpen = 3
const defined = new Set(['灵活就业', '自主创业'])

/** Yes, no, or what it hangs on, of policies of one benefit; null where nothing that was said decides anything. */
export function verdictOn(policies: readonly LibraryPolicy[], said: Said, reading: Reading, day: string): Verdict | null {
  const known = Object.keys(said[0])
  const free = reading.isNotLocal ? policies.flatMap(openToAll) : []
  const views = policies.flatMap(policy => {
    const view = isOfAnotherClass(policy, reading) ? null : judged(policy, said, day)
    if (!view) return []
    const stated = view.conditions.flatMap(({ clause, state, label, facts }) =>
      clause === null ? [] : [{ policy, clause, state, label, isSaid: facts.some(fact => known.includes(fact)) }],
    )
    const of = (state: Decided['state']) => stated.filter(c => c.state === state && (c.isSaid || state === 'unknown'))
    return [{ policy, failed: of('failed'), met: of('met'), open: of('unknown') }]
  })
  const refused = views.filter(v => v.failed.length > 0)
  const possible = views.filter(v => v.failed.length === 0)
  const reasons = (list: typeof views) =>
    list.map(v => `${nameOf(v.policy)}要求${v.failed.map(f => f.label.replaceAll('学历要求：', '')).join('、')}`).join('；')
  const open = possible
    .flatMap(v => v.open)
    .filter(({ label }, i, all) => all.findIndex(other => other.label === label) === i)
    .slice(0, mostOpen)
  if (refused.length > 0) {
    const names = possible.map(v => nameOf(v.policy)).join('、')
    const rest = names ? `；${names}没有这一条，可以看` : ''
    const fitting = possible.flatMap(v => v.met)
    const [first] = free[0] ? [] : fitting
    const text = free[0]
      ? `能领${nameOf(free[0].policy)}，${free[0].label}；不能领的：${reasons(refused)}。`
      : first
        ? `${nameOf(first.policy)}符合${first.label}这一条；不能领的：${reasons(refused)}。`
        : `按你说的不能领：${reasons(refused)}${rest}。`
    const deciding = [...free, ...(first ? fitting : []), ...refused.flatMap(v => v.failed)]
    return { text, deciding, open, refused: new Set(refused.map(v => v.policy.id)), isDecided: true }
  }
  if (free[0]) {
    const names = free.map(f => nameOf(f.policy)).join('、')
    return { text: `能，${free[0].label}（${names}）。`, deciding: free, open, refused: new Set(), isDecided: true }
  }
  const met = possible.flatMap(v => v.met)
  // What counts as work of one's own is a matter of definition, which the documents answer in their own words.
  if (met.length === 0 || (known.every(fact => fact === 'work') && defined.has(String(said[0].work)))) return null
  const labels = [...new Set(met.map(m => m.label))]
  const rest = open.length > 0 ? `还要看：${open.map(o => o.label).join('、')}。` : ''
  return {
    text: `${open.length === 0 ? '能领' : labels.length > 1 ? '说到的都符合' : '这一条符合'}（${labels.join('、')}）。${rest}`,
    deciding: met,
    open,
    refused: new Set(),
    isDecided: false,
  }
}

/** Where the document says that the household register does not matter, in its own words. */
export const openToAll = (policy: LibraryPolicy): Decided[] => {
  const fact = policy.sheet?.who.find(w => w.fact === 'hukou' && w.value === false)
  const text = fact && policy.clauses[fact.clause - 1]?.text.slice(fact.start, fact.end)
  return fact && text ? [{ policy, clause: fact.clause, state: 'met', label: text }] : []
}
