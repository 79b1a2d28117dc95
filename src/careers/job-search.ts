import { create } from 'zustand'
import { type Filters, noFilters } from '@/careers/job-filters'

interface JobSearch {
  section: 'jobs' | 'fairs' | 'employers'
  words: string
  filters: Filters
}

/** What the jobs tab shows; kept outside the page, so that other pages can open it with a search. */
export const useJobSearch = create<JobSearch>(() => ({ section: 'jobs', words: '', filters: noFilters }))

export const searchJobs = (change: Partial<JobSearch>): void => useJobSearch.setState(change)
