import type { ImportedCell } from '../../../contract/imports/imports.ts'
import type { IncomingEmployer } from '../../careers/employers/intake.ts'
import { employerKey, isFullName } from '../../careers/employers/name.ts'
import { GuardedRow, guardOf, type TakenContact } from '../guarded-row.ts'
import type { RowFault } from '../table/row-reader.ts'
import type { Sheet } from '../table/sheet.ts'
import type { TableForm, TableRow } from '../table/table-form.ts'
import { readTables } from '../table/tables.ts'
import type { TableWords } from '../table-words.ts'
import { readCreditCode } from './credit-code.ts'
import { writtenName } from './written-name.ts'

type EmployerField =
  | 'employer'
  | 'industry'
  | 'size'
  | 'nature'
  | 'introduction'
  | 'employerAddress'
  | 'creditCode'
  | 'sample'
  | 'privateContact'
  | 'ignored'

function formOf({ columns, notes, personal }: TableWords): TableForm<EmployerField> {
  const { employer, industry, size, nature, introduction, employerAddress, creditCode, sample, privateContact, ignored } = columns
  return {
    dictionary: {
      employer,
      industry,
      size,
      nature,
      introduction,
      employerAddress: { words: [...employerAddress.words, '地址'] },
      creditCode,
      sample,
      privateContact,
      ignored,
    },
    notes,
    required: [['employer'], ['industry', 'size', 'nature', 'introduction', 'employerAddress', 'creditCode']],
    leading: 'employer',
    shared: [],
    passive: ['ignored', 'privateContact'],
    recognizers: {},
    shown: text => personal.takeOut(text).text,
    maxLengths: { employer: 80, industry: 60, size: 40, nature: 40, introduction: 2000, employerAddress: 120, creditCode: 40 },
  }
}

/** A row of the file and the employer it holds; plain data, as it comes out of a thread. */
export interface EmployerReading {
  sheet: string
  number: number
  employer: IncomingEmployer | null
  contacts: TakenContact[]
  errors: RowFault[]
  cells: ImportedCell[]
  /** What was refused, to be mended and sent again. */
  refused: { titles: string[]; cells: string[] } | null
}

/** Finds the tables of employers in these sheets; `read` understands their rows. Throws where there is none. */
export function employerReadings(sheets: Sheet[], words: TableWords) {
  const form = formOf(words)
  const guard = guardOf(words, form.maxLengths)
  const tables = readTables(sheets, form)
  return {
    sheets: tables.sheets,
    rows: tables.rows,
    read(row: TableRow<EmployerField>): EmployerReading {
      const guarded = new GuardedRow(row, guard)
      const employer = readEmployer(guarded)
      return {
        sheet: row.sheet,
        number: row.number,
        employer,
        contacts: guarded.contacts,
        errors: row.reader.errors,
        cells: guarded.outcomes(),
        refused: employer ? null : { titles: row.header.titles, cells: guarded.cellsWithoutIdentity(row.cells) },
      }
    },
  }
}

function readEmployer(reader: GuardedRow<EmployerField>): IncomingEmployer | null {
  const name = writtenName(reader.text('employer'))
  if (!name) return reader.refuse('employer', 'employer-missing', '没有企业名称，请填写后再导入')
  if (!isFullName(name))
    return reader.refuse('employer', 'employer-cut', '企业名称没有写全（来源把它截断了），请写营业执照上的全称')
  if (reader.isRefused) return null
  return {
    key: employerKey(name),
    name,
    industry: reader.text('industry') || null,
    size: reader.text('size') || null,
    nature: reader.text('nature') || null,
    introduction: reader.text('introduction') || null,
    address: reader.text('employerAddress') || null,
    creditCode: readCreditCode(reader),
    source: null,
    sample: /^(?:是|示例|1)$/.test(reader.text('sample')),
  }
}
