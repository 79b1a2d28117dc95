import { headerName } from './dictionary.ts'
import { ownCells, type SheetRow } from './sheet.ts'

/** Two rows that name the columns together: 「月薪」 over 「最低」 and 「最高」. */
export interface JoinedHeading {
  /** The words of both rows in each column: `月薪/最低`. */
  row: SheetRow
  /** What each column may be called, without marks. */
  names: string[][]
}

const longestName = 20

/** The two rows as one heading. Null where the lower one is no heading: nothing above it is parted, or a cell is no name. */
export function joinedHeading(upper: SheetRow, lower: SheetRow): JoinedHeading | null {
  const own = ownCells(lower)
  const over = ownCells(upper)
  if (lower.number !== upper.number + 1 || over.length < 2 || own.length < 2) return null
  if (![...over, ...own].every(({ text }) => isName(text))) return null
  const above = groupsOf(upper, lower)
  if (!hasParts(above, own)) return null
  const pairs = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const [over, under] = [above[column] ?? '', lower.cells[column] ?? '']
    return over === under ? [over] : [over, under].filter(Boolean)
  })
  return {
    row: { ...lower, cells: pairs.map(pair => pair.join('/')), merged: [] },
    names: pairs.map(pair => {
      const [over = '', under = ''] = pair.map(headerName)
      return under ? [over + under, under + over, under] : [over]
    }),
  }
}

/** Short, without a figure, and nothing said behind a colon. */
const isName = (text: string) => text.length <= longestName && !/\d|[:：]\s*\S/.test(text)

/** The upper words of each column. Where cells were not merged, those on the left reach over what is named below only. */
function groupsOf(upper: SheetRow, lower: SheetRow): string[] {
  let last = ''
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    last = upper.cells[column] || (lower.cells[column] ? last : '')
    return last
  })
}

/** One name above stands over several different ones below. */
const hasParts = (above: readonly string[], own: readonly { column: number; text: string }[]) =>
  own.some(({ column, text }, i) => {
    const next = own[i + 1]
    return next?.column === column + 1 && next.text !== text && above[column] !== '' && above[column] === above[column + 1]
  })
