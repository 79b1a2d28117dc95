import { Text } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import type { Filters } from './job-filters'
import { useSaveSearch } from './use-save-search'
import './SaveSearch.scss'

/** Orders the search that is shown: new jobs that fit are told in the inbox. */
export function SaveSearch({ filters, words }: { filters: Filters; words: string }) {
  const save = useSaveSearch(filters, words)
  if (!save) return null
  return (
    <Pressable className='save-search' label='有新的就告诉我，订阅' onPress={() => void save()}>
      <Icon name='bell' />
      <Text className='save-search__text'>有新的就告诉我</Text>
      <Text>订阅</Text>
    </Pressable>
  )
}
