import type { ImportedCell } from '../../contract/imports/imports.ts'
import type { PersonalDataReader, TakenOut } from '../platform/texts/personal-data.ts'
import { isSensitiveName, personalKinds, personalNames, sensitiveKinds } from '../platform/texts/personal-kinds.ts'
import { remembered } from '../platform/texts/remembered.ts'
import { fieldNames } from './field-names.ts'
import { takeSplitNumbers } from './split-numbers.ts'
import type { RowCell } from './table/row-reader.ts'
import type { TableRow } from './table/table-form.ts'
import type { TableWords } from './table-words.ts'

export interface TakenContact {
  /** 手机号, 微信号 …, or the words of the column. */
  what: string
  value: string
}

interface GuardedCell<Field extends string> extends RowCell<Field> {
  /** Without what names or reaches a person. */
  clean: string
  taken: readonly string[]
  isContact: boolean
  /** Fields that something in this cell went to besides its own. */
  alsoRead: string[]
}

export interface Guard {
  personal: PersonalDataReader
  /** Whether a column of this title holds whom to reach. */
  isContactColumn(title: string): boolean
  maxLengths: Partial<Record<string, number>>
}

/** What guards the rows of one kind of table. */
export const guardOf = ({ personal, columns }: TableWords, maxLengths: Guard['maxLengths']): Guard => ({
  personal,
  isContactColumn: remembered(title => columns.privateContact.words.some(word => title.toLowerCase().includes(word))),
  maxLengths,
})

const shownLength = 60
const none: readonly string[] = []
const nothing: TakenOut = { text: '', taken: [] }
/** The limit of spreadsheets themselves. */
const longestCell = 32_767

/**
 * A row without personal data: what is read of it can be shown. Identity numbers refuse it; contacts are taken out and
 * kept apart. Every cell is accounted for.
 */
export class GuardedRow<Field extends string> {
  readonly contacts: TakenContact[] = []
  readonly cells: GuardedCell<Field>[]
  readonly #row: TableRow<Field>
  readonly #personal: PersonalDataReader
  readonly #unfit = new Set<Field>()
  readonly #byField: Map<Field, GuardedCell<Field>>

