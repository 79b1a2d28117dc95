import { type Outcome, outcomes, type ReceivedApplication, type Snapshot } from '../../../contract/careers/applications.ts'
import type { PageQuery } from '../../../contract/platform/page.ts'
import { sharedUntil } from '../../people/consents/ledger.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound, ProblemError } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { type ApplicationRow, applicationColumns, sayOutcome, scopesOf, toReceived } from './rows.ts'

/** Who opens a card: for the audit trail, and for the person to read. */
interface CardReader {
  actor: string
  reader: string
}

const mostCards = 200

const readerOf = (row: ApplicationRow, { username, department }: Staff): CardReader => ({
  actor: username,
  reader: `${department ? `${department} ${username}` : username}（代${row.employer}）`,
})

/** Applications as staff handle them for the employers. */
export function staffApplicationRepository(db: Database, clock: Clock, vault: Vault, audit: AuditLog) {
  const untilOf = async (queries: Queries, row: ApplicationRow) =>
    row.user_id === null || row.snapshot_sealed === null ? null : sharedUntil(queries, row.user_id, scopesOf(row), clock())

  const find = async (queries: Queries, id: string) =>
    (await queries.get<ApplicationRow>(`${applicationColumns} WHERE a.id = ? AND a.status = 'sent'`, [id])) ??
    notFound('application')

  async function openFor(tx: Queries, id: string, who: (row: ApplicationRow) => CardReader): Promise<Snapshot> {
    const row = await find(tx, id)
    if ((await untilOf(tx, row)) === null || row.snapshot_sealed === null)
      throw new ProblemError(403, 'not-shared', '本人没有同意公开', '本人没有同意、已经撤回，或约定的日期已过。')
    const { actor, reader } = who(row)
    await insertRow(tx, 'application_readings', { id: newId(), application_id: id, read_at: clock(), reader })
    await audit.record(tx, { actor, action: 'open-card', kind: 'application', entityId: id })
    return fromJson<Snapshot>(vault.open(row.snapshot_sealed))
  }

  /** What the employer's side says, by whoever acts for it. */
  async function sayFor(tx: Queries, id: string, outcome: Outcome, actor: string): Promise<ReceivedApplication> {
    const row = await find(tx, id)
    await sayOutcome(tx, id, outcome, 'staff_at', clock())
    await audit.record(tx, { actor, action: 'outcome', kind: 'application', entityId: id, after: { outcome } })
    return toReceived(tx, row, await untilOf(tx, row))
  }

  return {
    async list({ limit, cursor, jobId }: PageQuery & { jobId?: string | undefined }) {
      const where = `WHERE a.status = 'sent'${jobId ? ' AND a.job_id = ?' : ''}`
      const params = jobId ? [jobId] : []
      const offset = offsetOf(cursor)
      const rows = await db.all<ApplicationRow>(
        `${applicationColumns} ${where} ORDER BY a.created_at DESC, a.id LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      )
      const count = await db.get<{ total: number }>(`SELECT count(*) AS total FROM applications a ${where}`, params)
      const total = count?.total ?? 0
      const items = await Promise.all(rows.map(async row => toReceived(db, row, await untilOf(db, row))))
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Cards handed in at a fair for this employer's jobs that it may see now. */
    async sharedAt(queries: Queries, fairId: string, employerId: string): Promise<ReceivedApplication[]> {
      const rows = await queries.all<ApplicationRow>(
        `${applicationColumns} WHERE a.status = 'sent' AND a.fair_id = ? AND j.employer_id = ? ORDER BY a.created_at, a.id LIMIT ?`,
        [fairId, employerId, mostCards],
      )
      const received = await Promise.all(rows.map(async row => toReceived(queries, row, await untilOf(queries, row))))
      return received.filter(application => application.isShared)
    },

    /** Opens the card and writes down that it was opened; both or neither. */
    open: (id: string, staff: Staff): Promise<Snapshot> => db.transaction(tx => openFor(tx, id, row => readerOf(row, staff))),

    openFor,

    say: (id: string, outcome: Outcome, staff: Staff): Promise<ReceivedApplication> =>
      db.transaction(tx => sayFor(tx, id, outcome, staff.username)),

    sayFor,

    /** Counted from what both sides said; of deleted accounts only the numbers are left. */
    async ledger(fairId: string | undefined) {
      const where = fairId ? 'WHERE a.fair_id = ?' : ''
      const params = fairId ? [fairId] : []
      const total = await db.get<{ applications: number; withdrawn: number }>(
        `SELECT count(*) AS applications, coalesce(sum(CASE WHEN a.status = 'withdrawn' THEN 1 ELSE 0 END), 0) AS withdrawn
         FROM applications a ${where}`,
        params,
      )
      const rows = await db.all<{ outcome: Outcome; by_person: number; by_staff: number; confirmed: number }>(
        `SELECT o.outcome, count(o.person_at) AS by_person, count(o.staff_at) AS by_staff, count(o.person_at + o.staff_at) AS confirmed
         FROM application_outcomes o JOIN applications a ON a.id = o.application_id ${where} GROUP BY o.outcome`,
        params,
      )
      const stages = outcomes.map(outcome => {
        const row = rows.find(counted => counted.outcome === outcome)
        return { outcome, byPerson: row?.by_person ?? 0, byStaff: row?.by_staff ?? 0, confirmed: row?.confirmed ?? 0 }
      })
      return { applications: Number(total?.applications ?? 0), withdrawn: Number(total?.withdrawn ?? 0), stages }
    },
  }
}
export type StaffApplicationRepository = ReturnType<typeof staffApplicationRepository>
