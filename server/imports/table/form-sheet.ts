import { fieldHinted, fieldLabelled } from './dictionary.ts'
import { besideEachOther, labelledAbove, lookedAt, type Segment, whoHires } from './form-layouts.ts'
import type { Column, Header } from './header.ts'
import { RowReader } from './row-reader.ts'
import { ownCells, type SheetRow } from './sheet.ts'
import type { Passed, ReadSheet, TableChoice, TableForm } from './table-form.ts'
import { mayBeNamed } from './title-name.ts'

const longestLabel = 12

/**
 * Reads a sheet that is a form and no table: labels left, values right of them, one or two to a line; several jobs
 * below each other or side by side. Null where the sheet is no such form.
 */
export function readForm<Field extends string>(
  { name, rows }: { name: string; rows: SheetRow[] },
  form: TableForm<Field>,
  { shared, corrections }: TableChoice<Field>,
): Omit<ReadSheet<Field>, 'note'> | null {
  const printed = labelledAbove(rows, form)
  const first = printed ?? rows.slice(0, lookedAt).map(row => ({ row, segments: segmentsOf(row, form) }))
  const fewestLines = printed ? 2 : 3
  // Most sheets are no forms, whoever may stand above them: their other lines need no look.
  if (!isForm(first, form, new Map([...shared, ...mayBeNamed(form).map(field => [field, ''] as const)]), fewestLines)) return null
  const all = printed ?? [...first, ...rows.slice(lookedAt).map(row => ({ row, segments: segmentsOf(row, form) }))]
  const named = whoHires(all, form, shared)
  const told = named ? new Map([...shared, [named.field, named.value]]) : shared
  if (!isForm(first, form, told, fewestLines)) return null
  const lines = besideEachOther(all, form)
  const passed: Passed[] = []
  const blocks: Segment<Field>[][] = []
  let carried: Segment<Field>[] = named ? [named.segment] : []
  let block: Segment<Field>[] = []
  for (const { row, segments } of lines) {
    const used = segments.filter(segment => segment.values.length > 0)
    const isUsed = (column: number) =>
      used.some(({ at, values }) => at === column || values.some(value => value.column === column))
    const left = ownCells(row).filter(({ column }) => !isUsed(column))
    const rest = left.filter(({ text }) => !segments.some(s => s.field && s.label === text) && row !== named?.segment.row)
    if (rest.length > 0) passed.push({ row: row.number, kind: 'note', text: rest.map(cell => cell.text).join(' ') })
    for (const segment of used) {
      const isRepeated = segment.field !== null && block.some(({ field }) => field === segment.field)
      const isShared = segment.field !== null && form.shared.includes(segment.field)
      // Another phone is the same employer's.
      const isOfAnother =
        isShared && !form.passive.includes(segment.field as Field) && block.some(({ field }) => field === form.leading)
      if (isRepeated && (isOfAnother || segment.field === form.leading)) {
        blocks.push([...carried, ...block])
        // What was said once of the employer holds for the forms below, until it is said anew.
        carried = isShared ? [] : [...carried, ...block].filter(({ field }) => field !== null && form.shared.includes(field))
        block = []
      }
      carried = carried.filter(({ field }) => field !== segment.field)
      block.push(isRepeated && block.length > 0 ? { ...segment, field: null } : segment)
    }
  }
  blocks.push([...carried, ...block])
  const records = blocks.flatMap(segments => recordsOf(name, segments, form, { shared, corrections }))
  const fields = new Map(lines.flatMap(line => line.segments.map(({ label, field }) => [label, field] as const)))
  const columns = [...fields.keys()]
  const table = { row: rows[0]?.number ?? 1, layout: 'form' as const, columns, fields: [...fields.values()] }
  return { rows: records, tables: [table], passed }
}

