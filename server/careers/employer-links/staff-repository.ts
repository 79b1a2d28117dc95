import type { SentLink } from '../../../contract/careers/employer-links.ts'
import { mobilePattern } from '../../../contract/platform/scalars.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { contactsOf, keepContacts } from '../employers/contacts.ts'
import { endOf, type LinkRow, linkColumns, phoneStartOf } from './links.ts'

/** Links as staff make them, send them once more, and take them back. */
export function employerLinkRepository(db: Database, clock: Clock, vault: Vault, audit: AuditLog) {
  const find = async (queries: Queries, id: string): Promise<LinkRow> =>
    (await queries.get<LinkRow>(`${linkColumns} WHERE l.id = ? AND l.withdrawn_at IS NULL`, [id])) ?? notFound('employer-link')

  /** What staff pass on by hand. */
  const toSent = (link: LinkRow): SentLink => ({
    id: link.id,
    path: `/e/${vault.open(link.token_sealed)}`,
    phoneStart: phoneStartOf(link, vault),
    endsAt: toIso(endOf(link)),
  })

  const record = (tx: Queries, link: LinkRow, action: string, staff: Staff) =>
    audit.record(tx, {
      actor: staff.username,
      action,
      kind: 'employer-link',
      entityId: link.id,
      after: { fair: link.title, employer: link.employer },
    })

  /** The phone named now, kept as the employer's, or the last one seen. */
  async function phoneFor(tx: Queries, employerId: string, named: string | undefined): Promise<string> {
    if (named !== undefined) {
      await keepContacts(tx, vault, [{ employerId, what: '手机号', value: named }], null, clock())
      return named
    }
    const known = (await contactsOf(tx, vault, employerId)).map(contact => contact.value.replace(/\D/g, ''))
    const phone = known.find(digits => mobilePattern.test(digits))
    if (phone) return phone
    throw invalidRequest([{ path: 'phone', message: '这家企业没有登记手机号，请填联系人的手机号；对方用它的后四位打开链接' }])
  }

  return {
    /** Inside the caller's transaction. */
    async create(
      tx: Queries,
      fairId: string,
      { employerId, phone }: { employerId: string; phone?: string | undefined },
      staff: Staff,
    ) {
      const comes = await tx.get<{ ends_at: number }>(
        `SELECT v.ends_at FROM fairs f JOIN events v ON v.id = f.event_id WHERE f.event_id = ? AND (
           EXISTS (SELECT 1 FROM booths b WHERE b.fair_id = f.event_id AND b.employer_id = ?) OR
           EXISTS (SELECT 1 FROM fair_jobs x JOIN jobs j ON j.id = x.job_id WHERE x.fair_id = f.event_id AND j.employer_id = ?))`,
        [fairId, employerId, employerId],
      )
      if (!comes) return notFound('employer')
      if (clock() >= endOf(comes)) throw conflict('closed', '招聘会已经结束', '结束一天以后不再发链接。')
      const token = newToken()
      const now = clock()
      const id = newId()
      const created = await insertRow(
        tx,
        'employer_links',
        {
          id,
          fair_id: fairId,
          employer_id: employerId,
          token_hash: hashToken(token),
          token_sealed: vault.seal(token),
          phone_sealed: vault.seal(await phoneFor(tx, employerId, phone)),
          created_by: staff.username,
          created_at: now,
          sent_at: now,
        },
        'ON CONFLICT DO NOTHING',
      )
      if (!created) throw conflict('duplicate', '这家企业已经有链接了', '请用“再提醒”，会给出同一个链接。')
      const link = await find(tx, id)
      await record(tx, link, 'create', staff)
      return toSent(link)
    },

    /** The same link to be sent once more; whoever locked it by wrong digits may try again. */
    remind(id: string, staff: Staff): Promise<SentLink> {
      return db.transaction(async tx => {
        const link = await find(tx, id)
        await updateRow(tx, 'employer_links', id, { sent_at: clock(), misses: 0 })
        await record(tx, link, 'remind', staff)
        return toSent(link)
      })
    },

    /** From now on it opens nothing, on no device. */
    withdraw(id: string, staff: Staff): Promise<null> {
      return db.transaction(async tx => {
        const link = await find(tx, id)
        await updateRow(tx, 'employer_links', id, { withdrawn_at: clock() })
        await record(tx, link, 'withdraw', staff)
        return null
      })
    },
  }
}
export type EmployerLinkRepository = ReturnType<typeof employerLinkRepository>
