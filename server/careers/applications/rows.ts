import { type Application, type Outcome, outcomes, type ReceivedApplication } from '../../../contract/careers/applications.ts'
import { toIso, toIsoOrNull } from '../../platform/clock.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'

export type ApplicationRow = Row<'applications'> &
  Row<'jobs', 'title'> & { employer: Row<'employers'>['name']; fair_title: Row<'events'>['title'] | null }

export const applicationColumns = `SELECT a.*, j.title, e.name AS employer, v.title AS fair_title
  FROM applications a JOIN jobs j ON j.id = a.job_id JOIN employers e ON e.id = j.employer_id
  LEFT JOIN events v ON v.id = a.fair_id`

/** What a consent to show the card may be limited to. */
export const scopesOf = (row: Pick<ApplicationRow, 'job_id' | 'fair_id'>) => [row.job_id, ...(row.fair_id ? [row.fair_id] : [])]

const jobOf = (row: ApplicationRow) => ({ id: row.job_id, title: row.title, employer: row.employer })

async function outcomesOf(db: Queries, id: string): Promise<Application['outcomes']> {
  const rows = await db.all<Narrow<Row<'application_outcomes'>, { outcome: Outcome }>>(
    'SELECT * FROM application_outcomes WHERE application_id = ?',
    [id],
  )
  // In the order of the road, not of the clicks.
  rows.sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
  return rows.map(row => ({ outcome: row.outcome, byPersonAt: toIsoOrNull(row.person_at), byStaffAt: toIsoOrNull(row.staff_at) }))
}

/** What one side says the first time holds. */
export const sayOutcome = (tx: Queries, id: string, outcome: Outcome, side: 'person_at' | 'staff_at', now: number) =>
  insertRow(
    tx,
    'application_outcomes',
    { application_id: id, outcome, ...(side === 'person_at' ? { person_at: now } : { staff_at: now }) },
    `ON CONFLICT (application_id, outcome) DO UPDATE SET ${side} = coalesce(application_outcomes.${side}, excluded.${side})`,
  )

/** As the person sees it, with everybody who opened the card. */
export async function toApplication(db: Queries, row: ApplicationRow, until: number | null): Promise<Application> {
  const readings = await db.all<Row<'application_readings', 'read_at' | 'reader'>>(
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
