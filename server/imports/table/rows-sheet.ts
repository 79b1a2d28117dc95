import { fieldLabelled } from './dictionary.ts'
import { withDittos } from './dittos.ts'
import {
  fieldsOf,
  type Header,
  headerAt,
  headerByLetters,
  headerOfTwo,
  isHeaderAgain,
  matchColumns,
  nextHeaderAt,
} from './header.ts'
import { joinedHeading } from './joined-heading.ts'
import { labelledIn } from './labels.ts'
import { kindOf } from './line-kinds.ts'
import { RowReader } from './row-reader.ts'
import { ownCells, type Sheet, type SheetRow } from './sheet.ts'
import { oneBelowTheOther } from './side-by-side.ts'
import type { Passed, ReadSheet, TableChoice, TableForm } from './table-form.ts'
import { nameOfTitle } from './title-name.ts'

/** 一、某某有限公司（某某路 1 号） */
const numbering = /^[\d一二三四五六七八九十]{1,3}[、.．]\s{0,3}/
const aside = /\s{0,3}[（(][^（()）]{1,80}[）)]\s{0,3}$/

/** 一、物业公司 is the title of a section. */
const wholeName = /有限|股份|[省市县区]/

/** How far down the first header is looked for. */
const searchedRows = 30

/**
 * Reads a sheet whose jobs are rows below headings: titles and lines above them, several tables below each other,
 * sums and footnotes. Null where no row names the columns.
 */
