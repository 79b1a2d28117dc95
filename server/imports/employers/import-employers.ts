import { type IncomingEmployer, takeEmployers } from '../../careers/employers/intake.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { ImportedRow } from '../records.ts'
import type { Sheet } from '../table/sheet.ts'
import type { TableForm, TableRow } from '../table/table-form.ts'
import { readTables } from '../table/tables.ts'
import type { TableWords } from '../table-words.ts'
import { readCreditCode } from './credit-code.ts'
import { employerKey } from './name.ts'

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

function formOf({ columns, notes }: TableWords): TableForm<EmployerField> {
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
    maxLengths: { employer: 80, industry: 60, size: 40, nature: 40, introduction: 2000, employerAddress: 120, creditCode: 40 },
  }
}

interface EmployerImport {
  importId: string
  dryRun: boolean
  now: number
  words: TableWords
}

/** Finds the tables of employers in these sheets and prepares to take their rows in, batch by batch. */
export function employerImport(sheets: Sheet[], { importId, dryRun, now, words }: EmployerImport) {
  const { rows, sheets: report } = readTables(sheets, formOf(words))
  return {
    total: rows.length,
    sheets: report,
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const batch = rows.slice(from, to)
      const incoming = batch.map(readEmployer)
      const readable = incoming.filter(e => e !== null)
      const before = await selectIn(
        tx,
        'employers',
        'name_key',
        readable.map(e => e.key),
      )
      const known = new Set(before.map(row => row.name_key))
      const taken = dryRun ? null : await takeEmployers(tx, text, readable, importId, now)
      return batch.map((row, i) => toImportedRow(row, incoming[i] ?? null, known, taken))
    },
  }
}

function readEmployer({ reader }: TableRow<EmployerField>): IncomingEmployer | null {
  reader.refuseUnfitCells()
  const name = reader.text('employer').replace(/\s+/g, '')
  if (!name) return reader.refuse('employer', 'employer-missing', '没有企业名称，请填写后再导入')
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

function toImportedRow(
  row: TableRow<EmployerField>,
  employer: IncomingEmployer | null,
  known: Set<string>,
  taken: Awaited<ReturnType<typeof takeEmployers>> | null,
): ImportedRow {
  const outcome = !employer
    ? 'refused'
    : !known.has(employer.key)
      ? 'created'
      : taken?.changed.has(employer.key)
        ? 'updated'
        : 'unchanged'
  return {
    item: { sheet: row.sheet, row: row.number, outcome, job: null, missing: [] },
    errors: row.reader.errors,
    entityId: employer ? (taken?.employers.get(employer.key)?.id ?? null) : null,
    before: null,
    refusedCells: employer ? null : { titles: row.header.titles, cells: row.cells },
  }
}
