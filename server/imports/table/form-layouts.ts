import { fieldLabelled } from './dictionary.ts'
import { ownCells, type SheetRow } from './sheet.ts'
import type { TableForm } from './table-form.ts'
import { mayBeNamed, nameOfTitle } from './title-name.ts'

/** A label and the cells up to the next label of its line. */
export interface Segment<Field extends string> {
  /** Null where the label is not known. */
  field: Field | null
  label: string
  row: SheetRow
  /** The label's column; -1 where it stands in a line of its own above. */
  at: number
  values: { column: number; text: string }[]
  /** The column of the next label. */
  end: number
}

/** Rows looked at to tell a form from a table. */
export const lookedAt = 60

export interface FormLine<Field extends string> {
  row: SheetRow
  segments: Segment<Field>[]
}

/**
 * A printed form with its labels above what is filled in: lines of labels alone, each above one line of values, and no
 * line of them names what another did. Null where the sheet is no such form.
 */
export function labelledAbove<Field extends string>(
  rows: SheetRow[],
  { dictionary }: TableForm<Field>,
): FormLine<Field>[] | null {
  if (rows.length > lookedAt) return null
  const isLabels = (row: SheetRow | undefined) =>
    row !== undefined && ownCells(row).length > 0 && ownCells(row).every(({ text }) => fieldLabelled(text, dictionary) !== null)
  const met = new Set<Field>()
  const lines: FormLine<Field>[] = []
  let pairs = 0
  for (let i = 0; i < rows.length; i++) {
    const [row, below] = [rows[i] as SheetRow, rows[i + 1]]
    if (!isLabels(row) || !below || isLabels(below)) {
      // A second line of values below the same labels is a table.
      if (lines.length > 0 && i < rows.length - 1 && !isLabels(rows[i + 1])) return null
      lines.push({ row, segments: [] })
      continue
    }
    const labels = ownCells(row).map(({ column, text }, at, own) => {
      const end = own[at + 1]?.column ?? Number.POSITIVE_INFINITY
      const values = ownCells(below).filter(value => value.column >= column && value.column < end)
      return { field: fieldLabelled(text, dictionary), label: text, row: below, at: -1, values, end }
    })
    if (labels.some(({ field }) => field && met.has(field))) return null
    for (const { field } of labels) if (field) met.add(field)
    lines.push({ row: below, segments: labels })
    pairs++
    i++
  }
  return pairs >= 2 ? lines : null
}

/** The line above a form that names who hires and nothing else: `青禾餐饮有限公司 招聘`. */
export function whoHires<Field extends string>(
  lines: FormLine<Field>[],
  form: TableForm<Field>,
  shared: ReadonlyMap<Field, string>,
): { field: Field; value: string; segment: Segment<Field> } | null {
  const start = lines.findIndex(({ segments }) => segments.some(segment => segment.field && segment.values.length > 0))
  const [field] = mayBeNamed(form)
  if (!field || shared.has(field) || lines.some(({ segments }) => segments.some(segment => segment.field === field))) return null
  for (const { row } of lines.slice(0, start)) {
    const title = nameOfTitle(row, form)
    if (!title) continue
    const { value, column } = title
    const values = [{ column, text: value }]
    return { field, value, segment: { field, label: '', row, at: column, values, end: Number.POSITIVE_INFINITY } }
  }
  return null
}

/**
 * Two jobs to a line, each with its own labels: what stands in the columns of the second goes below the first. A line
 * with one label from the left edge on says something of them all.
 */
export function besideEachOther<Field extends string>(
  lines: FormLine<Field>[],
  { leading, shared }: TableForm<Field>,
): FormLine<Field>[] {
  const startsIn = ({ segments }: FormLine<Field>) => {
    const starts = segments.flatMap(({ field, at, values }) => (field === leading && values.length > 0 ? [at] : []))
    return starts.length > 1 ? starts : null
  }
  const parted: FormLine<Field>[] = []
  let starts: number[] = []
  let lanes: FormLine<Field>[][] = []
  for (const line of lines) {
    const anew = startsIn(line)
    if (anew) {
      parted.push(...lanes.flat())
      starts = anew
      lanes = anew.map(() => [])
    }
    const [only, second] = line.segments
    const isForAll = only !== undefined && !second && only.field !== null && shared.includes(only.field)
    if (lanes.length === 0) parted.push(line)
    for (const [i, lane] of lanes.entries()) {
      const from = i === 0 ? 0 : (starts[i] as number)
      const to = starts[i + 1] ?? Number.POSITIVE_INFINITY
      const row = rowWithin(line.row, from, to)
      const segments = line.segments.filter(({ at }) => at >= from && at < to).map(segment => ({ ...segment, row }))
      lane.push(isForAll ? line : { row, segments })
    }
  }
  return [...parted, ...lanes.flat()]
}

/** The row with these columns alone. */
const rowWithin = (row: SheetRow, from: number, to: number): SheetRow => {
  const within = <C extends { column: number }>(cells: C[]) => cells.filter(({ column }) => column >= from && column < to)
  return {
    ...row,
    cells: row.cells.map((text, column) => (column >= from && column < to ? text : '')),
    hidden: within(row.hidden),
    comments: within(row.comments),
    unfit: within(row.unfit),
  }
}
