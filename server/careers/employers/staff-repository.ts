import type { employerEndpoints, StaffEmployer } from '../../../contract/careers/employers.ts'
import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import { type Clock, dayLength, parseTime, toIso } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, placeholders, type Queries, type SqlValue, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { NewRow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJsonOrNull } from '../../platform/json.ts'
import { conflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { everyJobId, noteChanged } from '../jobs/changed-jobs.ts'
import { contactsOf } from './contacts.ts'
import { type CheckRow, type EmployerRow, toCheck, toSummary } from './repository.ts'
import { checkState, longestCheck, type VisibleUntil } from './visibility.ts'

type Check = BodyOf<(typeof employerEndpoints)['PUT /staff/employers/:id/verification']>
type StaffQuery = QueryOf<(typeof employerEndpoints)['GET /staff/employers']>
type StaffEmployerRow = EmployerRow & { waiting_jobs: number }

interface Rules {
  visibleUntil: VisibleUntil
  vault: Vault
}

/** From here on an employer stands among those whose check is about to end. */
const endsSoon = 30 * dayLength

/** Employers as those see them who check them: what waits, and the act of checking. */
export function staffEmployerRepository(
  db: Database,
  clock: Clock,
  text: TextIndex,
  audit: AuditLog,
  { visibleUntil, vault }: Rules,
) {
  const select = `SELECT e.*, coalesce(n.job_count, 0) AS job_count, coalesce(n.waiting_jobs, 0) AS waiting_jobs
    FROM employers e LEFT JOIN (
      SELECT employer_id, sum(CASE WHEN visible_until > ? THEN 1 ELSE 0 END) AS job_count,
        sum(CASE WHEN visible_until <= ? AND valid_through > ? THEN 1 ELSE 0 END) AS waiting_jobs
      FROM jobs WHERE state = 'published' GROUP BY employer_id
    ) n ON n.employer_id = e.id`
  const times = () => Array<number>(3).fill(clock())

  async function listed(rows: StaffEmployerRow[]): Promise<StaffEmployer[]> {
    const checks = rows.length === 0 ? [] : await lastChecks(rows.map(row => row.id))
    const checkOf = new Map(checks.map(check => [check.employer_id, check]))
    return rows.map(row => toStaffEmployer(row, checkOf.get(row.id), clock()))
  }

  const lastChecks = (ids: string[]) =>
    db.all<CheckRow>(
      `SELECT c.* FROM employer_checks c WHERE c.employer_id IN (${placeholders(ids.length)}) AND NOT EXISTS (
         SELECT 1 FROM employer_checks l WHERE l.employer_id = c.employer_id AND (l.checked_at, l.id) > (c.checked_at, c.id))`,
      ids,
    )

  async function find(id: string, queries: Queries = db): Promise<StaffEmployer> {
    const row = await queries.get<StaffEmployerRow>(`${select} WHERE e.id = ?`, [...times(), id])
    const [employer] = await listed(row ? [row] : [])
    return employer ?? notFound('employer')
  }

  /** Writes the act down and shows the postings as long as it holds. */
  async function take(tx: Queries, check: NewRow<'employer_checks'>): Promise<void> {
    const { employer_id: id, checked_at, valid_until, credit_code } = check
    await insertRow(tx, 'employer_checks', check)
    await updateRow(tx, 'employers', id, {
      verified_at: checked_at,
      verified_until: valid_until,
      updated_at: checked_at,
      ...(credit_code ? { credit_code } : {}),
    })
    await tx.run(
      'UPDATE jobs SET visible_until = CASE WHEN valid_through < ? THEN valid_through ELSE ? END WHERE employer_id = ?',
      [valid_until, valid_until, id],
    )
    const jobs = await tx.all<Row<'jobs', 'id'>>('SELECT id FROM jobs WHERE employer_id = ?', [id])
    await noteChanged(
      tx,
      jobs.map(job => job.id),
    )
  }

  return {
    /** The most postings that wait first. */
    async list({ limit, cursor, q, state }: StaffQuery) {
      const match = q ? text.match('employers', q) : null
      const conditions = [
        ...(match ? [`e.id IN (SELECT ref FROM (${match.sql}) AS found)`] : []),
        ...(state ? [stateSql[state]] : []),
      ]
      const params: SqlValue[] = [...(match?.params ?? []), ...(state ? stateTimes[state].map(ahead => clock() + ahead) : [])]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const offset = offsetOf(cursor)
      const rows = await db.all<StaffEmployerRow>(
        `${select} ${where} ORDER BY waiting_jobs DESC, e.verified_until, e.id LIMIT ? OFFSET ?`,
        [...times(), ...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM employers e ${where}`, params))?.total ?? 0
      return { items: await listed(rows), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find,

    /** With every check, the latest first. */
    async details(id: string) {
      const checks = await db.all<CheckRow>(
        'SELECT * FROM employer_checks WHERE employer_id = ? ORDER BY checked_at DESC, id DESC LIMIT 50',
        [id],
      )
      const whole = checks.map(row => ({ ...toCheck(row), checkedBy: row.checked_by, note: row.note }))
      return { ...(await find(id)), checks: whole }
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

    /** Records that a person looked at the employer's papers today; its postings may be shown until then. */
    async verify(id: string, { creditCode, seen, validUntil, note }: Check, staff: Staff): Promise<StaffEmployer> {
      const now = clock()
      const until = validUntil === undefined ? now + longestCheck : parseTime(validUntil)
      if (until <= now || until > now + longestCheck)
        throw invalidRequest([{ path: 'validUntil', message: '核验有效期应在今天之后、180 天之内' }])
      await db.transaction(async tx => {
        const before = (await tx.get<Row<'employers'>>('SELECT * FROM employers WHERE id = ?', [id])) ?? notFound('employer')
        const code = creditCode ?? before.credit_code
        if (code === null) throw invalidRequest([{ path: 'creditCode', message: '请填写营业执照上的统一社会信用代码（18 位）' }])
        const other = await tx.get<Row<'employers', 'name'>>('SELECT name FROM employers WHERE credit_code = ? AND id <> ?', [
          code,
          id,
        ])
        if (other)
          throw conflict(
            'credit-code-taken',
            '这个代码已经属于另一家企业',
            `“${other.name}”已登记这个统一社会信用代码，请核对是不是同一家。`,
          )
        await take(tx, {
          id: newId(),
          employer_id: id,
          seen,
          credit_code: code,
          note: note ?? null,
          checked_by: staff.username,
          checked_at: now,
          valid_until: until,
        })
        await bumpRevision(tx, 'jobs')
        await audit.record(tx, {
          actor: staff.username,
          action: 'verify',
          kind: 'employer',
          entityId: id,
          before: { verifiedUntil: before.verified_until && toIso(before.verified_until), creditCode: before.credit_code },
          after: { verifiedUntil: toIso(until), creditCode: code, seen },
          reason: note ?? null,
        })
      })
      return find(id)
    },

    /** Lets the invented employers of the sample content show their postings, by an act that says so. */
    async verifySamples(): Promise<void> {
      const now = clock()
      const rows = await db.all<Row<'employers', 'id'>>('SELECT id FROM employers WHERE sample = 1 AND verified_at IS NULL')
      await db.transaction(async tx => {
        for (const { id } of rows)
          await take(tx, {
            id: newId(),
            employer_id: id,
            seen: 'sample',
            credit_code: null,
            note: null,
            checked_by: '示例',
            checked_at: now,
            valid_until: now + longestCheck,
          })
        await bumpRevision(tx, 'jobs')
      })
    },

    /** Brings postings of employers that nobody checked in line with what the district chose. */
    async applyVisibility(): Promise<void> {
      const unchecked = 'employer_id IN (SELECT id FROM employers WHERE verified_at IS NULL)'
      const wanted = visibleUntil(1, null) === 0 ? '0' : 'valid_through'
      await db.transaction(async tx => {
        const changed = await tx.run(
          `UPDATE jobs SET visible_until = ${wanted} WHERE visible_until <> ${wanted} AND ${unchecked}`,
        )
        if (changed === 0) return
        await noteChanged(tx, [everyJobId])
        await bumpRevision(tx, 'jobs')
      })
    },
  }
}
export type StaffEmployerRepository = ReturnType<typeof staffEmployerRepository>

const stateSql = {
  waiting: 'e.verified_until IS NULL',
  expired: 'e.verified_until <= ?',
  expiring: 'e.verified_until > ? AND e.verified_until <= ?',
  checked: 'e.verified_until > ?',
}
/** How far from now the times in `stateSql` are. */
const stateTimes = { waiting: [], expired: [0], expiring: [0, endsSoon], checked: [0] }

function stateOf(row: EmployerRow, now: number): StaffEmployer['state'] {
  const state = checkState(row, now)
  return state === 'checked' && checkState(row, now + endsSoon) === 'expired' ? 'expiring' : state
}

const toStaffEmployer = (row: StaffEmployerRow, check: CheckRow | undefined, now: number): StaffEmployer => ({
  ...toSummary(row, now),
  state: stateOf(row, now),
  shortName: row.short_name,
  nature: row.nature,
  introduction: row.introduction,
  address: row.address,
  source: fromJsonOrNull<Source>(row.source),
  creditCode: row.credit_code,
  waitingJobs: row.waiting_jobs,
  lastCheck: check ? { ...toCheck(check), checkedBy: check.checked_by, note: check.note } : null,
  version: row.version,
})
