import { Text, View } from '@tarojs/components'
import { listPlaces } from '@/api/places'
import { placeIcons } from '@/culture/place-icons'
import { useResource } from '@/hooks/use-resource'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Shelf } from '@/kit/Shelf'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { placeLabels } from '../../../../contract/culture/labels.ts'
import './PlaceShelf.scss'

/** The first places, to be leafed through; all of them a tap away. Says nothing while there are none. */
export function PlaceShelf() {
  const { data } = useResource('places:shelf', () => listPlaces({ limit: 8 }))
  if (!data) return <View className='place-shelf is-empty' />
  return (
    <Shelf className='place-shelf' itemWidth={116}>
      {data.items.map(place => (
        <Pressable key={place.id} className='place-shelf__place' role='link' onPress={() => open(paths.place(place.id))}>
          <View className='place-shelf__icon'>
            <Icon name={placeIcons[place.kind]} />
          </View>
          <Text className='place-shelf__name'>{place.name}</Text>
          <Text className='place-shelf__kind'>{placeLabels[place.kind]}</Text>
        </Pressable>
      ))}
    </Shelf>
  )
}
