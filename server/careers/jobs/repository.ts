import type { Job, JobBooth, JobPage, JobQuery, JobSummary } from '../../../contract/careers/jobs.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, placeholders } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { type JobCounts, jobCounts } from './counts.ts'
import { onShow } from './on-show.ts'
import { type JobRows, jobPages } from './pages.ts'
import { detailColumns, type JobRow, type JobSummaryRow, summaryColumns, toDetail, toSummary } from './rows.ts'
import type { JobSearches } from './searches.ts'
import type { ShownJobs } from './shown-jobs.ts'

/** A page may show more than was counted of the first hits. */
const saidOf = ({ total, isLeast }: JobCounts, { rows }: JobRows) =>
  isLeast ? { total: Math.max(total, rows.length), isLeast: rows.length > 0 } : { total, isLeast }

const similarCount = 4
/** More than any pay differs. */
const farthestPay = 1e9

type Neighbour = Row<'jobs', 'id' | 'employer_id' | 'monthly_min'>
type BoothOfJob = Row<'fair_jobs'> & Row<'booths', 'number'> & Row<'events', 'title' | 'starts_at'>

/** The nearest in pay on both sides among those that are alike; asked for the moment, what they share, the job and its pay. */
function neighbours(alike: string): string {
  const next = (side: '>=' | '<', order: 'ASC' | 'DESC') =>
    `SELECT * FROM (SELECT j.id, j.employer_id, j.monthly_min FROM jobs j
     WHERE ${onShow(0).sql} AND ${alike} AND j.employment_type = ? AND j.id <> ? AND j.monthly_min ${side} ?
     ORDER BY j.monthly_min ${order}, j.id ${order} LIMIT ${2 * similarCount}) AS ${order === 'ASC' ? 'upwards' : 'downwards'}`
  return `${next('>=', 'ASC')} UNION ALL ${next('<', 'DESC')}`
}
const neighboursOfTrade = neighbours('j.industry = ?')
const neighboursWithoutTrade = neighbours('j.industry IS NULL AND j.degree = ?')

/** Jobs as the public sees them. */
export function jobRepository(db: Database, clock: Clock, text: TextIndex, searches: JobSearches, shown: ShownJobs) {
  const counts = jobCounts(db, clock, text, shown)
  const pageOf = jobPages(db, clock, text, shown)

  /** Adds the booths where each job can be talked about at a coming fair. */
  async function withBooths(rows: JobSummaryRow[]): Promise<JobSummary[]> {
    const booths = await boothsOf(rows.map(row => row.id))
    return rows.map(row => toSummary(row, booths.get(row.id) ?? [], clock()))
  }

  async function boothsOf(ids: string[]): Promise<Map<string, JobBooth[]>> {
    const booths = new Map<string, JobBooth[]>()
    if (ids.length === 0) return booths
    const rows = await db.all<BoothOfJob>(
      `SELECT f.job_id, b.number, v.id AS fair_id, v.title, v.starts_at
       FROM fair_jobs f
       JOIN jobs j ON j.id = f.job_id
       JOIN booths b ON b.fair_id = f.fair_id AND b.employer_id = j.employer_id
       JOIN events v ON v.id = f.fair_id
       WHERE f.job_id IN (${placeholders(ids.length)}) AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ?
       ORDER BY v.starts_at`,
      [...ids, clock()],
    )
    for (const row of rows) {
      const list = booths.get(row.job_id) ?? []
      list.push({ fairId: row.fair_id, fairTitle: row.title, startsAt: toIso(row.starts_at), number: row.number })
      booths.set(row.job_id, list)
    }
    return booths
  }

  /** Open jobs of the same trade, other employers before the same one, then the nearest pay first. */
  async function similarTo(row: JobRow): Promise<JobSummaryRow[]> {
    const distance = (other: Neighbour) =>
      (other.employer_id === row.employer_id ? farthestPay : 0) + Math.abs(other.monthly_min - row.monthly_min)
    const near = (await neighboursOf(row)).map(other => ({ id: other.id, distance: distance(other) }))
    const nearest = near.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1)).slice(0, similarCount)
    if (nearest.length === 0) return []
    const rows = await db.all<JobSummaryRow>(
      `SELECT ${summaryColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.id IN (${placeholders(nearest.length)})`,
      nearest.map(({ id }) => id),
    )
    const byId = new Map(rows.map(other => [other.id, other]))
    return nearest.flatMap(({ id }) => byId.get(id) ?? [])
  }

  /** The next jobs of the same trade upwards and downwards in pay. */
  function neighboursOf(row: JobRow): Promise<Neighbour[]> {
    const asked = [clock(), row.industry ?? row.degree, row.employment_type, row.id, row.monthly_min]
    return db.all<Neighbour>(row.industry === null ? neighboursWithoutTrade : neighboursOfTrade, [...asked, ...asked])
  }

  return {
    async list(query: JobQuery): Promise<JobPage> {
      const { cursor: _, limit: _l, sort: _s, ...filters } = query
      let search = await (query.cursor ? searches.understand(filters) : searches.read(filters))
      let page = await pageOf(search, query)
      const nearer = page.rows.length === 0 && !query.cursor ? await searches.nearer(search) : null
      if (nearer) {
        search = nearer
        page = await pageOf(search, query)
      }
      const counted = await counts.of(search)
      return {
        items: await withBooths(page.rows),
        nextCursor: page.nextCursor,
        ...counted,
        ...saidOf(counted, page),
        nearestWords: page.rows.length === 0 ? await searches.knownWords(search) : null,
        understood: search.chips,
        q: search.rest,
        leftOut: search.leftOut,
      }
    },

    /** A job that is or was public; null for those that never were. */
    async find(id: string): Promise<Job | null> {
      const row = await db.get<JobRow>(
        `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id WHERE j.id = ? AND j.state IN ('published', 'withdrawn') AND j.visible_until > 0`,
        [id],
      )
      if (!row) return null
      const [summary, ...similar] = await withBooths([row, ...(await similarTo(row))])
      if (!summary) return null
      return { ...summary, ...toDetail(row, clock()), similar }
    },

    openTotals: counts.open,
  }
}
export type JobRepository = ReturnType<typeof jobRepository>
