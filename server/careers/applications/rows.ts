import { type Application, type Outcome, outcomes, type ReceivedApplication } from '../../../contract/careers/applications.ts'
import { toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'

export interface ApplicationRow {
  id: string
  user_id: string | null
  job_id: string
  fair_id: string | null
  status: 'sent' | 'withdrawn'
  snapshot_sealed: string | null
  created_at: number
  title: string
  employer: string
  fair_title: string | null
}

export const applicationColumns = `SELECT a.*, j.title, e.name AS employer, v.title AS fair_title
  FROM applications a JOIN jobs j ON j.id = a.job_id JOIN employers e ON e.id = j.employer_id
  LEFT JOIN events v ON v.id = a.fair_id`

/** What a consent to show the card may be limited to. */
export const scopesOf = (row: Pick<ApplicationRow, 'job_id' | 'fair_id'>) => [row.job_id, ...(row.fair_id ? [row.fair_id] : [])]

const jobOf = (row: ApplicationRow) => ({ id: row.job_id, title: row.title, employer: row.employer })

async function outcomesOf(db: Queries, id: string): Promise<Application['outcomes']> {
  const rows = await db.all<{ outcome: Outcome; person_at: number | null; staff_at: number | null }>(
    'SELECT * FROM application_outcomes WHERE application_id = ?',
    [id],
  )
  // In the order of the road, not of the clicks.
  rows.sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
  return rows.map(row => ({ outcome: row.outcome, byPersonAt: toIsoOrNull(row.person_at), byStaffAt: toIsoOrNull(row.staff_at) }))
}

/** As the person sees it, with everybody who opened the card. */
export async function toApplication(db: Queries, row: ApplicationRow, until: number | null): Promise<Application> {
  const readings = await db.all<{ read_at: number; reader: string }>(
    'SELECT read_at, reader FROM application_readings WHERE application_id = ? ORDER BY read_at DESC, id',
    [row.id],
  )
  return {
    id: row.id,
    job: jobOf(row),
    fairId: row.fair_id,
    fairTitle: row.fair_title,
    status: row.status,
    createdAt: toIso(row.created_at),
    sharedUntil: row.status === 'sent' ? toIsoOrNull(until) : null,
    readings: readings.map(reading => ({ at: toIso(reading.read_at), reader: reading.reader })),
    outcomes: await outcomesOf(db, row.id),
  }
}

/** As staff see it in a list: nothing of the person. */
export const toReceived = async (db: Queries, row: ApplicationRow, until: number | null): Promise<ReceivedApplication> => ({
  id: row.id,
  job: jobOf(row),
  fairId: row.fair_id,
  createdAt: toIso(row.created_at),
  isShared: until !== null,
  outcomes: await outcomesOf(db, row.id),
})
