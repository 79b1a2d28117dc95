import { employmentTypes, type JobFacets } from '../../../contract/careers/jobs.ts'
import { askedDegrees, askedExperiences } from '../../../contract/people/qualifications.ts'
import { type Clock, minute } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import type { Column } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { conditionsOf, type JobSearch, narrowedBy, onShow } from './filters.ts'

export interface JobCounts {
  total: number
  facets: JobFacets
  dropHint: { filter: string; total: number } | null
}

interface Group {
  value: string | null
  count: number
  label?: string
}

/** Lower bounds people think in, in yuan a month. */
const salarySteps = [4000, 6000, 8000, 10_000, 15_000]
const keptResults = 300

export interface OpenTotals {
  total: number
  employers: number
}

/**
 * What is counted over all jobs. It costs a scan each, aside from what else is asked, so it is kept while no job has
 * changed, for at most a minute (jobs also leave by the clock alone).
 */
export function jobCounts(db: Database, clock: Clock, text: TextIndex) {
  const kept = new Map<string, Promise<unknown>>()

  async function once<Counted>(asked: unknown, count: (now: number) => Promise<Counted>): Promise<Counted> {
    const now = clock()
    const key = JSON.stringify([await revisionOf(db, 'jobs'), Math.floor(now / minute), asked])
    const known = kept.get(key)
    if (known) return known as Promise<Counted>
    const counted = count(now)
    counted.catch(() => kept.delete(key))
    if (kept.size >= keptResults) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, counted)
    return counted
  }

  return {
    /** Totals and facets over all jobs that pass the filters. */
    of({ filters, chips, ...search }: JobSearch): Promise<JobCounts> {
      const asked = [{ ...filters, q: undefined }, chips.map(({ filter, value }) => [filter, value]), search.groups]
      return once(asked, now => count(db.aside, { filters, chips, ...search }, now, text))
    },

    /** What may be shown now, for counters elsewhere. */
    open: (): Promise<OpenTotals> =>
      once('open', async now => {
        const where = onShow(now)
        const row = await db.aside.get<OpenTotals>(
          `SELECT count(*) AS total, count(DISTINCT j.employer_id) AS employers FROM jobs j WHERE ${where.sql}`,
          where.params,
        )
        return row ?? { total: 0, employers: 0 }
      }),
  }
}

async function count(db: Queries, search: JobSearch, now: number, text: TextIndex): Promise<JobCounts> {
  const totalWithout = async (except?: string) => {
    const where = conditionsOf(search, now, text, except)
    const row = await db.get<{ total: number }>(`SELECT count(*) AS total FROM jobs j WHERE ${where.sql}`, where.params)
    return row?.total ?? 0
  }
  const grouped = async (column: Column<'jobs'>, filter: string) => {
    const where = conditionsOf(search, now, text, filter)
    return db.all<Group>(
      `SELECT j.${column} AS value, count(*) AS count FROM jobs j WHERE ${where.sql} AND j.${column} IS NOT NULL GROUP BY j.${column}`,
      where.params,
    )
  }
  const total = await totalWithout()
  return {
    total,
    facets: {
      degree: inOrder(await grouped('degree', 'degree'), askedDegrees),
      employmentType: inOrder(await grouped('employment_type', 'employmentType'), employmentTypes),
      experience: inOrder(await grouped('experience', 'experience'), askedExperiences),
      industry: mostFirst(await grouped('industry', 'industry')),
      district: mostFirst(await grouped('district', 'district')),
      freshGraduate: (await grouped('fresh_graduate', 'freshGraduate'))
        .filter(g => Number(g.value) === 1)
        .map(g => ({ value: 'true', count: g.count })),
      salaryMin: await salaryCounts(db, search, now, text),
      fairId: await fairCounts(db, search, now, text),
    },
    dropHint: total === 0 ? await bestDrop(search, totalWithout) : null,
  }
}

/** The filter whose loss gives most. */
async function bestDrop(search: JobSearch, totalWithout: (name: string) => Promise<number>) {
  let best: JobCounts['dropHint'] = null
  for (const filter of narrowedBy(search)) {
    const total = await totalWithout(filter)
    if (total > (best?.total ?? 0)) best = { filter, total }
  }
  return best
}

async function salaryCounts(db: Queries, search: JobSearch, now: number, text: TextIndex) {
  const where = conditionsOf(search, now, text, 'salaryMin')
  const sums = salarySteps.map(step => `sum(CASE WHEN j.monthly_min >= ${step} THEN 1 ELSE 0 END) AS s${step}`)
  const row = await db.get<Record<string, number | null>>(
    `SELECT ${sums.join(', ')} FROM jobs j WHERE ${where.sql}`,
    where.params,
  )
  return salarySteps.map(step => ({ value: String(step), count: row?.[`s${step}`] ?? 0 })).filter(g => g.count > 0)
}

async function fairCounts(db: Queries, search: JobSearch, now: number, text: TextIndex) {
  const where = conditionsOf(search, now, text, 'fairId')
  const rows = await db.all<Group & { value: string; label: string }>(
    `SELECT v.id AS value, v.title AS label, count(*) AS count
     FROM events v JOIN fair_jobs f ON f.fair_id = v.id JOIN jobs j ON j.id = f.job_id
     WHERE v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ? AND ${where.sql}
     GROUP BY v.id, v.title, v.starts_at ORDER BY v.starts_at`,
    [now, ...where.params],
  )
  return rows.map(({ value, label, count }) => ({ value, label, count }))
}

const inOrder = (groups: Group[], order: readonly string[]) =>
  order.flatMap(value => groups.filter(g => g.value === value).map(g => ({ value, count: g.count })))

const mostFirst = (groups: Group[]) =>
  groups
    .map(g => ({ value: String(g.value), count: g.count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh'))
    .slice(0, 20)
