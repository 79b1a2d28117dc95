import { employmentTypes, type JobFacets } from '../../../contract/careers/jobs.ts'
import { askedDegrees, askedExperiences } from '../../../contract/people/qualifications.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import {
  type CountedGroup,
  firstHits,
  type Grouped,
  type GroupFilter,
  groupedBy,
  isTold,
  mostRead,
  passing,
  type ReadGroups,
  readGroups,
  salarySteps,
  sorted,
} from './counted-groups.ts'
import { conditionsOf, type JobSearch, narrowedBy } from './filters.ts'
import type { JobColumns } from './job-columns.ts'
import type { ShownJobs } from './shown-jobs.ts'

export interface JobCounts {
  total: number
  /** Each figure says how many there are at least. */
  isLeast: boolean
  facets: JobFacets
  dropHint: { filter: string; total: number; isLeast: boolean } | null
}

interface Group {
  value: string | null
  count: number
  label?: string
}

/** Where not all hits are counted, no figure says more. */
const mostSaid = 1000
const keptResults = 300
/** Those of the last words; each may be some thousands. */
const keptGroups = 12

export interface OpenTotals {
  total: number
  employers: number
}

/**
 * What is counted of the jobs on show. Filters are counted in memory; words and whatever else only the records tell, over
 * the first hits. Kept while no job changes or runs out.
 */
export function jobCounts(db: Database, clock: Clock, text: TextIndex, shown: ShownJobs) {
  const results = lastOf<JobCounts>(keptResults)
  const readings = lastOf<ReadGroups>(keptGroups)

  async function readHits(columns: JobColumns, by: Grouped): Promise<ReadGroups> {
    const { sql, params } = firstHits(by.search, clock(), text)
    const hits = await db.aside.all<{ ref: string }>(sql, params)
    return {
      groups: columns.groups(
        by,
        hits.map(({ ref }) => ref),
      ),
      isLeast: hits.length >= mostRead,
    }
  }

  async function count(search: JobSearch, read: (of: JobSearch) => Promise<ReadGroups>): Promise<JobCounts> {
    const { groups, isLeast } = await read(search)
    const figure = (count: number) => (isLeast ? Math.min(count, mostSaid) : count)
    const { all, failing } = sorted(groups, search)
    const but = (filter: keyof typeof failing) => [all, failing[filter] ?? []]
    const grouped = (column: keyof CountedGroup, filter: GroupFilter) =>
      tally(but(filter), column).map(group => ({ ...group, count: figure(group.count) }))
    const total = figure(sum(all))
    const paid = but('salaryMin').flat()
    return {
      total,
      isLeast,
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
          .map(step => ({ value: String(step), count: figure(sum(paid.filter(group => group.step >= step))) }))
          .filter(g => g.count > 0),
        fairId: await fairCounts(search),
      },
      dropHint: total === 0 ? await bestDrop(search, read) : null,
    }
  }

  async function fairCounts(search: JobSearch) {
    const now = clock()
    const hits = search.filters.q && text.matchGroups('jobs', search.groups) ? firstHits(search, now, text) : null
    const where = conditionsOf(search, now, text, 'fairId', hits ? 'q' : undefined)
    const rows = await db.aside.all<Group & { value: string; label: string }>(
      `SELECT v.id AS value, v.title AS label, count(*) AS count
       FROM events v JOIN fair_jobs f ON f.fair_id = v.id JOIN jobs j ON j.id = f.job_id
       WHERE v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at > ? AND ${where.sql}
         ${hits ? `AND j.id IN (${hits.sql})` : ''}
       GROUP BY v.id, v.title, v.starts_at ORDER BY v.starts_at`,
      [now, ...where.params, ...(hits?.params ?? [])],
    )
    return rows.map(({ value, label, count }) => ({ value, label, count }))
  }

  return {
    /** Totals and facets over all jobs that pass the filters. */
    async of(search: JobSearch): Promise<JobCounts> {
      const columns = await shown.now()
      const stamp = `${await revisionOf(db, 'jobs')} ${columns.version}`
      const read = async (of: JobSearch): Promise<ReadGroups> => {
        const by = groupedBy(of, text)
        if (by.stays === null) return { groups: columns.groups(by), isLeast: false }
        return readings.get([by.search.filters, by.search.chips, by.search.groups, by.steps, by.pay], stamp, () =>
          by.stays === 'words' ? readHits(columns, by) : readGroups(db.aside, by, clock(), text),
        )
      }
      const { filters, chips, groups } = search
      return results.get([filters, chips.map(({ filter, value }) => [filter, value]), groups], stamp, () => count(search, read))
    },

    /** What may be shown now, for counters elsewhere. */
    async open(): Promise<OpenTotals> {
      const { total, shownEmployers } = await shown.now()
      return { total, employers: shownEmployers }
    },
  }
}

/** The last so many that were made; one under another stamp is made anew. */
function lastOf<Made>(most: number) {
  const kept = new Map<string, { stamp: string; value: Promise<Made> }>()
  return {
    get(asked: unknown, stamp: string, make: () => Promise<Made>): Promise<Made> {
      const key = JSON.stringify(asked)
      const known = kept.get(key)
      if (known?.stamp === stamp) return known.value
      kept.delete(key)
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
      const entry = { stamp, value: make() }
      kept.set(key, entry)
      entry.value.catch(() => kept.get(key) === entry && kept.delete(key))
      return entry.value
    },
  }
}

/** The filter whose loss gives most, the words last: what is looked for is seldom what one gives up. */
async function bestDrop(search: JobSearch, read: (of: JobSearch) => Promise<ReadGroups>) {
  const found = async (filter: string, { groups, isLeast }: ReadGroups, of: JobSearch, but?: string) => {
    const count = sum(passing(groups, of, but))
    return { filter, total: isLeast ? Math.min(count, mostSaid) : count, isLeast }
  }
  const dropping = async (filter: string) =>
    found(filter, await read(isTold(filter) ? search : without(search, [filter])), search, filter)
  const narrowing = narrowedBy(search)
  const others = narrowing.filter(filter => filter !== 'q')
  const best = (await Promise.all(others.map(dropping))).reduce<JobCounts['dropHint']>(
    (most, drop) => (drop.total > (most?.total ?? 0) ? drop : most),
    null,
  )
  if (best || others.length === narrowing.length) return best
  const alone = without(search, others)
  const kept = others.length > 1 ? await found('rest', await read(alone), alone) : null
  const last = kept?.total ? kept : await dropping('q')
  return last.total > 0 ? last : null
}

const without = (search: JobSearch, dropped: readonly string[]): JobSearch => ({
  ...search,
  filters: { ...search.filters, ...Object.fromEntries(dropped.map(filter => [filter, undefined])) },
  chips: search.chips.filter(chip => !dropped.includes(chip.filter)),
})

const sum = (groups: readonly CountedGroup[]) => groups.reduce((total, { count }) => total + count, 0)

function tally(parts: readonly CountedGroup[][], column: keyof CountedGroup): (Group & { value: string })[] {
  const counts = new Map<string | number | null, number>()
  for (const groups of parts) for (const { [column]: value, count } of groups) counts.set(value, (counts.get(value) ?? 0) + count)
  return [...counts].flatMap(([value, count]) => (value === null ? [] : [{ value: String(value), count }]))
}

const inOrder = (groups: Group[], order: readonly string[]) =>
  order.flatMap(value => groups.filter(g => g.value === value).map(g => ({ value, count: g.count })))

const mostFirst = (groups: (Group & { value: string })[]) =>
  groups.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh')).slice(0, 20)
