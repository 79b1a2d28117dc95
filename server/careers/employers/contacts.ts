import { type Database, insertAll, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import type { Vault } from '../../platform/secrets.ts'

/** A way to reach an employer that is not for the public. */
export interface EmployerContact {
  employerId: string
  /** What it is, in Chinese: 手机号, 微信号, 联系人, or the words of its column. */
  what: string
  value: string
}

/** Keeps contacts sealed; the same again only moves the day it was seen. */
export async function keepContacts(
  tx: Queries,
  vault: Vault,
  contacts: readonly EmployerContact[],
  importId: string | null,
  now: number,
): Promise<void> {
  const rows = contacts.map(({ employerId, what, value }) => ({
    id: newId(),
    employer_id: employerId,
    contact_index: vault.index(`${what} ${value}`),
    contact_sealed: vault.seal(JSON.stringify({ what, value })),
    import_id: importId,
    seen_at: now,
  }))
  // One statement must not name a row twice.
  const once = [...new Map(rows.map(row => [`${row.employer_id} ${row.contact_index}`, row])).values()]
  await insertAll(
    tx,
    'employer_contacts',
    once,
    'ON CONFLICT (employer_id, contact_index) DO UPDATE SET seen_at = excluded.seen_at',
  )
}

/** Takes back what an import brought. */
export const dropContacts = (tx: Queries, importId: string) =>
  tx.run('DELETE FROM employer_contacts WHERE import_id = ?', [importId])

/** The contacts of an employer, the last seen first. */
export async function contactsOf(db: Database | Queries, vault: Vault, employerId: string) {
  const rows = await db.all<Row<'employer_contacts', 'id' | 'contact_sealed' | 'seen_at'>>(
    'SELECT id, contact_sealed, seen_at FROM employer_contacts WHERE employer_id = ? ORDER BY seen_at DESC, id',
    [employerId],
  )
  return rows.map(row => ({
    id: row.id,
    ...fromJson<{ what: string; value: string }>(vault.open(row.contact_sealed)),
    seenAt: row.seen_at,
  }))
}
