import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { suggest } from '@/api/home'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Suggestion } from '../../../../contract/home/search.ts'
import './Suggestions.scss'

const kindTexts = {
  job: '岗位',
  employer: '企业',
  fair: '招聘会',
  event: '活动',
  place: '地点',
  policy: '政策',
  need: '需求',
  proposal: '议事',
} as const
const pause = 150
const least = 2

interface SuggestionsProps {
  typed: string
  onSearch: (words: string) => void
}

/** While somebody types: a title of jobs is searched for, everything else opens. Without a network there are none. */
export function Suggestions({ typed, onSearch }: SuggestionsProps) {
  const found = useSuggestions(typed)
  const choose = ({ kind, text, id }: Suggestion) => (id === null ? onSearch(text) : open(pageOf(kind, id)))
  return (
    <View className='suggestions'>
      <Pressable className='suggestions__row' onPress={() => onSearch(typed)}>
        <Icon name='search' />
        <Text className='suggestions__text'>搜“{typed}”</Text>
      </Pressable>
      {found.map(item => (
        <Pressable
          key={`${item.kind} ${item.id ?? item.text}`}
          className='suggestions__row'
          role={item.id === null ? 'button' : 'link'}
          label={`${kindTexts[item.kind]}：${item.text}`}
          onPress={() => choose(item)}
        >
          <Text className='suggestions__text'>{item.text}</Text>
          <Text className='suggestions__kind'>{kindTexts[item.kind]}</Text>
        </Pressable>
      ))}
    </View>
  )
}

function useSuggestions(typed: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([])
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted.length < least) return setFound([])
    let isCurrent = true
    const timer = setTimeout(() => {
      suggest(wanted)
        .then(({ items }) => isCurrent && setFound(items))
        .catch(() => isCurrent && setFound([]))
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [wanted])
  return found
}

function pageOf(kind: Suggestion['kind'], id: string): string {
  switch (kind) {
    case 'employer':
      return paths.employer(id)
    case 'fair':
      return paths.fair(id)
    case 'place':
      return paths.place(id)
    case 'policy':
      return paths.policy(id)
    case 'need':
      return paths.need(id)
    case 'proposal':
      return paths.proposal(id)
    default:
      return paths.event(id)
  }
}
