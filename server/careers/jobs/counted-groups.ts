import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Selection, TextIndex } from '../../platform/db/text-index.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { onShow } from './on-show.ts'
import { type Chip, degreesUpTo, type PayRange, payRangeOf } from './query/chips.ts'
import { within } from './query/conditions.ts'

export const groupColumns = ['degree', 'employment_type', 'experience', 'industry', 'district', 'fresh_graduate'] as const
type GroupColumn = (typeof groupColumns)[number]

/** How many jobs agree in all that the facets tell apart. */
export type CountedGroup = Row<'jobs', GroupColumn> & {
  /** The highest of the lower bounds that its pay reaches; 0: none. */
  step: number
  /** 1 where the pay lies inside of what the words ask for. */
  fits: number
  count: number
}

/** Lower bounds people think in, in yuan a month. */
export const salarySteps = [4000, 6000, 8000, 10_000, 15_000]

/** So many jobs are looked at for a count at the most, the latest first. */
export const mostRead = 5000

const columnOf = {
  degree: 'degree',
  employmentType: 'employment_type',
  experience: 'experience',
  industry: 'industry',
  district: 'district',
  freshGraduate: 'fresh_graduate',
} as const satisfies Record<string, GroupColumn>
export type GroupFilter = keyof typeof columnOf
const groupFilters = Object.keys(columnOf) as GroupFilter[]

/** Whether the groups tell jobs apart by this filter, set by hand or by words. */
export const isTold = (filter: string) => filter === 'salary' || filter === 'salaryMin' || filter in columnOf

export type Grouped = ReturnType<typeof groupedBy>

/** What stays of a search once the groups tell the rest apart: one reading serves all filters. */
export function groupedBy(search: JobSearch, text: TextIndex) {
  const { filters, chips, groups } = search
  // Where the words are all understood, nothing of them is looked for in the text.
  const hasWords = chips.length === 0 || text.matchGroups('jobs', groups) !== null
  const { q, fairId, employerId, salaryMin } = filters
  const own: JobSearch = {
    ...search,
    filters: { fairId, employerId, ...(hasWords ? { q } : {}) },
    chips: chips.filter(({ filter }) => filter !== 'q' && !isTold(filter)),
  }
  const pay = chips.find(({ filter }) => filter === 'salary')
  return {
    search: own,
    /** What stays: nothing, or words alone, and the columns of the jobs on show tell the rest; or what the records are asked for. */
    stays: fairId || employerId || own.chips.length > 0 ? ('more' as const) : own.filters.q ? ('words' as const) : null,
    steps: [...new Set([...salarySteps, ...(salaryMin ? [salaryMin] : [])])].sort((a, b) => b - a),
    pay: pay ? payRangeOf(pay) : null,
  }
}

/** Ids of the jobs that a search is about, before its conditions: few, or those to begin with. */
function hitsOf({ filters, groups }: JobSearch, now: number, text: TextIndex): Selection {
  const match = filters.q ? text.matchGroups('jobs', groups) : null
  if (match) return match.latest
  // Signs alone are no words: nothing can hold them.
  if (filters.q) return { sql: 'SELECT id AS ref FROM jobs WHERE 1 = 0', params: [] }
  if (filters.fairId) return { sql: 'SELECT job_id AS ref FROM fair_jobs WHERE fair_id = ?', params: [filters.fairId] }
  if (filters.employerId) return { sql: 'SELECT id AS ref FROM jobs WHERE employer_id = ?', params: [filters.employerId] }
  const shown = onShow(now)
  return { sql: `SELECT j.id AS ref FROM jobs j WHERE ${shown.sql} ORDER BY j.active_at DESC, j.id DESC`, params: shown.params }
}

/** The first hits of a search, none beyond what is counted. */
export function firstHits(search: JobSearch, now: number, text: TextIndex): Selection {
  const hits = hitsOf(search, now, text)
  return { sql: `SELECT ref FROM (${hits.sql}) AS found LIMIT ${mostRead}`, params: hits.params }
}

export interface ReadGroups {
  groups: CountedGroup[]
  /** There are more hits than were read. */
  isLeast: boolean
}

