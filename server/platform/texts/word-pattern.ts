import { isFolded } from './folded-text.ts'

/** What a match may begin with: these UTF-16 units, any Han character, or whatever stands first in the text. */
export interface Starts {
  units: ReadonlySet<number>
  han: boolean
  textStart: boolean
  /** Anything at all. */
  any: boolean
}

/** A pattern, or a part of one, as the source of a regular expression with the flag `u`. */
export interface Pattern {
  source: string
  starts: Starts
  /** Whether it also matches where there is nothing. */
  empty: boolean
  /** Whether it matches at the start of the text only. */
  anchored: boolean
  /** At most so many ways to try it at one place: all repetition is bounded, so a text costs time in its length only. */
  ways: number
}

/** What is wrong with a pattern, as a Chinese sentence. */
export class PatternFault extends Error {}

export type PatternSets = ReadonlyMap<string, Pattern>

const mostGap = 30
const mostWays = 5000
/** Gaps end where a line does. */
const anyCharacter = String.raw`[^\n\r\u2028\u2029]`
const gapMark = '…'

const nowhere: Starts = { units: new Set(), han: false, textStart: false, any: false }
const nothing: Pattern = { source: '', starts: nowhere, empty: true, anchored: false, ways: 1 }
const anything: Starts = { ...nowhere, any: true }
const units = (characters: string): Starts => ({
  ...nowhere,
  units: new Set([...characters].map(character => character.charCodeAt(0))),
})
const digits = '0123456789'
const latin = 'abcdefghijklmnopqrstuvwxyz'

/** The form in which patterns and texts meet: one width, small letters. As long as the text after NFKC, unit by unit. */
export const comparable = (text: string) => (isFolded(text) ? text : text.normalize('NFKC').replaceAll('İ', 'I').toLowerCase())

/** Reads what a list's pattern says. Throws a {@link PatternFault}. */
export function readPattern(text: string, sets: PatternSets): Pattern {
  const pattern = new PatternReader(text, sets).whole()
  if (pattern.empty) throw new PatternFault('没有一个必须出现的字，什么都能对上，请至少写一个固定的字')
  if (pattern.starts.any) throw new PatternFault('不能用“…”或空格开头，请从一个固定的字写起')
  if (pattern.ways > mostWays) throw new PatternFault('“…”之类的间隔太多太长，请减少或缩短')
  return pattern
}

/** Several that stand for each other; the first that fits counts. */
export function oneOf(patterns: readonly Pattern[]): Pattern {
  return {
    source: `(?:${patterns.map(pattern => pattern.source).join('|')})`,
    starts: joined(patterns.map(pattern => pattern.starts)),
    empty: patterns.some(pattern => pattern.empty),
    anchored: patterns.every(pattern => pattern.anchored),
    ways: Math.max(...patterns.map(pattern => pattern.ways)),
  }
}

const joined = (all: readonly Starts[]): Starts => ({
  units: new Set(all.flatMap(({ units }) => [...units])),
  han: all.some(({ han }) => han),
  textStart: all.some(({ textStart }) => textStart),
  any: all.some(({ any }) => any),
})

const followedBy = (a: Pattern, b: Pattern): Pattern => ({
  source: a.source + b.source,
  starts: a.empty && !a.anchored ? joined([a.starts, b.starts]) : a.starts,
  empty: a.empty && b.empty,
  anchored: a.anchored || (a.empty && b.anchored),
  ways: a.ways * b.ways,
})

const repeated = (source: string, starts: Starts, least: number, most: number): Pattern => ({
  source: least === 1 && most === 1 ? source : `${source}{${least},${most}}`,
  starts,
  empty: least === 0,
  anchored: false,
  ways: most - least + 1,
})

class PatternReader {
  private readonly characters: string[]
  private readonly sets: PatternSets
  private at = 0

  constructor(text: string, sets: PatternSets) {
    // NFKC would make three dots of the mark for a gap.
    this.characters = [...text.split(gapMark).map(comparable).join(gapMark)]
    this.sets = sets
  }

  whole(): Pattern {
    const pattern = this.sequence()
    const extra = this.characters[this.at]
    if (extra === '|') throw new PatternFault('“|”要写在括号里，如 (甲|乙)')
    if (extra) throw new PatternFault(`多了一个“${extra}”，前面没有和它成对的`)
    return pattern
  }

