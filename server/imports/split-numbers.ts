import { without } from '../platform/texts/cut.ts'
import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import { personalNames } from '../platform/texts/personal-kinds.ts'

interface Cell {
  text: string
  clean: string
  taken: readonly string[]
  isContact: boolean
  isHidden: boolean
}

const longest = 24
/** An area's code at the end of a cell, or the first figures of a mobile number by themselves: 导购160 has none. */
const begins = /((?<!\d)0\d{2,3}|(?<![\p{L}\d])1[3-9]\d{1,8})[\s\-—–]{0,3}$/u
/** The rest in one piece or two; 6000-9000元 is pay. */
const goesOn = /^[\s\-—–]{0,3}\d{3,4}[\s-]?\d{1,6}(?!\d|\s?[-~至到元千万k])/i

/** The first of three, 详询138, and all that stands in the middle one: 0013. */
const first = /((?<!\d)(?:0\d{2,3}|1[3-9]\d))[\s\-—–]{0,3}$/
const group = /^\s{0,3}\d{4}\s{0,3}$/

function cut(cell: Cell, what: string, at: number, end: number) {
  cell.clean = without(cell.clean, [{ at, end }])
  cell.taken = [...cell.taken, what]
}

/** Takes numbers that two or three neighbouring cells part out of them, 0371 of the one and 68380000 of the next, and gives them. */
export function takeSplitNumbers(cells: readonly Cell[], { find }: PersonalDataReader): { what: string; value: string }[] {
  const taken: { what: string; value: string }[] = []
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1]
    if (!next || cell.isContact || cell.isHidden || next.isHidden) continue
    const rest = next.isContact ? next.text : next.clean
    const third = cells[i + 2]
    if (third && !next.isContact && !third.isContact && !third.isHidden && group.test(rest)) {
      const tail = first.exec(cell.clean.slice(-longest))
      const end = /^\s{0,3}\d{4}(?!\d|\s?[-~至到元千万k])/i.exec(third.clean)
      const value = tail && end ? `${tail[1]}${rest.trim()}${end[0].trim()}` : ''
      const [found] = value ? find(value, ['mobile', 'landline']) : []
      if (tail && end && found?.at === 0 && found.end === value.length) {
        const what = personalNames[found.kind]
        taken.push({ what, value })
        cut(cell, what, cell.clean.length - tail[0].length, cell.clean.length)
        cut(next, what, 0, next.clean.length)
        cut(third, what, 0, end[0].length)
        continue
      }
    }
    const tail = goesOn.test(rest) ? begins.exec(cell.clean.slice(-longest)) : null
    if (!tail) continue
    const start = tail[1] as string
    const [found] = find(`${start}-${rest.slice(0, longest)}`, ['mobile', 'landline'])
    if (!found || found.at > 0 || found.end <= start.length + 1) continue
    const what = personalNames[found.kind]
    taken.push({ what, value: found.value })
    cut(cell, what, cell.clean.length - tail[0].length, cell.clean.length)
    if (!next.isContact) cut(next, what, 0, found.end - start.length - 1)
  }
  return taken
}
