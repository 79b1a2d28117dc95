import { Text } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { NearbyPlace } from '../../contract/culture/events.ts'
import './NearbyList.scss'

/** The nearest places by walking minutes, computed from stored positions. */
export function NearbyList({ places }: { places: NearbyPlace[] }) {
  if (places.length === 0) return null
  return (
    <>
      <SectionHeader title='附近' />
      {places.map(place => (
        <Pressable key={place.id} className='nearby' role='link' onPress={() => open(paths.place(place.id))}>
          <Text className='nearby__name'>{place.name}</Text>
          <Text className='nearby__walk'>步行约 {place.walkMinutes} 分钟</Text>
        </Pressable>
      ))}
    </>
  )
}
