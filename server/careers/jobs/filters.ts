import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { SqlValue } from '../../platform/db/database.ts'
import type { Column } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'

export interface Conditions {
  sql: string
  params: SqlValue[]
}

/** The filters a person set, in the order the screen shows them. */
export const activeFilters = (filters: JobFilters): (keyof JobFilters)[] =>
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

/** What `jobs j` must satisfy to be shown now and to pass the filters, all but `except`. */
export function conditionsOf(filters: JobFilters, now: number, text: TextIndex, except?: keyof JobFilters): Conditions {
  const parts = ["j.state = 'published'", 'j.visible_until > ?']
  const params: SqlValue[] = [now]
  for (const name of activeFilters(filters)) {
    if (name === except) continue
    const condition = conditionOf(name, filters, text)
    parts.push(condition.sql)
    params.push(...condition.params)
  }
  return { sql: parts.join(' AND '), params }
}

function conditionOf(name: keyof JobFilters, filters: JobFilters, text: TextIndex): Conditions {
  const value = filters[name] as SqlValue
  switch (name) {
    case 'q': {
      const match = text.match('jobs', String(value))
      // Signs alone are no words: nothing can hold them.
      return match
        ? { sql: `j.id IN (SELECT ref FROM (${match.sql}) AS found)`, params: match.params }
        : { sql: '1 = 0', params: [] }
    }
    case 'salaryMin':
      return { sql: 'j.monthly_min >= ?', params: [value] }
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
