import type { JobFilters } from '../../../../contract/careers/jobs.ts'
import { placeholders, type SqlValue } from '../../../platform/db/database.ts'
import type { Column } from '../../../platform/db/rows.ts'
import { type Chip, degreesUpTo } from './chips.ts'

export interface Conditions {
  sql: string
  params: SqlValue[]
}

/** The filter that, once a person sets it by hand, holds in place of what the words say. */
export const overruledBy: Partial<Record<Chip['filter'], Exclude<keyof JobFilters, 'asText'>>> = {
  degree: 'degree',
  salary: 'salaryMin',
  employmentType: 'employmentType',
  experience: 'experience',
  freshGraduate: 'freshGraduate',
  district: 'district',
  industry: 'industry',
}

const columns = {
  employmentType: 'employment_type',
  experience: 'experience',
  industry: 'industry',
  district: 'district',
} as const satisfies Partial<Record<Chip['filter'], Column<'jobs'>>>

/** What `jobs j` must satisfy for a chip. One that only widens the words asks for nothing here. */
export function chipCondition({ filter, value }: Chip): Conditions {
  const values = value.split('、')
  switch (filter) {
    case 'q':
      return { sql: '1 = 1', params: [] }
    case 'degree':
      return among('degree', degreesUpTo(value))
    case 'salary':
      return within(value)
    case 'benefit':
      return holding(
        'benefits',
        values.map(name => `"${name}"`),
      )
    case 'near':
      return holding('place', values)
    case 'freshGraduate':
      return { sql: 'j.fresh_graduate = 1', params: [] }
    default:
      return among(columns[filter], values)
  }
}

/** `8000-10000`: all that is paid lies inside of it; `5000-` has no upper bound. */
function within(range: string): Conditions {
  const [least, most] = range.split('-').map(Number)
  const above: Conditions = { sql: 'j.monthly_min + 0 >= ?', params: [least ?? 0] }
  return most ? { sql: `${above.sql} AND j.monthly_max <= ?`, params: [...above.params, most] } : above
}

const among = (column: Column<'jobs'>, some: readonly string[]): Conditions => ({
  sql: `j.${column} IN (${placeholders(some.length)})`,
  params: [...some],
})

const holding = (column: Column<'jobs'>, parts: readonly string[]): Conditions => ({
  sql: `(${parts.map(() => `j.${column} LIKE ?`).join(' OR ')})`,
  params: parts.map(part => `%${part}%`),
})