function segmentsOf<Field extends string>(row: SheetRow, { dictionary }: TableForm<Field>): Segment<Field>[] {
  const segments: Segment<Field>[] = []
  const own = ownCells(row)
  for (const [i, { column, text }] of own.entries()) {
    const inline = /^([^\s:：]{2,12})\s*[:：]\s*(\S[\s\S]*)$/.exec(text)
    const inlineField = inline && (fieldLabelled(inline[1] ?? '', dictionary) ?? fieldHinted(inline[1] ?? '', dictionary))
    const isFirst = i === 0 && own.length === 2
    const field = inlineField ?? fieldLabelled(text, dictionary) ?? (isFirst ? fieldHinted(text, dictionary) : null)
    const last = segments.at(-1)
    const isLabel = field !== null || (text.length <= longestLabel && (/[:：]$/.test(text) || (i === 0 && own.length > 1)))
    if (isLabel) {
      if (last && last.end === Number.POSITIVE_INFINITY) last.end = column
      const label = (inlineField ? (inline?.[1] ?? '') : text).replace(/[:：]$/, '')
      const values = inlineField ? [{ column, text: inline?.[2] ?? '' }] : []
      segments.push({ field, label, row, at: column, values, end: Number.POSITIVE_INFINITY })
    } else last?.values.push({ column, text })
  }
  return segments
}

/** Several lines say something by name; a row of headings says nothing, for a heading follows a heading. */
function isForm<Field extends string>(
  lines: { segments: Segment<Field>[] }[],
  { required }: TableForm<Field>,
  shared: ReadonlyMap<Field, string>,
  fewestLines: number,
): boolean {
  const saying = lines.filter(({ segments }) => {
    const known = segments.filter(segment => segment.field)
    const said = known.filter(segment => segment.values.length > 0)
    return said.length > 0 && said.length * 2 >= known.length
  })
  const fields = new Set(
    saying.flatMap(({ segments }) => segments.flatMap(s => (s.field && s.values.length > 0 ? [s.field] : []))),
  )
  if (saying.length < fewestLines || fields.size < 4) return false
  return required.every(group => group.some(field => fields.has(field) || shared.has(field)))
}

/** One job, or one for each column of values where the line of the leading field has several. */
function recordsOf<Field extends string>(
  sheet: string,
  segments: Segment<Field>[],
  form: TableForm<Field>,
  { shared, corrections }: Pick<TableChoice<Field>, 'shared' | 'corrections'>,
) {
  const leading = segments.find(({ field }) => field === form.leading)
  const sideBySide = leading?.values.map(value => value.column) ?? []
  const places = sideBySide.length > 1 ? sideBySide : [null]
  return places.map(column => {
    const values = segments.map(segment => valueAt(segment, column, form.shared))
    const columns = new Map<Field, Column<Field>>()
    for (const [index, { field, label }] of segments.entries())
      if (field) columns.set(field, { field, index, title: label.replace(/\s+/g, '') })
    const header: Header<Field> = { columns, titles: segments.map(({ label }) => label.replace(/\s+/g, '')), isSure: true }
    const row: SheetRow = {
      number: (leading ?? segments[0])?.row.number ?? 1,
      isLine: false,
      cells: values,
      merged: [],
      hidden: [],
      // What nobody sees of a form's lines is looked through with its remarks.
      comments: segments.flatMap((segment, index) =>
        [...segment.row.comments, ...segment.row.hidden].map(({ text }) => ({ column: index, text })),
      ),
      unfit: segments.flatMap((segment, index) =>
        segment.row.unfit
          .filter(unfit => segment.values.some(value => value.column === unfit.column))
          .map(unfit => ({ ...unfit, column: index })),
      ),
    }
    const meant = corrections.applied(sheet, row, header)
    const reader = new RowReader(sheet, meant.row, meant.header, form.maxLengths, shared)
    return { sheet, number: row.number, reader, header: meant.header, cells: meant.row.cells }
  })
}

function valueAt<Field extends string>(
  { field, row, values, end }: Segment<Field>,
  column: number | null,
  shared: readonly Field[],
): string {
  if (column === null) return values.map(value => value.text).join(' ')
  const isOne = values.length === 1 && field !== null && shared.includes(field)
  return isOne ? (values[0]?.text ?? '') : column < end ? (row.cells[column] ?? '') : ''
}
