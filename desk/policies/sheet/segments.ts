import type { StaffFact } from '../../../contract/policies/sheets.ts'

export interface Segment {
  text: string
  start: number
  /** The facts that stand on these characters, the one with the fewest characters first. */
  facts: StaffFact[]
}

const length = ({ value }: StaffFact) => value.end - value.start

/** The text of a clause cut where a fact begins or ends. */
export function segmentsOf(text: string, clause: number, facts: readonly StaffFact[]): Segment[] {
  const own = facts.filter(({ value }) => value.clause === clause && value.end > value.start)
  const cuts = [...new Set([0, text.length, ...own.flatMap(({ value }) => [value.start, value.end])])]
    .filter(cut => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length
    const here = own.filter(({ value }) => value.start <= start && value.end >= end)
    return { text: text.slice(start, end), start, facts: here.sort((a, b) => length(a) - length(b)) }
  })
}

/** What is selected with the mouse inside one clause; null where nothing is, or more than one clause. */
export function selectedIn(container: HTMLElement): { clause: number; start: number; end: number } | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const holder = [...container.querySelectorAll<HTMLElement>('[data-clause]')].find(
    element => element.contains(range.startContainer) && element.contains(range.endContainer),
  )
  if (!holder) return null
  const before = document.createRange()
  before.selectNodeContents(holder)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { clause: Number(holder.dataset.clause), start, end: start + range.toString().length }
}
