import { keepContacts } from '../../careers/employers/contacts.ts'
import { type IncomingEmployer, takeEmployers } from '../../careers/employers/intake.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Vault } from '../../platform/secrets.ts'
import { GuardedRow, guardOf } from '../guarded-row.ts'
import type { ImportedRow } from '../records.ts'
import type { Sheet } from '../table/sheet.ts'
import type { TableForm, TableRow } from '../table/table-form.ts'
import { readTables } from '../table/tables.ts'
import type { TableWords } from '../table-words.ts'
import { readCreditCode } from './credit-code.ts'
import { employerKey, employerName, isFullName } from './name.ts'

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
  vault: Vault
}

/** Finds the tables of employers in these sheets and prepares to take their rows in, batch by batch. */
export function employerImport(sheets: Sheet[], { importId, dryRun, now, words, vault }: EmployerImport) {
  const form = formOf(words)
  const guard = guardOf(words, form.maxLengths)
  const { rows, sheets: report } = readTables(sheets, form)
  return {
    total: rows.length,
    sheets: report,
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const batch = rows.slice(from, to)
      const guarded = batch.map(row => new GuardedRow(row, guard))
      const incoming = guarded.map(readEmployer)
      const readable = incoming.filter(e => e !== null)
      const before = await selectIn(
        tx,
        'employers',
        'name_key',
        readable.map(e => e.key),
      )
      const known = new Set(before.map(row => row.name_key))
      const taken = dryRun ? null : await takeEmployers(tx, text, readable, importId, now)
      const contacts = guarded.flatMap(({ contacts }, i) => {
        const employerId = taken?.employers.get(incoming[i]?.key ?? '')?.id
        return employerId ? contacts.map(contact => ({ ...contact, employerId })) : []
      })
      await keepContacts(tx, vault, contacts, importId, now)
      return batch.map((row, i) => toImportedRow(row, guarded[i] as GuardedRow<EmployerField>, incoming[i] ?? null, known, taken))
    },
  }
}

function readEmployer(reader: GuardedRow<EmployerField>): IncomingEmployer | null {
  const name = employerName(reader.text('employer'))
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

function toImportedRow(
  row: TableRow<EmployerField>,
  guarded: GuardedRow<EmployerField>,
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
    item: { sheet: row.sheet, row: row.number, outcome, job: null, missing: [], cells: guarded.outcomes() },
    errors: row.reader.errors,
    entityId: employer ? (taken?.employers.get(employer.key)?.id ?? null) : null,
    before: null,
    refusedCells: employer ? null : { titles: row.header.titles, cells: guarded.cellsWithoutIdentity(row.cells) },
  }
}
