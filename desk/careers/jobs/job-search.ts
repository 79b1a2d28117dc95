import type { StaffJobFilters } from '../../../contract/careers/staff-jobs.ts'
import type { Reply } from '../../api/client.ts'
import { choiceIn, textIn } from '../../kit/search-params.ts'

type Counts = Reply<'GET /staff/job-counts'>

/** What staff look for, by name; `count` where it is known without asking. */
export const shelves = {
  public: { name: '公开的', filters: { shown: 'public' } },
  incomplete: { name: '缺项', filters: { state: 'incomplete' }, count: (counts: Counts) => counts.incomplete },
  review: { name: '待审', filters: { state: 'review' }, count: (counts: Counts) => counts.review },
  unchecked: { name: '等企业核验', filters: { shown: 'unchecked' }, count: (counts: Counts) => counts.unchecked },
  ending: { name: '7 天内到期', filters: { endsWithin: 7 }, count: (counts: Counts) => counts.ending },
  ended: { name: '已过期', filters: { shown: 'ended' } },
  withdrawn: { name: '已下架', filters: { state: 'withdrawn' }, count: (counts: Counts) => counts.withdrawn },
} satisfies Record<string, { name: string; filters: StaffJobFilters; count?: (counts: Counts) => number }> as Record<
  'public' | 'incomplete' | 'review' | 'unchecked' | 'ending' | 'ended' | 'withdrawn',
  { name: string; filters: StaffJobFilters; count?: (counts: Counts) => number }
>
export type JobShelf = keyof typeof shelves

export const sorts = { changed: '最近改动的在前', ending: '先到期的在前', pay: '薪资高的在前' } as const
export type JobSort = keyof typeof sorts

export interface JobSearch {
  shelf?: JobShelf | undefined
  q?: string | undefined
  fair?: string | undefined
  employer?: string | undefined
  sort?: JobSort | undefined
}

/** What stands in the address of the list. */
export const readJobSearch = (search: Record<string, unknown>): JobSearch => ({
  shelf: choiceIn(search, 'shelf', Object.keys(shelves) as JobShelf[]),
  q: textIn(search, 'q'),
  fair: textIn(search, 'fair'),
  employer: textIn(search, 'employer'),
  sort: choiceIn(search, 'sort', Object.keys(sorts) as JobSort[]),
})

/** The same as the API asks it. */
export const filtersOf = ({ shelf, q, fair, employer }: JobSearch): StaffJobFilters => ({
  ...(shelf ? shelves[shelf].filters : {}),
  ...(q ? { q } : {}),
  ...(fair ? { fair } : {}),
  ...(employer ? { employer } : {}),
})
