import { comparable, type Pattern } from './word-pattern.ts'

/** Which entry, and where in the text after NFKC. */
export interface Hit {
  index: number
  at: number
  end: number
}

export interface WordMatcher {
  /** The hits in order of place; those of one entry do not overlap. Entries that are not wanted are not tried. */
  hits(text: string, wanted?: (index: number) => boolean): Generator<Hit>
}

/** What may begin with one character. */
interface Group {
  /** Most places that might begin a match begin none: one try tells, where there is more than one entry to try. */
  all: RegExp | null
  entries: { index: number; expression: RegExp }[]
}

/** Takes the patterns of each entry. Time grows with the text's length, not with its content. */
export function wordMatcher(entries: readonly (readonly Pattern[])[]): WordMatcher {
  const patterns = entries.flatMap((patterns, index) => patterns.map(pattern => ({ ...pattern, index })))
  const byUnit = Map.groupBy(
    patterns.flatMap(({ starts }, i) => [...starts.units].map(unit => [unit, i] as const)),
    ([unit]) => unit,
  )
  const anyHan = patterns.flatMap(({ starts }, i) => (starts.han ? [i] : []))
  const atTextStart = patterns.flatMap(({ starts }, i) => (starts.textStart ? [i] : []))
  const groups: Group[] = []
  const known = new Map<string, number>()
  /** By the unit that begins: one more than the index of its group, 0 until a text holds it. */
  const inText = new Uint16Array(0x10000)
  const atStart = atTextStart.length > 0 ? new Uint16Array(0x10000) : inText

  /** Units that begin the same patterns share a group. */
  function slotOf(unit: number, more: readonly number[]): number {
    const own = (byUnit.get(unit) ?? []).map(([, i]) => i)
    const ids = [...new Set([...own, ...(anyHan.length > 0 && isHan(unit) ? anyHan : []), ...more])].sort((a, b) => a - b)
    const key = ids.join()
    const slot = known.get(key) ?? groups.push(grouped(ids.map(i => patterns[i] as Pattern & { index: number })))
    known.set(key, slot)
    return slot
  }

  function groupAt(text: string, at: number): Group {
    const unit = text.charCodeAt(at)
    const slots = at === 0 ? atStart : inText
    slots[unit] ||= slotOf(unit, slots === inText ? [] : atTextStart)
    return groups[(slots[unit] as number) - 1] as Group
  }

  function* hits(text: string, wanted: (index: number) => boolean = () => true): Generator<Hit> {
    const compared = comparable(text)
    /** Where each entry may match again; most texts need none. */
    let free: Uint32Array | null = null
    for (let at = 0; at < compared.length; at++) {
      const group = groupAt(compared, at)
      if (group.all && endOf(group.all, compared, at) < 0) continue
      for (const { index, expression } of group.entries) {
        if ((free && at < (free[index] as number)) || !wanted(index)) continue
        const end = endOf(expression, compared, at)
        if (end < 0) continue
        free ??= new Uint32Array(entries.length)
        free[index] = end
        yield { index, at, end }
      }
    }
  }
  return { hits }
}

/** Outside the first plane it takes two units to tell. */
const isHan = (unit: number) => (unit >= 0xd800 && unit < 0xdc00) || /\p{Script=Han}/u.test(String.fromCharCode(unit))

function grouped(patterns: readonly (Pattern & { index: number })[]): Group {
  const expressionOf = (some: readonly Pattern[]) => new RegExp(some.map(({ source }) => source).join('|'), 'uy')
  const entries = [...Map.groupBy(patterns, ({ index }) => index)]
  return {
    all: entries.length > 1 ? expressionOf(patterns) : null,
    entries: entries.map(([index, own]) => ({ index, expression: expressionOf(own) })),
  }
}

/** Where the match that begins here ends; -1 where none does. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}
