import type { EmployerEdit, EmployerForm } from '../../../contract/careers/employers.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, stated, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { keepContacts } from './contacts.ts'
import { employerKey, employerName, isFullName } from './name.ts'

interface Parts {
  audit: AuditLog
  vault: Vault
  /** Brings the search of jobs in line with an employer's new name. */
  reindexJobs: (tx: Queries, employerId: string, name: string) => Promise<void>
}

/** Employers as staff write them: created, corrected, and whom to reach there. */
export function employerEdits(db: Database, clock: Clock, text: TextIndex, { audit, vault, reindexJobs }: Parts) {
  const rowOf = async (tx: Queries, id: string) =>
    (await tx.get<Row<'employers'>>('SELECT * FROM employers WHERE id = ?', [id])) ?? notFound('employer')

  const index = (tx: Queries, row: Row<'employers'>) =>
    text.put(tx, 'employers', [
      {
        ref: row.id,
        title: row.name,
        names: [row.industry ?? '', row.short_name ?? ''].join(' '),
        text: row.introduction ?? '',
      },
    ])

  /** The name as it is shown and its key. Throws where it is cut, or another employer has it. */
  async function named(tx: Queries, said: string, id: string) {
    const name = employerName(said)
    if (!isFullName(name)) throw invalidRequest([{ path: 'name', message: '请写营业执照上的全称' }])
    const name_key = employerKey(name)
    const other = await tx.get<Row<'employers', 'name'>>('SELECT name FROM employers WHERE name_key = ? AND id <> ?', [
      name_key,
      id,
    ])
    if (other) throw invalidRequest([{ path: 'name', message: `已经有“${other.name}”了，请在列表里找到它再改` }])
    return { name, name_key }
  }

  async function requireFreeCode(tx: Queries, code: string | null | undefined, id: string): Promise<void> {
    if (!code) return
    const other = await tx.get<Row<'employers', 'name'>>('SELECT name FROM employers WHERE credit_code = ? AND id <> ?', [
      code,
      id,
    ])
    if (other) throw invalidRequest([{ path: 'creditCode', message: `“${other.name}”已登记这个代码，请核对是不是同一家` }])
  }

  const record = (tx: Queries, staff: Staff, action: string, entityId: string, more: { before?: unknown; after?: unknown }) =>
    audit.record(tx, { actor: staff.username, action, kind: 'employer', entityId, ...more })

  return {
    /** A new employer, which waits for its check; gives its id. */
    async create(tx: Queries, form: EmployerForm, staff: Staff): Promise<string> {
      const id = newId()
      const name = await named(tx, form.name, id)
      await requireFreeCode(tx, form.creditCode, id)
      const made = await insertRow(
        tx,
        'employers',
        { ...columnsOf(form), id, ...name, created_at: clock(), updated_at: clock() },
        'ON CONFLICT (name_key) DO NOTHING',
      )
      // Somebody else was quicker in the same moment: now it is refused as taken.
      if (made === 0) await named(tx, form.name, id)
      const row = await rowOf(tx, id)
      await index(tx, row)
      await record(tx, staff, 'create', id, { after: audited(row) })
      return id
    },

    /** Corrects what is said of an employer; `current` tells what others made of it meanwhile. */
    update: (id: string, edit: EmployerEdit, staff: Staff, ifMatch: number | null, current: () => Promise<unknown>) =>
      db.transaction(async tx => {
        const before = await rowOf(tx, id)
        if (ifMatch !== null && ifMatch !== before.version) throw editConflict(await current())
        const name = edit.name === undefined ? {} : await named(tx, edit.name, id)
        await requireFreeCode(tx, edit.creditCode, id)
        await updateRow(tx, 'employers', id, {
          ...columnsOf(edit),
          ...name,
          version: before.version + 1,
          updated_at: clock(),
        })
        const after = await rowOf(tx, id)
        await index(tx, after)
        if (after.name !== before.name) await reindexJobs(tx, id, after.name)
        await bumpRevision(tx, 'jobs')
        await record(tx, staff, 'update', id, { before: audited(before), after: audited(after) })
      }),

    /** Keeps a way to reach the employer; on record without what it says. */
    addContact: (id: string, contact: { what: string; value: string }, staff: Staff) =>
      db.transaction(async tx => {
        await rowOf(tx, id)
        await keepContacts(tx, vault, [{ employerId: id, ...contact }], null, clock())
        await record(tx, staff, 'add-contact', id, { after: { what: contact.what } })
      }),

    removeContact: (id: string, contact: string, staff: Staff) =>
      db.transaction(async tx => {
        const gone = await tx.run('DELETE FROM employer_contacts WHERE id = ? AND employer_id = ?', [contact, id])
        if (gone === 0) notFound('contact')
        await record(tx, staff, 'remove-contact', id, {})
      }),
  }
}
export type EmployerEdits = ReturnType<typeof employerEdits>

const columnsOf = (edit: EmployerEdit): Changes<'employers'> =>
  stated({
    short_name: edit.shortName,
    industry: edit.industry,
    size: edit.size,
    nature: edit.nature,
    introduction: edit.introduction,
    address: edit.address,
    district: edit.district,
    credit_code: edit.creditCode,
  })

const audited = (row: Row<'employers'>) => ({
  name: row.name,
  shortName: row.short_name,
  industry: row.industry,
  size: row.size,
  nature: row.nature,
  introduction: row.introduction,
  address: row.address,
  district: row.district,
  creditCode: row.credit_code,
})
