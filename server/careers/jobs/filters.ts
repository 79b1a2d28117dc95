import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { SqlValue } from '../../platform/db/database.ts'
import type { Column } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { onShow } from './on-show.ts'
import type { Conditions } from './query/conditions.ts'
import { chipCondition, overruledBy } from './query/conditions.ts'
import type { Reading } from './query/reader.ts'

/** Filters, and what was understood of their words. */
export interface JobSearch extends Reading {
  filters: JobFilters
}

/** Names of what narrows a search: filters that were set, and those that its words set. */
export const narrowedBy = ({ filters, chips }: JobSearch): string[] => [
  ...new Set([...activeFilters(filters), ...chips.map(({ filter }) => filter)]),
]

/** The filters a person set, in the order the screen shows them. */
const activeFilters = (filters: JobFilters): FilterName[] =>
  filterNames.filter(name => filters[name] !== undefined && filters[name] !== false && filters[name] !== '')

const filterNames = [
  'q',
  'salaryMin',
  'degree',
  'experience',
  'employmentType',
  'industry',
  'district',
  'fairId',
  'employerId',
  'freshGraduate',
] as const
type FilterName = (typeof filterNames)[number]

/** What `jobs j` must satisfy to be shown now and to pass the filters and the words, all but `except`. */
export function conditionsOf(search: JobSearch, now: number, text: TextIndex, ...except: (string | undefined)[]): Conditions {
  const { filters, chips } = search
  const set = activeFilters(filters)
  const all = [
    onShow(now),
    ...set.flatMap(name => (except.includes(name) || name === 'q' ? [] : [conditionOf(name, filters)])),
    // What a person set by hand holds over what their words say.
    ...chips
      .filter(({ filter }) => {
        const byHand = overruledBy[filter]
        return !except.includes(filter) && (!byHand || (!except.includes(byHand) && !set.includes(byHand)))
      })
      .map(chipCondition),
    ...(set.includes('q') && !except.includes('q') ? wordsCondition(search, text) : []),
  ]
  return { sql: all.map(({ sql }) => sql).join(' AND '), params: all.flatMap(({ params }) => params) }
}

function wordsCondition({ groups, chips }: JobSearch, text: TextIndex): Conditions[] {
  const match = text.matchGroups('jobs', groups)
  if (match) return [{ sql: `j.id IN (${match.refs.sql})`, params: match.refs.params }]
  // Signs alone are no words: nothing can hold them.
  return chips.length > 0 ? [] : [{ sql: '1 = 0', params: [] }]
}

function conditionOf(name: Exclude<FilterName, 'q'>, filters: JobFilters): Conditions {
  const value = filters[name] as SqlValue
  switch (name) {
    case 'salaryMin':
      return { sql: 'j.monthly_min + 0 >= ?', params: [value] }
    case 'freshGraduate':
      return { sql: 'j.fresh_graduate = 1', params: [] }
    case 'fairId':
      return { sql: 'EXISTS (SELECT 1 FROM fair_jobs f WHERE f.fair_id = ? AND f.job_id = j.id)', params: [value] }
    default:
      return { sql: `j.${columns[name]} = ?`, params: [value] }
  }
}

const columns = {
  degree: 'degree',
  experience: 'experience',
  employmentType: 'employment_type',
  industry: 'industry',
  district: 'district',
  employerId: 'employer_id',
} as const satisfies Record<string, Column<'jobs'>>
