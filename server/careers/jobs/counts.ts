import { employmentTypes, type JobFacets } from '../../../contract/careers/jobs.ts'
import { askedDegrees, askedExperiences } from '../../../contract/people/qualifications.ts'
import { type Clock, minute } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { type CountedGroup, type GroupFilter, groupedBy, isTold, passing, readGroups, salarySteps } from './counted-groups.ts'
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

const keptResults = 300
/** Those of all jobs and of the last words; each may be some thousands. */
const keptGroups = 12
/** So many take long to count: it is done anew behind the figures of before, unless those are old. */
const many = 20_000
const oldest = 2 * minute

export interface OpenTotals {
  total: number
  employers: number
}

interface Kept {
  stamp: string
  at: number
  value: Promise<unknown>
  /** How many jobs it counts; 0 until that is known. */
  size: number
  isRenewing: boolean
}

/**
 * What is counted over all jobs. It costs a scan, aside from what else is asked, so it is kept while no job has changed,
 * for at most a minute (jobs also leave by the clock alone). One scan serves all filters.
 */
export function jobCounts(db: Database, clock: Clock, text: TextIndex) {
  const kept = new Map<string, Kept>()
  const results = new WeakMap<CountedGroup[], Map<string, Promise<JobCounts>>>()

  async function once<Counted>(
    asked: unknown,
    count: (now: number) => Promise<Counted>,
    sizeOf: (counted: Counted) => number,
  ): Promise<Counted> {
    const now = clock()
    const key = JSON.stringify(asked)
    const stamp = `${await revisionOf(db, 'jobs')} ${Math.floor(now / minute)}`
    const known = kept.get(key)
    if (known?.stamp === stamp) return known.value as Promise<Counted>
    const mayServe = known !== undefined && known.size > many && now - known.at < oldest
    if (mayServe && known.isRenewing) return known.value as Promise<Counted>
    if (mayServe) known.isRenewing = true
    const value = count(now)
    const entry: Kept = { stamp, at: now, value, size: 0, isRenewing: false }
    const keep = () => {
      kept.delete(key)
      if (kept.size >= keptGroups) kept.delete(kept.keys().next().value ?? '')
      kept.set(key, entry)
    }
    if (!mayServe) keep()
    value.then(
      counted => {
        entry.size = sizeOf(counted)
        if (mayServe) keep()
      },
      () => {
        if (mayServe) known.isRenewing = false
        else if (kept.get(key) === entry) kept.delete(key)
      },
    )
    return mayServe ? (known.value as Promise<Counted>) : value
  }

  return {
    /** Totals and facets over all jobs that pass the filters. */
    async of(search: JobSearch): Promise<JobCounts> {
      const by = groupedBy(search, text)
      const { filters, chips, groups: words } = by.search
      const read: ReadGroups = except => readGroups(db.aside, by, clock(), text, except)
      const groups = await once([{ ...filters, q: Boolean(filters.q) }, chips, words, by.steps, by.pay], () => read(), sum)
      const known = results.get(groups) ?? new Map<string, Promise<JobCounts>>()
      results.set(groups, known)
      const key = JSON.stringify([{ ...search.filters, q: undefined }, search.chips.map(({ filter, value }) => [filter, value])])
      const counts = known.get(key) ?? count(db.aside, search, clock(), text, groups, read)
      if (known.size >= keptResults) known.delete(known.keys().next().value ?? '')
      known.set(key, counts)
      counts.catch(() => known.delete(key))
      return counts
    },

    /** What may be shown now, for counters elsewhere. */
    open: (): Promise<OpenTotals> =>
      once(
        'open',
        async now => {
          const where = onShow(now)
          const row = await db.aside.get<OpenTotals>(
            `SELECT count(*) AS total, count(DISTINCT j.employer_id) AS employers FROM jobs j WHERE ${where.sql}`,
            where.params,
          )
          return row ?? { total: 0, employers: 0 }
        },
        ({ total }) => total,
      ),
  }
}

async function count(
  db: Queries,
  search: JobSearch,
  now: number,
  text: TextIndex,
  groups: CountedGroup[],
  read: ReadGroups,
): Promise<JobCounts> {
  const grouped = (column: keyof CountedGroup, filter: GroupFilter) => tally(passing(groups, search, filter), column)
  const total = sum(passing(groups, search))
  const paid = passing(groups, search, 'salaryMin')
  return {
    total,
    facets: {
      degree: inOrder(grouped('degree', 'degree'), askedDegrees),
      employmentType: inOrder(grouped('employment_type', 'employmentType'), employmentTypes),
      experience: inOrder(grouped('experience', 'experience'), askedExperiences),
      industry: mostFirst(grouped('industry', 'industry')),
      district: mostFirst(grouped('district', 'district')),
      freshGraduate: grouped('fresh_graduate', 'freshGraduate')
        .filter(g => g.value === '1')
        .map(g => ({ value: 'true', count: g.count })),
      salaryMin: salarySteps
        .map(step => ({ value: String(step), count: sum(paid.filter(group => group.step >= step)) }))
        .filter(g => g.count > 0),
      fairId: await fairCounts(db, search, now, text),
    },
    dropHint: total === 0 ? await bestDrop(search, groups, read) : null,
  }
}

/** The groups of a search; without a filter that the groups do not tell apart where one is named. */
type ReadGroups = (except?: string) => Promise<CountedGroup[]>

/** The filter whose loss gives most. */
async function bestDrop(search: JobSearch, groups: CountedGroup[], read: ReadGroups) {
  let best: JobCounts['dropHint'] = null
  for (const filter of narrowedBy(search)) {
    const total = sum(passing(isTold(filter) ? groups : await read(filter), search, filter))
    if (total > (best?.total ?? 0)) best = { filter, total }
  }
  return best
}

const sum = (groups: readonly CountedGroup[]) => groups.reduce((total, { count }) => total + count, 0)

function tally(groups: readonly CountedGroup[], column: keyof CountedGroup): Group[] {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const value = group[column]
    if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + group.count)
  }
  return [...counts].map(([value, count]) => ({ value, count }))
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
