import { comparable, type Pattern } from './word-pattern.ts'

/** Which entry, and where in the text after NFKC. */
export interface Hit {
  index: number
  at: number
  end: number
}

/** Tries every entry only where one of its matches may begin. */
export interface WordMatcher {
  /** The hits in order of place; those of one entry do not overlap. Entries from `below` on are left out. */
  hits(text: string, wanted?: (index: number) => boolean): Generator<Hit>
}

/** Takes the pattern of each entry. Time grows with the text's length, not with its content. */
export function wordMatcher(patterns: readonly Pattern[]): WordMatcher {
  const expressions = patterns.map(({ source }) => sticky(source))
  const { groups, groupOf } = groupByStart(patterns)
  // Most places that might begin a match begin none: one try tells.
  const anyOf = groups.map(group => sticky(group.map(index => patterns[index]?.source).join('|')))
  const atTextStart = patterns.flatMap(({ starts }, index) => (starts.textStart ? [index] : []))

  /** The entries that may begin here. */
  function candidates(text: string, at: number): readonly number[] {
    const group = groupOf[text.charCodeAt(at)] as number
    const found = group > 0 && endOf(anyOf[group] as RegExp, text, at) >= 0 ? (groups[group] as number[]) : []
    if (at > 0 || atTextStart.length === 0) return found
    return [...new Set([...atTextStart, ...found])].sort((a, b) => a - b)
  }

  function* hits(text: string, wanted: (index: number) => boolean = () => true): Generator<Hit> {
    const compared = comparable(text)
    const free = new Uint32Array(patterns.length)
    for (let at = 0; at < compared.length; at++)
      for (const index of candidates(compared, at)) {
        if (at < (free[index] as number) || !wanted(index)) continue
        const end = endOf(expressions[index] as RegExp, compared, at)
        if (end < 0) continue
        free[index] = end
        yield { index, at, end }
      }
  }
  return { hits }
}

const sticky = (source: string) => new RegExp(source, 'uy')

/** Where the match that begins here ends; -1 where none does. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}

/** For every UTF-16 unit the entries that may begin with it; units with the same entries share a group, 0 has none. */
function groupByStart(patterns: readonly Pattern[]): { groups: number[][]; groupOf: Uint16Array } {
  const byUnit = new Map<number, number[]>()
  for (const [index, { starts }] of patterns.entries())
    for (const unit of starts.han ? [...hanUnits(), ...starts.units] : starts.units) {
      const before = byUnit.get(unit)
      if (!before) byUnit.set(unit, [index])
      else if (before.at(-1) !== index) before.push(index)
    }
  const groups: number[][] = [[]]
  const known = new Map<string, number>()
  const groupOf = new Uint16Array(0x10000)
  for (const [unit, entries] of byUnit) {
    const key = entries.join()
    if (!known.has(key)) known.set(key, groups.push(entries) - 1)
    groupOf[unit] = known.get(key) as number
  }
  return { groups, groupOf }
}

let han: number[] | null = null

/** Every unit that a Han character may begin with, those outside the first plane included. */
function hanUnits(): number[] {
  han ??= Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
    unit => (unit >= 0xd800 && unit < 0xdc00) || /\p{Script=Han}/u.test(String.fromCharCode(unit)),
  )
  return han
}
