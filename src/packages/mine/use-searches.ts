import { useState } from 'react'
import { forgetSearch, listSearches, markSearchRead, pauseSearch, saveSearch } from '@/api/account'
import { asApiError } from '@/api/errors'
import { filtersOf } from '@/careers/job-filters'
import { searchJobs } from '@/careers/job-search'
import { useResource } from '@/hooks/use-resource'
import { openTab } from '@/lib/page-stack'
import { toast } from '@/lib/toast'
import { newSendKey } from '@/stores/outbox'
import type { SavedSearch } from '../../../contract/careers/saved-searches.ts'

type Offered = Pick<SavedSearch, 'label' | 'filters'>

/** The searches a person has ordered, and one that was brought along to be ordered (`wanted`, JSON or empty). */
export function useSearches(wanted: string) {
  const searches = useResource('searches', listSearches)
  const [offered, setOffered] = useState(() => read(wanted))
  const [key] = useState(newSendKey)
  const act = (work: Promise<unknown>) => void work.then(searches.reload).catch(failure => toast(asApiError(failure).title))
  return {
    searches,
    offered,
    save: () => {
      if (offered) act(saveSearch(offered, key).then(() => setOffered(null)))
    },
    pause: ({ id, isPaused }: SavedSearch) => act(pauseSearch(id, !isPaused)),
    remove: ({ id }: SavedSearch) => act(forgetSearch(id)),
    /** The jobs tab with this search; what is new is counted anew from now. */
    show: ({ id, filters }: SavedSearch) => {
      void markSearchRead(id).catch(() => {})
      searchJobs({ section: 'jobs', words: filters.q ?? '', filters: filtersOf(filters) })
      openTab('jobs')
    },
  }
}

/** The phone hands parameters over as they were sent, the browser decodes them. */
function read(wanted: string): Offered | null {
  for (const decode of [(text: string) => text, decodeURIComponent])
    try {
      return JSON.parse(decode(wanted)) as Offered
    } catch {
      // The other way, or none was brought.
    }
  return null
}
