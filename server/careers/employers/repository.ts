import type { Employer, EmployerSummary } from '../../../contract/careers/employers.ts'
import type { JobBooth } from '../../../contract/careers/jobs.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { contactsOf } from './contacts.ts'

type EmployerRow = Row<'employers'> & { job_count: number }

interface Rules {
  vault: Vault
  /** How long a verification holds. */
  verificationLength: number
}

/** Employers with the number of their open jobs. */
export const employerRepository = (
  db: Database,
  clock: Clock,
  text: TextIndex,
  audit: AuditLog,
  { vault, verificationLength }: Rules,
) => {
  const openJobs =
    "SELECT employer_id, count(*) AS job_count FROM jobs WHERE state = 'published' AND visible_until > ? GROUP BY employer_id"

  return {
    /** Employers with open jobs, the most first. */
    async list({ limit, cursor, q }: PageQuery & { q?: string | undefined }) {
      const match = q ? text.match('employers', q) : null
      const found = match ? `AND e.id IN (SELECT ref FROM (${match.sql}) AS found)` : ''
      const from = `FROM employers e JOIN (${openJobs}) n ON n.employer_id = e.id WHERE 1 = 1 ${found}`
      const params = [clock(), ...(match?.params ?? [])]
      const after = keysetOf(cursor, 2)
      const rows = await db.all<EmployerRow>(
        `SELECT e.*, n.job_count ${from} ${after ? 'AND (n.job_count, e.id) < (?, ?)' : ''} ORDER BY n.job_count DESC, e.id DESC LIMIT ?`,
        [...params, ...(after ?? []), limit + 1],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total ${from}`, params))?.total ?? 0
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return { items: page.map(toSummary), nextCursor: last ? keysetCursor(last.job_count, last.id) : null, total }
    },

    async find(id: string): Promise<Employer | null> {
      const row = await db.get<EmployerRow>(
        `SELECT e.*, coalesce(n.job_count, 0) AS job_count FROM employers e LEFT JOIN (${openJobs}) n ON n.employer_id = e.id WHERE e.id = ?`,
        [clock(), id],
      )
      if (!row) return null
      return {
        ...toSummary(row),
        nature: row.nature,
        introduction: row.introduction,
        address: row.address,
        source: fromJsonOrNull<Source>(row.source),
        booths: await this.boothsOf(id),
      }
    },

    async boothsOf(id: string): Promise<JobBooth[]> {
      const rows = await db.all<Row<'events', 'id' | 'title' | 'starts_at'> & Row<'booths', 'number'>>(
        `SELECT v.id, v.title, v.starts_at, b.number FROM booths b JOIN events v ON v.id = b.fair_id
         WHERE b.employer_id = ? AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ? ORDER BY v.starts_at`,
        [id, clock()],
      )
      return rows.map(r => ({ fairId: r.id, fairTitle: r.title, startsAt: toIso(r.starts_at), number: r.number }))
    },

    /** Whom staff may reach there. Each look is on record. */
    async contacts(id: string, staff: Staff) {
      return db.transaction(async tx => {
        if (!(await tx.get('SELECT 1 AS one FROM employers WHERE id = ?', [id]))) notFound('employer')
        const found = await contactsOf(tx, vault, id)
        await audit.record(tx, { actor: staff.username, action: 'read-contacts', kind: 'employer', entityId: id })
        return found.map(contact => ({ ...contact, seenAt: toIso(contact.seenAt) }))
      })
    },

    /** Records that staff checked the employer today: its postings may be shown for another 180 days. */
    async verify(id: string, note: string | undefined, staff: Staff): Promise<Employer> {
      const now = clock()
      await db.transaction(async tx => {
        const before = await tx.get<Row<'employers'>>('SELECT * FROM employers WHERE id = ?', [id])
        if (!before) notFound('employer')
        await updateRow(tx, 'employers', id, { verified_at: now, updated_at: now })
        await tx.run(
          `UPDATE jobs SET visible_until = CASE WHEN valid_through < ? THEN valid_through ELSE ? END WHERE employer_id = ?`,
          [now + verificationLength, now + verificationLength, id],
        )
        await bumpRevision(tx, 'jobs')
        await audit.record(tx, {
          actor: staff.username,
          action: 'verify',
          kind: 'employer',
          entityId: id,
          before: { verifiedAt: toIsoOrNull(before?.verified_at ?? null) },
          after: { verifiedAt: toIso(now) },
          reason: note ?? null,
        })
      })
      return (await this.find(id)) ?? notFound('employer')
    },
  }
}
export type EmployerRepository = ReturnType<typeof employerRepository>

const toSummary = (row: EmployerRow): EmployerSummary => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  size: row.size,
  district: row.district,
  verifiedAt: toIsoOrNull(row.verified_at),
  jobCount: row.job_count,
  sample: row.sample === 1,
})
