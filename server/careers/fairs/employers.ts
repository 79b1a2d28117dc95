import type { Hall } from '../../../contract/careers/fairs.ts'
import type { FairEmployer } from '../../../contract/careers/staff-fairs.ts'
import { type Clock, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { checkState } from '../employers/visibility.ts'
import { isInside, planOf } from './hall.ts'

type EmployerRow = Row<'employers', 'id' | 'name' | 'verified_until'> &
  Row<'employer_links', 'opened_at' | 'confirmed_at' | 'visit_sealed'> & {
    booth: string | null
    booth_id: string | null
    jobs: number
    link_id: string | null
    sent_at: number | null
  }

interface FairEmployerNeeds {
  audit: AuditLog
  /** Tells those who wait at a booth that it is gone. */
  closeLine(tx: Queries, of: { fairId: string; employerId: string }): Promise<void>
}

/** Keeps two organisers from moving employers at the same time. */
const holdFair = (tx: Queries, fairId: string) => tx.run('UPDATE fairs SET hall_limit = hall_limit WHERE event_id = ?', [fairId])

/** Who comes to a fair and where they stand. */
export function fairEmployers(db: Database, clock: Clock, vault: Vault, { audit, closeLine }: FairEmployerNeeds) {
  /** Those at a booth by its number, then those who bring jobs and stand nowhere. */
  async function list(queries: Queries, fairId: string): Promise<{ items: FairEmployer[]; hall: Hall }> {
    const fair = (await queries.get<Row<'fairs'>>('SELECT * FROM fairs WHERE event_id = ?', [fairId])) ?? notFound('fair')
    const rows = await queries.all<EmployerRow>(
      `SELECT e.id, e.name, e.verified_until, b.number AS booth, b.id AS booth_id, coalesce(n.jobs, 0) AS jobs,
         l.id AS link_id, l.sent_at, l.opened_at, l.confirmed_at, l.visit_sealed
       FROM employers e LEFT JOIN booths b ON b.employer_id = e.id AND b.fair_id = ?
       LEFT JOIN (SELECT j.employer_id, count(*) AS jobs FROM fair_jobs f JOIN jobs j ON j.id = f.job_id
         WHERE f.fair_id = ? GROUP BY j.employer_id) n ON n.employer_id = e.id
       LEFT JOIN employer_links l ON l.employer_id = e.id AND l.fair_id = ? AND l.withdrawn_at IS NULL
       WHERE b.id IS NOT NULL OR n.jobs IS NOT NULL ORDER BY CASE WHEN b.number IS NULL THEN 1 ELSE 0 END, b.number, e.name`,
      [fairId, fairId, fairId],
    )
    const numbers = rows.flatMap(row => row.booth ?? [])
    return { items: rows.map(row => toFairEmployer(row, vault, clock())), hall: planOf(numbers, fair) }
  }

  const boothOf = (tx: Queries, fairId: string, column: 'number' | 'employer_id', value: string) =>
    tx.get<Row<'booths'>>(`SELECT * FROM booths WHERE fair_id = ? AND ${column} = ?`, [fairId, value])

  const move = (tx: Queries, booth: Row<'booths'>, number: string) =>
    tx.run('UPDATE booths SET number = ? WHERE id = ?', [number, booth.id])

  return {
    list: (fairId: string) => list(db, fairId),

    /** Puts an employer at a booth. Two who both stand change places; who stands nowhere takes a free one. */
    place(fairId: string, number: string, employerId: string, staff: Staff) {
      return db.transaction(async tx => {
        await holdFair(tx, fairId)
        const { hall } = await list(tx, fairId)
        const employer =
          (await tx.get<Row<'employers', 'name'>>('SELECT name FROM employers WHERE id = ?', [employerId])) ??
          notFound('employer')
        if (!isInside(number, hall))
          throw conflict('outside-hall', '展位在场地图外', `场地图里没有 ${number}，请先把场地画大些，再放企业。`)
        const own = await boothOf(tx, fairId, 'employer_id', employerId)
        const other = await boothOf(tx, fairId, 'number', number)
        if (own?.number === number) return list(tx, fairId)
        if (other && !own) throw conflict('booth-taken', `${number} 已经有企业了`, '请先把那家移到别的展位，或另选一个空展位。')
        if (own && other) await move(tx, other, `↔${own.number}`)
        if (own) await move(tx, own, number)
        else await join(tx, fairId, number, employerId)
        if (own && other) await move(tx, other, own.number)
        await bumpRevision(tx, 'jobs')
        await audit.record(tx, {
          actor: staff.username,
          action: 'place-booth',
          kind: 'fair',
          entityId: fairId,
          before: { employer: employer.name, booth: own?.number ?? null },
          after: { employer: employer.name, booth: number },
        })
        return list(tx, fairId)
      })
    },

    /** An employer does not come: its booth is free, its jobs are no longer listed here, its link opens nothing. */
    remove(fairId: string, employerId: string, staff: Staff) {
      return db.transaction(async tx => {
        await holdFair(tx, fairId)
        const leaving = (await list(tx, fairId)).items.find(employer => employer.id === employerId) ?? notFound('employer')
        await closeLine(tx, { fairId, employerId })
        await tx.run('DELETE FROM booths WHERE fair_id = ? AND employer_id = ?', [fairId, employerId])
        await tx.run('DELETE FROM fair_jobs WHERE fair_id = ? AND job_id IN (SELECT id FROM jobs WHERE employer_id = ?)', [
          fairId,
          employerId,
        ])
        await tx.run(
          'UPDATE employer_links SET withdrawn_at = ? WHERE fair_id = ? AND employer_id = ? AND withdrawn_at IS NULL',
          [clock(), fairId, employerId],
        )
        await bumpRevision(tx, 'jobs')
        await audit.record(tx, {
          actor: staff.username,
          action: 'remove-employer',
          kind: 'fair',
          entityId: fairId,
          before: { employer: leaving.name, booth: leaving.booth, jobs: leaving.jobs },
        })
        return list(tx, fairId)
      })
    },
  }
}
export type FairEmployers = ReturnType<typeof fairEmployers>

/** A new one brings all that it has open. */
async function join(tx: Queries, fairId: string, number: string, employerId: string): Promise<void> {
  await insertRow(tx, 'booths', { id: newId(), fair_id: fairId, number, employer_id: employerId })
  await tx.run(
    `INSERT INTO fair_jobs (fair_id, job_id) SELECT ?, id FROM jobs WHERE employer_id = ? AND state = 'published'
     ON CONFLICT DO NOTHING`,
    [fairId, employerId],
  )
}

function toFairEmployer(row: EmployerRow, vault: Vault, now: number): FairEmployer {
  return {
    id: row.id,
    name: row.name,
    isChecked: checkState(row, now) === 'checked',
    booth: row.booth,
    boothId: row.booth_id,
    jobs: Number(row.jobs),
    link: {
      state: row.link_id === null ? 'none' : row.confirmed_at === null ? 'silent' : 'confirmed',
      id: row.link_id,
      sentAt: toIsoOrNull(row.sent_at),
      openedAt: toIsoOrNull(row.opened_at),
      confirmedAt: toIsoOrNull(row.confirmed_at),
    },
    visit: row.visit_sealed === null ? null : fromJson<FairEmployer['visit']>(vault.open(row.visit_sealed)),
  }
}
