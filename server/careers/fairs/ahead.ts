import type { FairAhead } from '../../../contract/careers/fair-ahead.ts'
import type { EventChecks } from '../../../contract/culture/staff-events.ts'
import type { EventRow } from '../../culture/events/rows.ts'
import { type Clock, dayLength, startOfDay, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { fromJson } from '../../platform/json.ts'
import { invitedTo } from './staff-repository.ts'

interface Counts {
  booths: number
  employers: number
  checked: number
}

/** The fair that is on or comes next, drafts too, and how far it is prepared. */
export const fairAhead = (db: Database, clock: Clock) => async (): Promise<FairAhead | null> => {
  const now = clock()
  const row = await db.get<EventRow>(
    `SELECT * FROM events WHERE category = 'fair' AND cancelled_reason IS NULL AND ends_at > ? ORDER BY starts_at, id LIMIT 1`,
    [now],
  )
  if (!row) return null
  const counts = await db.get<Counts>(
    `SELECT count(*) AS booths, count(DISTINCT b.employer_id) AS employers,
       count(DISTINCT CASE WHEN e.verified_until > ? THEN e.id END) AS checked
     FROM booths b JOIN employers e ON e.id = b.employer_id WHERE b.fair_id = ?`,
    [now, row.id],
  )
  const jobs = await db.get<{ all_jobs: number; shown: number }>(
    `SELECT count(*) AS all_jobs, coalesce(sum(CASE WHEN j.state = 'published' AND j.visible_until > ? THEN 1 ELSE 0 END), 0) AS shown
     FROM fair_jobs f JOIN jobs j ON j.id = f.job_id WHERE f.fair_id = ? AND j.state <> 'withdrawn' AND j.valid_through > ?`,
    [now, row.id, now],
  )
  const [invited] = await invitedTo(db, [row.id])
  const { booths = 0, employers = 0, checked = 0 } = counts ?? {}
  const [shown, all] = [Number(jobs?.shown ?? 0), Number(jobs?.all_jobs ?? 0)]
  const checks = fromJson<Partial<EventChecks>>(row.checks)
  const said = (isDone: boolean) => ({ isDone, count: null, of: null, also: null })
  return {
    id: row.id,
    title: row.title,
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    venue: row.venue,
    daysLeft: Math.max(0, Math.round((startOfDay(row.starts_at) - startOfDay(now)) / dayLength)),
    steps: [
      { step: 'employers', isDone: employers > 0, count: employers, of: null, also: booths },
      {
        step: 'replies',
        isDone: !invited?.silent,
        count: invited?.confirmed ?? 0,
        of: invited?.employers ?? 0,
        also: invited?.silent ?? 0,
      },
      {
        step: 'employer-check',
        isDone: checked === employers && Boolean(checks.employerCheck),
        count: checked,
        of: employers,
        also: null,
      },
      { step: 'jobs', isDone: shown > 0 && shown === all, count: shown, of: null, also: all - shown },
      { step: 'sign-ups', isDone: row.capacity !== null, count: row.taken, of: row.capacity, also: row.waitlisted },
      { step: 'safety-plan', ...said(Boolean(checks.safetyPlan)) },
      { step: 'notice', ...said(Boolean(checks.advanceNotice)) },
      { step: 'publication', ...said(row.state === 'published') },
    ],
  }
}
