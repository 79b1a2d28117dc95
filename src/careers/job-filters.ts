import type { JobListQuery } from '@/api/jobs'
import type { JobFacets } from '../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels } from '../../contract/careers/labels.ts'
import type { SavedSearch } from '../../contract/careers/saved-searches.ts'

export type Filters = Pick<JobListQuery, 'degree' | 'employmentType' | 'experience' | 'salaryMin' | 'district' | 'fairId'> & {
  freshGraduate?: 'true'
  sort: 'relevance' | 'newest' | 'salary'
}

export const noFilters: Filters = { sort: 'relevance' }

export const sortTexts = { relevance: '综合排序', newest: '最新发布', salary: '薪资最高' } as const

export function withoutFilter(filters: Filters, name: string): Filters {
  const { [name as keyof Filters]: _, ...rest } = filters
  return { ...noFilters, ...rest }
}

/** How a set filter reads on its chip: 本科, 8K 以上, 市区. */
export function filterText(name: string, filters: Partial<Filters> & { q?: string }, facets?: JobFacets | null): string {
  const value = filters[name as keyof typeof filters]
  switch (name) {
    case 'q':
      return filters.q ?? ''
    case 'degree':
      return filters.degree ? degreeLabels[filters.degree] : ''
    case 'experience':
      return filters.experience ? experienceLabels[filters.experience] : ''
    case 'employmentType':
      return filters.employmentType ? employmentLabels[filters.employmentType] : ''
    case 'salaryMin':
      return salaryStepText(String(value))
    case 'freshGraduate':
      return '应届可投'
    case 'fairId':
      return facets?.fairId.find(f => f.value === value)?.label ?? '招聘会到场'
    default:
      return String(value ?? '')
  }
}

/** `8000` reads `8K 以上`. */
export const salaryStepText = (yuan: string) => `${Number(yuan) / 1000}K 以上`

/** What of the list makes a search that can be ordered: its filters and words, not its order. */
export function searchOf({ sort: _, freshGraduate, salaryMin, ...filters }: Filters, words: string): SavedSearch['filters'] {
  return {
    ...filters,
    ...(salaryMin === undefined ? {} : { salaryMin: Number(salaryMin) }),
    ...(freshGraduate ? { freshGraduate: true } : {}),
    ...(words ? { q: words } : {}),
  }
}

/** The filters of an ordered search, as the list wants them. */
export function filtersOf({ q: _, industry: _i, employerId: _e, freshGraduate, ...filters }: SavedSearch['filters']): Filters {
  return { ...noFilters, ...filters, ...(freshGraduate ? { freshGraduate: 'true' } : {}) } as Filters
}

/** `剪辑 · 本科 · 8K 以上` */
export const searchLabel = (filters: Filters, words: string): string =>
  Object.keys(searchOf(filters, words))
    .sort((a, b) => Number(b === 'q') - Number(a === 'q'))
    .map(name => filterText(name, { ...filters, q: words }))
    .join(' · ')
    .slice(0, 40)