export function readRows<Field extends string>(
  { name, rows }: Sheet,
  form: TableForm<Field>,
  choice: TableChoice<Field>,
): Omit<ReadSheet<Field>, 'note'> | null {
  const shared = new Map(choice.shared)
  const headerForm = { dictionary: form.dictionary, required: form.required, chosen: choice.columns, shared }
  const lines = oneBelowTheOther(rows, row => matchColumns(row, headerForm).columns.has(form.leading) && mayName(row, form))
  const read: Omit<ReadSheet<Field>, 'note'> = { rows: [], tables: [], passed: [] }
  let said: ReadonlyMap<Field, string> = new Map(shared)

  const pass = (row: SheetRow, kind: Passed['kind']) => read.passed.push({ row: row.number, kind, text: textOf(row) })

  /** The last row of data, for signs that repeat it. */
  let before: SheetRow | null = null

  /** Since the last headings something was shared. */
  let isFresh = true

  /** Who hires by the title above the first table; counts where that has no column for it. */
  let titled: [Field, string] | null = null

  function begin(row: SheetRow, header: Header<Field>): Header<Field> {
    // What was said of the table above holds for this one only where it leaves no column for it.
    if (!isFresh) for (const field of header.columns.keys()) if (!choice.shared.has(field)) shared.delete(field)
    isFresh = false
    if (titled && !header.columns.has(titled[0]) && !shared.has(titled[0])) shared.set(...titled)
    titled = null
    said = new Map(shared)
    before = null
    read.tables.push({ row: row.number, layout: 'rows', columns: header.titles, fields: fieldsOf(header) })
    return header
  }

  /** The headings of two rows, where the lower one parts what the upper one names. */
  function pairOf(upper: SheetRow, lower: SheetRow): Header<Field> | null {
    const joined = joinedHeading(upper, lower)
    return joined && headerOfTwo(upper, lower, joined, headerForm)
  }

  /** The same below a row that names the columns by itself: a row that fills the leading column, and with no name of a field, is a row of data. */
  function pairBelow(upper: SheetRow, lower: SheetRow): Header<Field> | null {
    const pair = pairOf(upper, lower)
    const leading = pair?.columns.get(form.leading)?.index
    return !mayName(lower, form) && ownCells(lower).some(({ column }) => column === leading) ? null : pair
  }

  /** Whether the field says whose the rows are. */
  const leads = (field: Field) => field !== form.leading && form.required.some(group => group.includes(field))

  /** What was said with and after a field was said of it: nobody is reached by another's phone. */
  function forgetFrom(field: Field) {
    const order = [...shared.keys()]
    for (const later of order.slice(order.indexOf(field))) shared.delete(later)
  }

  /** Takes what a line says for the rows below it. */
  function share(row: SheetRow): boolean {
    const labelled = labelledIn(row, form.dictionary).filter(({ field }) => form.shared.includes(field))
    const anew = labelled.find(({ field, value }) => leads(field) && shared.has(field) && shared.get(field) !== value)
    if (anew) forgetFrom(anew.field)
    for (const { field, value } of labelled) shared.set(field, value)
    if (labelled.length > 0) {
      said = new Map(shared)
      isFresh = true
    }
    return labelled.length > 0
  }

  /** The name that a line is and nothing else, maybe numbered and with its address in brackets behind. */
  function nameIn(row: SheetRow): [Field, string] | null {
    const [only, second] = ownCells(row)
    if (!only || second) return null
    const name = only.text.replace(numbering, '').replace(aside, '')
    if (name.length < only.text.length && numbering.test(only.text) && !wholeName.test(name)) return null
    const isName = (field: Field) => form.recognizers[field]?.(name)
    const field = form.required.flat().find(one => leads(one) && isName(one))
    return field ? [field, only.text] : null
  }

  /** 青禾有限公司招聘需求表: not of those who hire for others. */
  function titleIn(row: SheetRow): [Field, string] | null {
    const title = nameOfTitle(row, form)
    return title?.isCalling && !form.notes.has(title.value, 'agency') ? [title.field, title.value] : null
  }

  /** Takes a line that is a name for rows below that leave it empty, until one of them says its own. */
  function takeName(row: SheetRow): boolean {
    const name = nameIn(row)
    if (name) said = new Map([...shared, name])
    return name !== null
  }

  /** Headings whose next line says whose the rows are need no column for it. */
  function formAbove(below: SheetRow | undefined): typeof headerForm {
    const name = (below ? nameIn(below) : null) ?? titled
    return name ? { ...headerForm, shared: new Map([...shared, name]) } : headerForm
  }

  const saysWho = (row: SheetRow, { columns }: Header<Field>) =>
    ownCells(row).some(({ column }) => [...columns].some(([field, { index }]) => index === column && leads(field)))

  function takeLine(row: SheetRow, header: Header<Field>) {
    const kind = row.isLine ? 'note' : kindOf(row, header, form)
    const mayBeName = kind === 'section' || kind === 'note' || (!kind && ![...header.columns.keys()].some(leads))
    if (mayBeName && takeName(row)) pass(row, 'shared')
    else if ((kind === 'section' || mayShare(row, form)) && share(row)) {
      pass(row, 'shared')
    } else if (kind) pass(row, kind)
    else {
      const meant = choice.corrections.applied(name, row, header)
      const whole = withDittos(meant.row, before, form)
      before = whole
      if (saysWho(whole, meant.header)) said = new Map(shared)
      const reader = new RowReader(name, whole, meant.header, form.maxLengths, said)
      if (!reader.hasOwnContent(form.passive)) pass(row, 'empty')
      else read.rows.push({ sheet: name, number: row.number, reader, header: meant.header, cells: whole.cells })
    }
  }

  /** The first line that `isStart`; what the lines above it share is taken then. */
  function find(isStart: (row: SheetRow, form: typeof headerForm) => boolean): number {
    shared.clear()
    titled = null
    for (const [field, value] of choice.shared) shared.set(field, value)
    return lines.slice(0, searchedRows).findIndex((row, i) => {
      if (isStart(row, formAbove(lines[i + 1]))) return true
      if (!share(row)) titled = titleIn(row) ?? titled
      return false
    })
  }

  let start = find((row, form) => headerAt(row, form)?.isSure ?? false)
  if (start < 0) start = find((row, form) => headerAt(row, form) !== null)
  const isNamed = start >= 0
  if (!isNamed) start = find(row => ownCells(row).length > 1)
  const first = lines[start]
  const over = lines[start - 1]
  const parted = isNamed && first && over && over.merged.length > 0 ? pairOf(over, first) : null
  let header = parted ?? (first && (isNamed ? headerAt(first, formAbove(lines[start + 1])) : headerByLetters(first, headerForm)))
  if (!first || !header) return null

  for (const row of lines.slice(0, start))
    if (parted && row === over) pass(row, 'heading')
    else pass(row, labelledIn(row, form.dictionary).length > 0 ? 'shared' : 'title')
  header = begin(first, header)
  if (!isNamed) takeLine(first, header)
  let above: SheetRow | null = isNamed && !parted ? first : null
  const beneath = lines.slice(start + 1)
  for (const [i, row] of beneath.entries()) {
    const pair: Header<Field> | null = above && pairBelow(above, row)
    const deeper: Header<Field> | null = above && headerAt(row, headerForm)
    const below = beneath[i + 1]
    if (above && pair) {
      read.tables.pop()
      pass(above, 'heading')
      header = begin(row, pair)
      above = null
      continue
    }
    const next =
      deeper && deeper.columns.size > header.columns.size
        ? deeper
        : mayName(row, form)
          ? nextHeaderAt(row, formAbove(below))
          : null
    if (isHeaderAgain(row, header)) pass(row, 'heading')
    else if (next) {
      // The upper row of a header of two.
      if (above) {
        read.tables.pop()
        pass(above, 'heading')
      }
      header = begin(row, next)
      above = row
      continue
    } else if (ownCells(row).length === 1 && below && mayName(below, form) && nextHeaderAt(below, headerForm)) {
      pass(row, share(row) ? 'shared' : 'section')
    } else takeLine(row, header)
    above = null
  }
  return read
}

/** Cheap look at a row of data: at least two of its cells are names of fields. */
function mayName<Field extends string>(row: SheetRow, { dictionary }: TableForm<Field>): boolean {
  let names = 0
  for (const text of row.cells) if (text && text.length <= 20 && fieldLabelled(text, dictionary) && ++names === 2) return true
  return false
}

/** A line that says by name what holds for the table below it. */
function mayShare<Field extends string>(row: SheetRow, { dictionary }: TableForm<Field>): boolean {
  const [first, second, ...more] = ownCells(row)
  if (!first || more.length > 4) return false
  return second ? fieldLabelled(first.text, dictionary) !== null : /[:：]/.test(first.text)
}

const textOf = (row: SheetRow) =>
  ownCells(row)
    .map(cell => cell.text)
    .join(' ')
