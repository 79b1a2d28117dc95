import type { Header } from './header.ts'
import { ownCells, type SheetRow } from './sheet.ts'
import type { Passed, TableForm } from './table-form.ts'

/** What a line below a header is, if it is no row: a section's title over several columns, a sum, a footnote. */
export function kindOf<Field extends string>(
  row: SheetRow,
  { columns }: Header<Field>,
  { notes, required, leading }: TableForm<Field>,
): Passed['kind'] | null {
  const [first, second] = ownCells(row)
  if (!first) return null
  if (notes.has(first.text, 'total')) return 'total'
  if (!second && row.merged.length >= 2 && new Set(row.cells.filter(Boolean)).size === 1) return 'section'
  // Who signs below the table, and when: a row that is one cell says more than who hires only in its leading column.
  const only = [...columns].find(([, { index }]) => index === first.column)?.[0]
  if (!second && only !== undefined && only !== leading && required.some(group => group.includes(only))) return 'note'
  const fills = (group: readonly Field[]) => group.some(field => row.cells[columns.get(field)?.index ?? -1])
  const isWhole = second !== undefined && required.every(fills)
  // No employer has a colon in its name.
  return (!isWhole || /[:：]/.test(first.text)) && notes.has(first.text, 'footer') ? 'note' : null
}
