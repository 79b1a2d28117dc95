import { keepContacts } from '../../careers/employers/contacts.ts'
import { takeEmployers } from '../../careers/employers/intake.ts'
import type { Queries } from '../../platform/db/database.ts'
import { selectIn } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { ImportedRow } from '../records.ts'
import type { EmployerReading } from './read-employers.ts'

export interface EmployerImport {
  importId: string
  dryRun: boolean
  now: number
  vault: Vault
}

/** Takes rows of a table in, within one transaction unless it is a dry run. */
export async function takeEmployerRows(
  tx: Queries,
  text: TextIndex,
  readings: EmployerReading[],
  { importId, dryRun, now, vault }: EmployerImport,
): Promise<ImportedRow[]> {
  const readable = readings.flatMap(({ employer }) => employer ?? [])
  const before = await selectIn(
    tx,
    'employers',
    'name_key',
    readable.map(e => e.key),
  )
  const known = new Set(before.map(row => row.name_key))
  const taken = dryRun ? null : await takeEmployers(tx, text, readable, importId, now)
  const contacts = readings.flatMap(({ employer, contacts }) => {
    const employerId = taken?.employers.get(employer?.key ?? '')?.id
    return employerId ? contacts.map(contact => ({ ...contact, employerId })) : []
  })
  await keepContacts(tx, vault, contacts, importId, now)
  return readings.map(reading => toImportedRow(reading, known, taken))
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
