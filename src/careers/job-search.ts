import { create } from 'zustand'
import type { AskedWords } from '@/careers/asked-words'
import { type Filters, noFilters } from '@/careers/job-filters'
import { whenLeaving } from '@/lib/leaving'

interface JobSearch extends AskedWords {
  section: 'jobs' | 'fairs' | 'employers'
  filters: Filters
}

const nothingAsked: JobSearch = { section: 'jobs', words: '', asText: [], filters: noFilters }

/** What the jobs tab shows; kept outside the page, so that other pages can open it with a search. */
export const useJobSearch = create<JobSearch>(() => nothingAsked)

whenLeaving(() => useJobSearch.setState(nothingAsked))

/** Other words are understood anew. */
export const searchJobs = (change: Partial<JobSearch>): void =>
  useJobSearch.setState('words' in change ? { asText: [], ...change } : change)