  private sequence(): Pattern {
    let read = nothing
    while (this.at < this.characters.length && !this.sees('|', ')', ']')) read = followedBy(read, this.piece())
    return read
  }

  private piece(): Pattern {
    const mark = this.characters[this.at++] as string
    switch (mark) {
      case '(':
        return this.alternatives(')')
      case '[': {
        const inner = this.alternatives(']')
        return { ...inner, source: `${inner.source}?`, empty: true, anchored: false, ways: inner.ways + 1 }
      }
      case '<':
        return this.named()
      case gapMark:
        return this.gap()
      case ' ':
        return repeated(String.raw`\s`, anything, 0, 3)
      case '#':
        return this.takes('+') ? repeated('[0-9]', units(digits), 1, 12) : repeated('[0-9]', units(digits), 1, 1)
      case '@':
        return repeated('[0-9a-z]', units(digits + latin), 1, this.takes('+') ? 20 : 1)
      case '%': {
        const [least, most] = this.count() ?? [1, 1]
        return repeated(String.raw`\p{Script=Han}`, { ...nowhere, han: true }, least, most)
      }
      case '^':
        return { ...nothing, source: '^', starts: { ...nowhere, textStart: true }, anchored: true }
      case '$':
        return { ...nothing, source: '$' }
      case '!':
      case '&':
        return this.condition(mark)
      case '\\':
        if (this.at === this.characters.length) throw new PatternFault('最后的“\\”后面少一个字')
        return literal(this.characters[this.at++] as string)
      default:
        return literal(mark)
    }
  }

  private alternatives(close: ')' | ']'): Pattern {
    const found: Pattern[] = []
    do {
      const start = this.at
      found.push(this.sequence())
      if (this.at === start) throw new PatternFault(`括号里“|”的两边都要有字，可有可无的写成 [甲|乙]`)
    } while (this.takes('|'))
    if (!this.takes(close)) throw new PatternFault(`括号没有合上，少一个“${close}”`)
    return oneOf(found)
  }

  private named(): Pattern {
    const end = this.characters.indexOf('>', this.at)
    if (end < 0) throw new PatternFault('“<”后面少一个“>”；要找“<”本身请写 \\<')
    const name = this.characters.slice(this.at, end).join('')
    this.at = end + 1
    const set = this.sets.get(name)
    if (!set) throw new PatternFault(`没有叫“${name}”的一组词，请先在 sets 里写上，写在用它的那一组前面`)
    return set
  }

  private gap(): Pattern {
    const count = this.count()
    if (!count) throw new PatternFault('“…”后面要写最多隔几个字，如 …6 或 …2-6')
    const [most, ranged] = [count[1], count[0] !== count[1]]
    return repeated(anyCharacter, anything, ranged ? count[0] : 0, most)
  }

  /** `6` as [6, 6], `2-6` as [2, 6]. */
  private count(): [number, number] | null {
    const [said, first = '', second = first] =
      /^(\d+)(?:-(\d+))?/.exec(this.characters.slice(this.at, this.at + 5).join('')) ?? []
    if (!said) return null
    this.at += said.length
    const [least, most] = [Number(first), Number(second)]
    if (most < 1 || most > mostGap || least > most)
      throw new PatternFault(`字数“${said}”不对，只能从小写到大，最多 ${mostGap}；后面本来就是数字的，数字前加 \\`)
    return [least, most]
  }

  private condition(mark: '!' | '&'): Pattern {
    const behind = this.characters[this.at] === '<' && this.characters[this.at + 1] === '('
    if (behind) this.at++
    if (!this.takes('(')) throw new PatternFault(`“${mark}”后面要跟括号，如 ${mark}(甲|乙)；要找“${mark}”本身请写 \\${mark}`)
    const inner = this.alternatives(')')
    return { ...nothing, source: `(?${behind ? '<' : ''}${mark === '!' ? '!' : '='}${inner.source})`, ways: inner.ways }
  }

  private sees(...marks: string[]): boolean {
    return marks.includes(this.characters[this.at] ?? '')
  }

  private takes(mark: string): boolean {
    const found = this.characters[this.at] === mark
    if (found) this.at++
    return found
  }
}

const literal = (character: string): Pattern => ({
  source: character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`),
  starts: units(character),
  empty: false,
  anchored: false,
  ways: 1,
})
