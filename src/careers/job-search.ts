import { create } from 'zustand'
import type { AskedWords } from '@/careers/asked-words'
import { type Filters, noFilters } from '@/careers/job-filters'

interface JobSearch extends AskedWords {
  section: 'jobs' | 'fairs' | 'employers'
  filters: Filters
}

/** What the jobs tab shows; kept outside the page, so that other pages can open it with a search. */
export const useJobSearch = create<JobSearch>(() => ({ section: 'jobs', words: '', asText: [], filters: noFilters }))

/** Other words are understood anew. */
export const searchJobs = (change: Partial<JobSearch>): void =>
  useJobSearch.setState('words' in change ? { asText: [], ...change } : change)
