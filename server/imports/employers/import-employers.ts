import { keepContacts } from '../../careers/employers/contacts.ts'
import { takeEmployers } from '../../careers/employers/intake.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { ImportedRow } from '../records.ts'
import type { TableReadings } from '../thread/read-table.ts'
import type { EmployerReading } from './read-employers.ts'

interface EmployerImport {
  importId: string
  dryRun: boolean
  now: number
  vault: Vault
}

/** Prepares to take the rows of a table in, batch by batch. */
export function employerImport(table: TableReadings<EmployerReading>, { importId, dryRun, now, vault }: EmployerImport) {
  return {
    total: table.total,
    sheets: table.sheets,
    ready: table.ready,
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const batch = table.slice(from, to)
      const incoming = batch.map(reading => reading.employer)
      const readable = incoming.filter(e => e !== null)
      const before = await selectIn(
        tx,
        'employers',
        'name_key',
        readable.map(e => e.key),
      )
      const known = new Set(before.map(row => row.name_key))
      const taken = dryRun ? null : await takeEmployers(tx, text, readable, importId, now)
      const contacts = batch.flatMap(({ contacts }, i) => {
        const employerId = taken?.employers.get(incoming[i]?.key ?? '')?.id
        return employerId ? contacts.map(contact => ({ ...contact, employerId })) : []
      })
      await keepContacts(tx, vault, contacts, importId, now)
      return batch.map(reading => toImportedRow(reading, known, taken))
    },
  }
}

function toImportedRow(
  { sheet, number, employer, errors, cells, refused }: EmployerReading,
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
    item: { sheet, row: number, outcome, job: null, missing: [], cells },
    errors,
    entityId: employer ? (taken?.employers.get(employer.key)?.id ?? null) : null,
    before: null,
    refusedCells: refused,
  }
}
