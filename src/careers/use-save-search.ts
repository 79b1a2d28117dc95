import { saveSearch } from '@/api/account'
import { asApiError } from '@/api/errors'
import { open } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { toast } from '@/lib/toast'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, useSession } from '@/stores/session'
import { type Filters, searchLabel, searchOf } from './job-filters'

/** Orders a search, and shows it among the own ones; null where it asks for nothing. */
export function useSaveSearch(filters: Filters, words: string): (() => Promise<void>) | null {
  const isSignedIn = useSession(s => s.isSignedIn)
  const search = { label: searchLabel(filters, words), filters: searchOf(filters, words) }
  if (Object.keys(search.filters).length === 0) return null
  return async () => {
    // On the web a name or a phone is needed first; the page of searches asks for it.
    if (!isSignedIn && !isWeapp) return open(paths.searches(search))
    try {
      await ensureSignedIn('')
      await saveSearch(search, newSendKey())
      open(paths.searches())
    } catch (failure) {
      toast(asApiError(failure).title)
    }
  }
}
