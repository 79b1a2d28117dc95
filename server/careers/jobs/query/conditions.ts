import type { JobFilters } from '../../../../contract/careers/jobs.ts'
import { type Degree, degrees } from '../../../../contract/people/qualifications.ts'
import { placeholders, type SqlValue } from '../../../platform/db/database.ts'
import type { Column } from '../../../platform/db/rows.ts'
import { type Chip, degreesUpTo, type PayRange, payRangeOf } from './chips.ts'

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
export function chipCondition({ filter, value }: Pick<Chip, 'filter' | 'value'>): Conditions {
  const values = value.split('、')
  switch (filter) {
    case 'q':
      return { sql: '1 = 1', params: [] }
    case 'degree':
      return among('degree', degreesUpTo(value))
    case 'salary':
      return within(payRangeOf({ value }))
    case 'benefit':
      return holding(
        'benefits',
        values.map(name => `"${name}"`),
      )
    case 'near':
      return holding('place', values)
    case 'freshGraduate':
      return { sql: 'j.fresh_graduate = 1', params: [] }
    case 'not':
      return noneOf(value.split(';').map(ruledOut))
    default:
      return among(columns[filter], values)
  }
}

/** `employmentType:part-time`, `title:销售、业务`. */
function ruledOut(part: string): Conditions {
  const [kind = '', value = ''] = part.split(/:(.*)/s)
  if (kind === 'title' || kind === 'text')
    return saying(kind === 'title' ? ['title'] : ['title', 'duties', 'requirements'], value)
  if (kind === 'degree') return among('degree', degrees.slice(degrees.indexOf(value as Degree)))
  return chipCondition({ filter: kind as Chip['filter'], value })
}

/** What is not known of a job rules it out no more than what is otherwise. */
const noneOf = (some: readonly Conditions[]): Conditions => ({
  sql: some.map(({ sql }) => `NOT COALESCE((${sql}), FALSE)`).join(' AND '),
  params: some.flatMap(({ params }) => params),
})

const saying = (parts: readonly Column<'jobs'>[], value: string): Conditions => {
  const words = value.split('、')
  return {
    sql: parts.flatMap(part => words.map(() => `lower(COALESCE(j.${part}, '')) LIKE ?`)).join(' OR '),
    params: parts.flatMap(() => words.map(word => `%${word.toLowerCase()}%`)),
  }
}

/** What `jobs j` must satisfy so that all it pays lies inside of a range. */
export function within({ least, most }: PayRange): Conditions {
  const above: Conditions = { sql: 'j.monthly_min + 0 >= ?', params: [least] }
  return Number.isFinite(most) ? { sql: `${above.sql} AND j.monthly_max <= ?`, params: [...above.params, most] } : above
}

const among = (column: Column<'jobs'>, some: readonly string[]): Conditions => ({
  sql: `j.${column} IN (${placeholders(some.length)})`,
  params: [...some],
})

const holding = (column: Column<'jobs'>, parts: readonly string[]): Conditions => ({
  sql: `(${parts.map(() => `j.${column} LIKE ?`).join(' OR ')})`,
  params: parts.map(part => `%${part}%`),
})
