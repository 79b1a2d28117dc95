import { Text } from '@tarojs/components'
import { listWalks } from '@/api/walks'
import { useResource } from '@/hooks/use-resource'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { Shelf } from '@/kit/Shelf'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import './WalkShelf.scss'

/** Themed walks, to be leafed through. Says nothing while there are none. */
export function WalkShelf() {
  const { data } = useResource('walks', listWalks)
  if (!data || data.items.length === 0) return null
  return (
    <>
      <SectionHeader title='跟着走' />
      <Shelf className='walk-shelf' itemWidth={216}>
        {data.items.map(walk => (
          <Pressable key={walk.id} className='walk-shelf__walk' role='link' onPress={() => open(paths.walk(walk.id))}>
            <Text className='walk-shelf__title'>{walk.title}</Text>
            <Text className='walk-shelf__summary'>{walk.summary}</Text>
            <Text className='walk-shelf__meta'>
              {walk.stopCount} 站 · 约 {walk.minutes} 分钟{walk.sample ? ' · 示例' : ''}
            </Text>
          </Pressable>
        ))}
      </Shelf>
    </>
  )
}
