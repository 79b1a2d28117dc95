import { Text } from '@tarojs/components'
import { saveSearch } from '@/api/account'
import { asApiError } from '@/api/errors'
import { type Filters, searchLabel, searchOf } from '@/careers/job-filters'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { toast } from '@/lib/toast'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, useSession } from '@/stores/session'
import './SaveSearch.scss'

/** Orders the search that is shown: new jobs that fit are told in the inbox. */
export function SaveSearch({ filters, words }: { filters: Filters; words: string }) {
  const isSignedIn = useSession(s => s.isSignedIn)
  const search = { label: searchLabel(filters, words), filters: searchOf(filters, words) }
  if (Object.keys(search.filters).length === 0) return null
  const save = async () => {
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
  return (
    <Pressable className='save-search' onPress={() => void save()}>
      <Icon name='bell' />
      <Text>有符合的新岗位，告诉我</Text>
    </Pressable>
  )
}
