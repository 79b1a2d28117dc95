import type { Queries } from '../db/database.ts'
import type { Column, Row, Table } from '../db/rows.ts'
import { reindexDoorCodes } from '../door-codes.ts'
import { fromJson } from '../json.ts'
import type { Vault } from '../secrets.ts'

type SealedIn<T extends Table> = Extract<Column<T>, `${string}_sealed`>
type TableWithSealed = { [T in Table]: SealedIn<T> extends never ? never : T }[Table]

/** Every column of the schema that is sealed, with what its rows are found by: one that is left out does not compile. */
const sealed: { [T in TableWithSealed]: { by: Column<T>; columns: Record<SealedIn<T>, true>; atOnce?: number } } = {
  users: { by: 'id', columns: { phone_sealed: true } },
  profiles: { by: 'user_id', columns: { card_sealed: true } },
  registrations: { by: 'id', columns: { phone_sealed: true, code_sealed: true } },
  sign_up_line: { by: 'id', columns: { request_sealed: true } },
  bookings: { by: 'id', columns: { code_sealed: true } },
  applications: { by: 'id', columns: { snapshot_sealed: true } },
  handed_cards: { by: 'id', columns: { snapshot_sealed: true } },
  import_drafts: { by: 'id', columns: { file_sealed: true, choices_sealed: true }, atOnce: 1 },
  employer_contacts: { by: 'id', columns: { contact_sealed: true } },
  employer_links: { by: 'id', columns: { token_sealed: true, phone_sealed: true, visit_sealed: true } },
  showcase_introductions: { by: 'id', columns: { contact_sealed: true } },
  staff_members: { by: 'id', columns: { totp_sealed: true } },
}

/** Values that are looked at together; fewer where each may be a whole file. */
const batch = 200

const places = Object.entries(sealed).flatMap(([table, { by, columns, atOnce = batch }]) =>
  Object.keys(columns).map(column => ({ table, by, column, atOnce })),
)

interface SealedValue {
  by: string
  value: string
}

/** Seals anew, under the key of today, whatever stands under an earlier one; gives how many values. May be cut and run again. */
export async function resealAll(db: Queries, vault: Vault): Promise<number> {
  let count = 0
  for (const { table, by, column, atOnce } of places)
    for (let last = ''; ; ) {
      const rows = await db.all<SealedValue>(
        `SELECT ${by} AS by, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL AND ${by} > ? ORDER BY ${by} LIMIT ${atOnce}`,
        [last],
      )
      for (const row of rows) {
        const anew = vault.reseal(row.value)
        // What somebody changed meanwhile was sealed under the key of today.
        const update = `UPDATE ${table} SET ${column} = ? WHERE ${by} = ? AND ${column} = ?`
        if (anew !== null) count += await db.run(update, [anew, row.by, row.value])
      }
      if (rows.length < atOnce) break
      last = rows.at(-1)?.by ?? ''
    }
  return count + (await reindexPhones(db, vault)) + (await reindexContacts(db, vault)) + (await reindexDoorCodes(db, vault))
}

/** Contacts of employers are told apart by a keyed hash of what they are and say. */
async function reindexContacts(db: Queries, vault: Vault): Promise<number> {
  let count = 0
  for (let last = ''; ; ) {
    const rows = await db.all<Row<'employer_contacts', 'id' | 'employer_id' | 'contact_index' | 'contact_sealed'>>(
      'SELECT id, employer_id, contact_index, contact_sealed FROM employer_contacts WHERE id > ? ORDER BY id LIMIT 200',
      [last],
    )
    for (const { id, employer_id, contact_index, contact_sealed } of rows) {
      const { what, value } = fromJson<{ what: string; value: string }>(vault.open(contact_sealed))
      const index = vault.index(`${what} ${value}`)
      // One that was sent again under the new key stands there already.
      if (contact_index !== index)
        count += await db.run(
          `UPDATE employer_contacts SET contact_index = ? WHERE id = ?
           AND NOT EXISTS (SELECT 1 FROM employer_contacts WHERE employer_id = ? AND contact_index = ?)`,
          [index, id, employer_id, index],
        )
    }
    if (rows.length < batch) return count
    last = rows.at(-1)?.id ?? ''
  }
}

/** Phones are found by a keyed hash, which is also the name of an account that was opened by phone. */
async function reindexPhones(db: Queries, vault: Vault): Promise<number> {
  let count = 0
  for (let last = ''; ; ) {
    const rows = await db.all<Row<'users', 'id' | 'provider' | 'subject'> & { phone_sealed: string; phone_index: string | null }>(
      `SELECT id, provider, subject, phone_sealed, phone_index FROM users WHERE phone_sealed IS NOT NULL AND id > ? ORDER BY id LIMIT ${batch}`,
      [last],
    )
    for (const { id, provider, subject, phone_sealed, phone_index } of rows) {
      const phone = vault.open(phone_sealed)
      const index = vault.index(phone)
      if (phone_index === index) continue
      const isByPhone = provider === 'phone' && vault.earlierIndexes(phone).includes(subject)
      count += await db.run('UPDATE users SET phone_index = ?, subject = ? WHERE id = ?', [
        index,
        isByPhone ? index : subject,
        id,
      ])
    }
    if (rows.length < batch) return count
    last = rows.at(-1)?.id ?? ''
  }
}

/** Whether the keys open what is sealed here, by one value of each column. */
export async function opensWhatIsSealed(db: Queries, vault: Vault): Promise<boolean> {
  for (const { table, column } of places) {
    const row = await db.get<{ value: string }>(`SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`)
    try {
      if (row) vault.open(row.value)
    } catch {
      return false
    }
  }
  return true
}
