import type { Booth, Fair, FairStats, FairSummary, Hall } from '../../../contract/careers/fairs.ts'
import type { DistrictEvent } from '../../../contract/culture/events.ts'
import type { AskedDegree } from '../../../contract/people/qualifications.ts'
import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import { type EventRow, toEventSummary } from '../../culture/events/rows.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders } from '../../platform/db/database.ts'
import { columnList, columns, type Narrow, type Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { salaryText } from '../jobs/salary.ts'
import { hallOf } from './hall.ts'

/** What a fair needs of events without knowing their repository. */
export interface FairEvents {
  detailOf(row: EventRow, person: Person | null): Promise<DistrictEvent>
}

const shownTitles = 3

type BoothRow = Row<'booths', 'id' | 'number' | 'employer_id'> & Row<'employers', 'name' | 'short_name' | 'industry' | 'sample'>

const offered = columns('jobs', [
  'employer_id',
  'title',
  'degree',
  'fresh_graduate',
  'salary_min',
  'salary_max',
  'salary_unit',
  'monthly_min',
  'monthly_max',
])
type BoothJobRow = Narrow<Row<'jobs', (typeof offered)[number]>, { degree: AskedDegree }>

/** Fairs: district events with booths. */
export function fairRepository(
  db: Database,
  clock: Clock,
  events: FairEvents,
  shortName: (name: string, onFile: string | null) => string,
) {
  async function withStats(rows: EventRow[]): Promise<FairSummary[]> {
    const now = clock()
    const stats = await statsOf(rows)
    return rows.map(row => ({ ...toEventSummary(row, now), stats: stats.get(row.id) ?? emptyStats(row) }))
  }

  /** Counted from records: booths, the jobs offered (for fairs to come only those still open), sign-ups. */
  async function statsOf(rows: EventRow[]): Promise<Map<string, FairStats>> {
    if (rows.length === 0) return new Map()
    const now = clock()
    const ids = rows.map(row => row.id)
    const list = placeholders(ids.length)
    const employers = await db.all<{ id: string; count: number }>(
      `SELECT fair_id AS id, count(*) AS count FROM booths WHERE fair_id IN (${list}) GROUP BY fair_id`,
      ids,
    )
    const jobs = await db.all<{ id: string; count: number }>(
      `SELECT f.fair_id AS id, count(*) AS count FROM fair_jobs f JOIN jobs j ON j.id = f.job_id JOIN events v ON v.id = f.fair_id
       WHERE f.fair_id IN (${list}) AND j.state = 'published' AND j.visible_until > 0 AND (j.visible_until > ? OR v.ends_at <= ?) GROUP BY f.fair_id`,
      [...ids, now, now],
    )
    const countIn = (counts: { id: string; count: number }[], id: string) => counts.find(c => c.id === id)?.count ?? 0
    return new Map(
      rows.map(row => [row.id, { ...emptyStats(row), employers: countIn(employers, row.id), jobs: countIn(jobs, row.id) }]),
    )
  }

  return {
    statsOf,

    async list({ period, limit, cursor }: PageQuery & { period: 'upcoming' | 'past' }): Promise<Page<FairSummary>> {
      const upcoming = period === 'upcoming'
      const where = `category = 'fair' AND state = 'published' AND ends_at ${upcoming ? '>' : '<='} ?`
      const after = keysetOf(cursor, 2)
      const direction = upcoming ? 'ASC' : 'DESC'
      const rows = await db.all<EventRow>(
        `SELECT * FROM events WHERE ${where} ${after ? `AND (starts_at, id) ${upcoming ? '>' : '<'} (?, ?)` : ''}
         ORDER BY starts_at ${direction}, id ${direction} LIMIT ?`,
        [clock(), ...(after ?? []), limit + 1],
      )
      const total =
        (await db.get<{ total: number }>(`SELECT count(*) AS total FROM events WHERE ${where}`, [clock()]))?.total ?? 0
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return { items: await withStats(page), nextCursor: last ? keysetCursor(last.starts_at, last.id) : null, total }
    },

    /** The fair that is on or comes next, cancelled ones left out. */
    async next(): Promise<FairSummary | null> {
      const rows = await db.all<EventRow>(
        `SELECT * FROM events WHERE category = 'fair' AND state = 'published' AND cancelled_reason IS NULL AND ends_at > ?
         ORDER BY starts_at, id LIMIT 1`,
        [clock()],
      )
      return (await withStats(rows))[0] ?? null
    },

    async find(id: string, person: Person | null): Promise<Fair | null> {
      const row = await db.get<EventRow & Row<'fairs'>>(
        `SELECT v.*, f.* FROM events v JOIN fairs f ON f.event_id = v.id WHERE v.id = ? AND v.state = 'published'`,
        [id],
      )
      if (!row) return null
      const next = await db.get<Row<'events', 'id' | 'title' | 'starts_at'>>(
        `SELECT id, title, starts_at FROM events WHERE category = 'fair' AND state = 'published' AND cancelled_reason IS NULL
           AND id <> ? AND starts_at > ? ORDER BY starts_at, id LIMIT 1`,
        [id, Math.max(clock(), row.starts_at)],
      )
      const stats = await statsOf([row])
      return {
        ...(await events.detailOf(row, person)),
        stats: stats.get(id) ?? emptyStats(row),
        hall: hallOf(await this.boothNumbers(id), row),
        steps: fromJson<Fair['steps']>(row.steps),
        notes: fromJson<string[]>(row.notes),
        next: next ? { id: next.id, title: next.title, startsAt: toIso(next.starts_at) } : null,
      }
    },

    async boothNumbers(fairId: string): Promise<string[]> {
      const rows = await db.all<Row<'booths', 'number'>>('SELECT number FROM booths WHERE fair_id = ? ORDER BY number', [fairId])
      return rows.map(row => row.number)
    },

    /** All booths of a fair with what their employers offer there. Null where there is no such fair. */
    async booths(fairId: string): Promise<{ items: Booth[]; hall: Hall } | null> {
      const fair = await db.get<Row<'fairs'>>(
        "SELECT f.* FROM fairs f JOIN events v ON v.id = f.event_id WHERE f.event_id = ? AND v.state = 'published'",
        [fairId],
      )
      if (!fair) return null
      const rows = await db.all<BoothRow>(
        `SELECT b.id, b.number, b.employer_id, e.name, e.short_name, e.industry, e.sample FROM booths b JOIN employers e ON e.id = b.employer_id
         WHERE b.fair_id = ? ORDER BY b.number`,
        [fairId],
      )
      const jobs = await db.all<BoothJobRow>(
        `SELECT ${columnList('j', offered)}
         FROM fair_jobs f JOIN jobs j ON j.id = f.job_id JOIN events v ON v.id = f.fair_id
         WHERE f.fair_id = ? AND j.state = 'published' AND j.visible_until > 0 AND (j.visible_until > ? OR v.ends_at <= ?) ORDER BY j.monthly_min DESC, j.id`,
        [fairId, clock(), clock()],
      )
      const byEmployer = Map.groupBy(jobs, job => job.employer_id)
      return {
        items: rows.map(row => toBooth(row, shortName(row.name, row.short_name), byEmployer.get(row.employer_id) ?? [])),
        hall: hallOf(
          rows.map(row => row.number),
          fair,
        ),
      }
    },
  }
}
export type FairRepository = ReturnType<typeof fairRepository>

const emptyStats = (row: EventRow): FairStats => ({
  employers: 0,
  jobs: 0,
  registered: row.taken,
  capacity: row.capacity,
  waitlist: row.waitlisted,
})

function toBooth(row: BoothRow, shortName: string, jobs: BoothJobRow[]): Booth {
  const monthly = jobs.filter(job => job.salary_unit === 'month' && (job.salary_min !== null || job.salary_max !== null))
  const min = Math.min(...monthly.map(job => job.monthly_min))
  const max = Math.max(...monthly.map(job => job.monthly_max))
  return {
    id: row.id,
    number: row.number,
    employer: { id: row.employer_id, name: row.name, shortName, industry: row.industry, sample: row.sample === 1 },
    jobTitles: jobs.slice(0, shownTitles).map(job => job.title),
    jobCount: jobs.length,
    salary:
      monthly.length > 0
        ? { min, max, unit: 'month', months: null, text: salaryText({ min, max, unit: 'month', months: null }) }
        : null,
    degrees: [...new Set(jobs.map(job => job.degree))],
    freshGraduate: jobs.some(job => job.fresh_graduate === 1),
  }
}
