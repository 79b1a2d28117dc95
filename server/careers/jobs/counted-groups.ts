import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { type Chip, degreesUpTo } from './query/chips.ts'
import { chipCondition } from './query/conditions.ts'

const columns = ['degree', 'employment_type', 'experience', 'industry', 'district', 'fresh_graduate'] as const
type GroupColumn = (typeof columns)[number]

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

/** What stays of a search once the groups tell the rest apart: one reading serves all filters. */
export function groupedBy(search: JobSearch, text: TextIndex) {
  const { filters, chips, groups } = search
  // Where the words are all understood, nothing of them is looked for in the text.
  const hasWords = chips.length === 0 || text.matchGroups('jobs', groups) !== null
  const { q, fairId, employerId, salaryMin } = filters
  const own: JobSearch = {
    ...search,
    filters: { fairId, employerId, ...(hasWords ? { q } : {}) },
    chips: chips.filter(({ filter }) => !isTold(filter)),
  }
  return {
    search: own,
    steps: [...new Set([...salarySteps, ...(salaryMin ? [salaryMin] : [])])].sort((a, b) => b - a),
    pay: chips.find(({ filter }) => filter === 'salary') ?? null,
  }
}

/** Counts the jobs on show group by group, in one reading of them. */
export function readGroups(
  db: Queries,
  { search, steps, pay }: ReturnType<typeof groupedBy>,
  now: number,
  text: TextIndex,
  except?: string,
): Promise<CountedGroup[]> {
  const where = conditionsOf(search, now, text, except)
  const fits = pay ? chipCondition(pay) : { sql: '1 = 1', params: [] }
  const named = columns.map(column => `j.${column}`).join(', ')
  return db.all<CountedGroup>(
    `SELECT ${columns.join(', ')}, step, fits, count(*) AS count FROM (
       SELECT ${named}, CASE ${steps.map(step => `WHEN j.monthly_min >= ${Number(step)} THEN ${Number(step)}`).join(' ')} ELSE 0 END AS step,
         CASE WHEN ${fits.sql} THEN 1 ELSE 0 END AS fits
       FROM jobs j WHERE ${where.sql}) AS shown
     GROUP BY ${columns.join(', ')}, step, fits`,
    [...fits.params, ...where.params],
  )
}

/** The groups that pass the filters, set by hand or by words, all but `except`. */
export function passing(groups: readonly CountedGroup[], { filters, chips }: JobSearch, except?: string): CountedGroup[] {
  const wanted: [GroupColumn, ReadonlySet<string | number | null>][] = []
  for (const filter of groupFilters) {
    if (filter === except) continue
    const value = filters[filter]
    // What a person set by hand holds over what the words say.
    if (value) wanted.push([columnOf[filter], new Set([value === true ? 1 : value])])
    else for (const chip of chips) if (chip.filter === filter) wanted.push([columnOf[filter], new Set(valuesOf(chip))])
  }
  const least = except === 'salaryMin' ? 0 : (filters.salaryMin ?? 0)
  const mustFit = filters.salaryMin === undefined && except !== 'salaryMin' && except !== 'salary'
  return groups.filter(
    group =>
      group.step >= least && (!mustFit || group.fits === 1) && wanted.every(([column, values]) => values.has(group[column])),
  )
}

const valuesOf = ({ filter, value }: Chip): (string | number)[] =>
  filter === 'freshGraduate' ? [1] : filter === 'degree' ? degreesUpTo(value) : value.split('、')