/** Counts the jobs on show group by group, in one reading of the first hits. */
export async function readGroups(
  db: Queries,
  { search, steps, pay }: Grouped,
  now: number,
  text: TextIndex,
): Promise<ReadGroups> {
  const hits = firstHits(search, now, text)
  const where = conditionsOf(search, now, text, text.matchGroups('jobs', search.groups) ? 'q' : undefined)
  const fits = pay ? within(pay) : { sql: '1 = 1', params: [] }
  const named = groupColumns.map(column => `j.${column}`).join(', ')
  const rows = await db.all<CountedGroup & { seen: number }>(
    `SELECT ${groupColumns.join(', ')}, step, fits, sum(passes) AS count, count(*) AS seen FROM (
       SELECT ${named}, CASE ${steps.map(step => `WHEN j.monthly_min >= ${Number(step)} THEN ${Number(step)}`).join(' ')} ELSE 0 END AS step,
         CASE WHEN ${fits.sql} THEN 1 ELSE 0 END AS fits, CASE WHEN ${where.sql} THEN 1 ELSE 0 END AS passes
       FROM (${hits.sql}) h CROSS JOIN jobs j WHERE j.id = h.ref) AS looked
     GROUP BY ${groupColumns.join(', ')}, step, fits`,
    [...fits.params, ...where.params, ...hits.params],
  )
  const seen = rows.reduce((all, row) => all + row.seen, 0)
  return { groups: rows.filter(row => row.count > 0), isLeast: seen >= mostRead }
}

interface Told extends PayRange {
  /** By filter: the values that are wanted. */
  wanted: [filter: GroupFilter, column: GroupColumn, values: ReadonlySet<string | number | null>][]
  isWanted(group: CountedGroup): boolean
}

/** What a search asks of what the groups tell apart, set by hand or by words, all but `except`. */
export function toldBy({ filters, chips }: JobSearch, except?: string): Told {
  const wanted: Told['wanted'] = []
  for (const filter of groupFilters) {
    if (filter === except) continue
    const value = filters[filter]
    // What a person set by hand holds over what the words say.
    if (value) wanted.push([filter, columnOf[filter], new Set([value === true ? 1 : value])])
    else for (const chip of chips) if (chip.filter === filter) wanted.push([filter, columnOf[filter], new Set(valuesOf(chip))])
  }
  const asksForPay = filters.salaryMin === undefined && except !== 'salaryMin' && except !== 'salary'
  const pay = asksForPay ? chips.find(({ filter }) => filter === 'salary') : undefined
  return {
    least: except === 'salaryMin' ? 0 : (filters.salaryMin ?? 0),
    most: Number.POSITIVE_INFINITY,
    ...(pay ? payRangeOf(pay) : {}),
    wanted,
    isWanted: group => wanted.every(([, column, values]) => values.has(group[column])),
  }
}

/** The groups that pass the filters, set by hand or by words, all but `except`. */
export function passing(groups: readonly CountedGroup[], search: JobSearch, except?: string): CountedGroup[] {
  const { isWanted } = toldBy(search, except)
  const isPaid = paidBy(search, except)
  return groups.filter(group => isPaid(group) && isWanted(group))
}

/** The groups that pass all filters, and by filter those that fail this one alone. Each is looked at once. */
export function sorted(groups: readonly CountedGroup[], search: JobSearch) {
  const { wanted } = toldBy(search)
  const isPaid = paidBy(search)
  const all: CountedGroup[] = []
  const failing: Partial<Record<GroupFilter | 'salaryMin', CountedGroup[]>> = {}
  for (const group of groups) {
    let failed: GroupFilter | 'salaryMin' | null = isPaid(group) ? null : 'salaryMin'
    let isOut = false
    for (const [filter, column, values] of wanted) {
      if (failed === filter || values.has(group[column])) continue
      isOut = failed !== null
      if (isOut) break
      failed = filter
    }
    if (isOut) continue
    if (failed) (failing[failed] ??= []).push(group)
    else all.push(group)
  }
  return { all, failing }
}

function paidBy({ filters: { salaryMin } }: JobSearch, except?: string): (group: CountedGroup) => boolean {
  const least = except === 'salaryMin' ? 0 : (salaryMin ?? 0)
  const mustFit = salaryMin === undefined && except !== 'salaryMin' && except !== 'salary'
  return ({ step, fits }) => step >= least && (!mustFit || fits === 1)
}

const valuesOf = ({ filter, value }: Chip): (string | number)[] =>
  filter === 'freshGraduate' ? [1] : filter === 'degree' ? degreesUpTo(value) : value.split('、')