  constructor(row: TableRow<Field>, guard: Guard) {
    this.#row = row
    this.#personal = guard.personal
    row.reader.refuseUnfitCells()
    this.cells = row.reader.cells.map(cell => this.#guarded(cell, guard))
    for (const number of takeSplitNumbers(this.cells, guard.personal)) this.contacts.push(number)
    this.#byField = new Map()
    for (const cell of this.cells) if (cell.field && !cell.isHidden) this.#byField.set(cell.field, cell)
    for (const { value } of row.reader.errors) if (guard.personal.find(value).length > 0) this.#hideValues(guard.personal)
    for (const cell of this.cells) if (cell.taken.length > 0) this.#noteTaken(cell)
  }

  get isRefused(): boolean {
    return this.#row.reader.isRefused
  }

  /** What a column says, fit to be shown; '' where it is too long to be read. */
  text(field: Field): string {
    const said = this.#row.reader.text(field)
    if (said === '' || this.#unfit.has(field)) return ''
    const cell = this.#byField.get(field)
    // What is no cell of the row stands in a line above the table.
    return cell?.text === said ? cell.clean : this.#personal.takeOut(said).text
  }

  titleOf = (field: Field): string => this.#row.reader.titleOf(field)

  /** What the row says, field by field, contacts included. */
  contents = () => this.#row.reader.contents()

  /** Refuses the row; always null, so that a reader can return it. One reason is enough for a cell that cannot be read. */
  refuse(field: Field, code: string, message: string): null {
    if (!this.#unfit.has(field)) {
      this.#row.reader.refuse(field, code, message)
      this.#showClean(this.#byField.get(field)?.clean ?? '')
    }
    return null
  }

  note(field: Field, code: string, message: string): void {
    this.#row.reader.note(field, code, message)
    this.#showClean(this.#byField.get(field)?.clean ?? '')
  }

  noteCell(cell: GuardedCell<Field>, code: string, message: string): void {
    const { sheet, number, reader } = this.#row
    reader.errors.push({ sheet, row: number, column: cell.title, value: '', code, message, ...placeOf(cell) })
    this.#showClean(cell.clean || cell.comment)
  }

  /** Says something of the row that a line beside its table says. */
  noteAround(line: number, value: string, code: string, message: string): void {
    const { sheet, number, reader } = this.#row
    const column = `（表格外，第 ${line} 行）`
    reader.errors.push({ sheet, row: number, column, value, code, message, field: null, at: null })
  }

  /** What became of every cell, in their order; rows of a table for whose cells it was the same share one list. */
  outcomes(): ImportedCell[] {
    const { header } = this.#row
    const known = outcomesOf.get(header) ?? new Map<string, ImportedCell[]>()
    outcomesOf.set(header, known)
    let key = ''
    for (const cell of this.cells) key += outcomeKey(cell)
    const before = known.get(key)
    if (before) return before
    const outcomes = this.cells.map(cell => {
      const fields = fieldsOf(cell)
      const became = outcomeOf(cell, fields)
      return { column: cell.title, became, fields: became === 'field' ? fields : [], taken: [...new Set(cell.taken)] }
    })
    known.set(key, outcomes)
    return outcomes
  }

  /** The row's cells as they came; where one holds an identity number, without it. */
  cellsWithoutIdentity(cells: readonly string[]): string[] {
    const held = new Map(
      this.cells.filter(cell => !cell.isHidden && cell.taken.some(isSensitiveName)).map(({ column, clean }) => [column, clean]),
    )
    return cells.map((text, column) => held.get(column) ?? text)
  }

  #guarded(cell: RowCell<Field>, { personal, isContactColumn, maxLengths }: Guard): GuardedCell<Field> {
    const { column, field, title, text, isHidden } = cell
    const isContact = text !== '' && (field === 'privateContact' || isContactColumn(title))
    if (field && text.length > (maxLengths[field] ?? Number.POSITIVE_INFINITY)) this.#unfit.add(field)
    if (text.length > longestCell) this.#tooLong(cell)
    const spoken = field === 'sourceUrl' && isPlainLink(text, personal) ? { text, taken: [] } : personal.takeOut(text)
    const beside = cell.comment ? personal.takeOut(cell.comment) : nothing
    const found = beside.taken.length === 0 ? spoken.taken : [...spoken.taken, ...beside.taken]
    const isIdentified = found.some(({ kind }) => sensitiveKinds.has(kind))
    if (isContact && !isIdentified) this.contacts.push({ what: title, value: text.slice(0, 200) })
    for (const { kind, value } of isContact ? beside.taken : found)
      if (!sensitiveKinds.has(kind)) this.contacts.push({ what: personalNames[kind], value })
    const taken = found.length === 0 ? none : found.map(({ kind }) => personalNames[kind])
    const clean = isContact ? '' : spoken.text
    return { column, title, field, text, isHidden, comment: beside.text, clean, taken, isContact, alsoRead: [] }
  }

  /** No spreadsheet holds such a cell: it is not read, and the row not taken. */
  #tooLong(cell: RowCell<Field>): void {
    const { title, field } = cell
    if (field && this.#unfit.has(field)) return
    this.#row.reader.refuse('ignored' as Field, 'too-long', `内容太长，一格最多 ${longestCell} 个字，请精简`)
    Object.assign(this.#row.reader.errors.at(-1) ?? {}, { column: title, value: '', ...placeOf(cell) })
  }

  /** Says in the row what was taken out, and refuses it for an identity number. */
  #noteTaken(cell: GuardedCell<Field>): void {
    const { sheet, number, reader } = this.#row
    const taken = [...new Set(cell.taken)]
    if (cell.taken.some(isSensitiveName)) {
      reader.refuse('ignored' as Field, 'identity-number', sensitiveMessage(taken))
      Object.assign(reader.errors.at(-1) ?? {}, { column: cell.title, value: shown(cell.clean), ...placeOf(cell) })
    } else if (taken.length > 0 && !cell.isContact)
      reader.errors.push({
        sheet,
        row: number,
        column: cell.title,
        value: shown(cell.clean),
        code: 'contact-taken-out',
        message: `这一格里有${taken.join('、')}，不会公开：已从文字里取出，只留给工作人员联系企业用`,
        ...placeOf(cell),
      })
  }

  /** The last reason shows the cell as it may be shown. */
  #showClean(clean: string): void {
    const last = this.#row.reader.errors.at(-1)
    if (last) last.value = shown(clean)
  }

  #hideValues(personal: PersonalDataReader): void {
    for (const error of this.#row.reader.errors) error.value = personal.takeOut(error.value).text
  }
}

const placeOf = ({ field, column }: RowCell<string>) => ({ field, at: column < 0 ? null : column })

const outcomesOf = new WeakMap<object, Map<string, ImportedCell[]>>()
/** The same for cells of one column for which it was the same; what a title and a field are its column tells. */
function outcomeKey({ column, title, field, text, clean, isHidden, isContact, taken, alsoRead }: GuardedCell<string>): string {
  const bits = (isHidden ? 1 : 0) + (isContact ? 2 : 0) + (text ? 4 : 0) + (clean ? 8 : 0) + (field === null ? 16 : 0)
  const place = column < 0 ? `${title}/${field}` : column
  return taken.length + alsoRead.length === 0 ? `${place}:${bits};` : `${place}:${bits}${JSON.stringify([taken, alsoRead])};`
}

function fieldsOf({ field, isHidden, clean, alsoRead }: GuardedCell<string>): string[] {
  const own = field && !isHidden && clean ? fieldNames[field] : undefined
  return own ? [own, ...alsoRead.filter(name => name !== own)] : alsoRead
}

function outcomeOf({ isContact, taken, clean, text }: GuardedCell<string>, fields: readonly string[]): ImportedCell['became'] {
  if (isContact || (taken.length > 0 && !clean && text)) return 'contact'
  return fields.length > 0 ? 'field' : 'scanned'
}

const shown = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text)

const sensitiveMessage = (taken: readonly string[]) => {
  const names = taken.filter(isSensitiveName).join('、')
  return `这一格里有${names}，整行不收：${names}是敏感个人信息，招聘信息用不着（《个人信息保护法》第二十八条），请删去后再导入`
}

/** The address of a page that names and reaches nobody. */
const besidesLinks = personalKinds.filter(kind => kind !== 'link')
const isPlainLink = (text: string, { find }: PersonalDataReader) => find(text, besidesLinks).length === 0
