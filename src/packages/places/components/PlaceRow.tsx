import { Image, Text, View } from '@tarojs/components'
import { placeCover } from '@/culture/place-cover'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { openingText } from '@/lib/time'
import { placeLabels, placeStatusLabels } from '../../../../contract/culture/labels.ts'
import type { PlaceSummary } from '../../../../contract/culture/places.ts'

/** A place in a list; `number` is the one it has on the map above. */
export function PlaceRow({ place, number, now }: { place: PlaceSummary; number: number | null; now: number }) {
  const opening = openingText(place.opening, now)
  return (
    <Card
      className='place-row'
      onPress={() => open(paths.place(place.id))}
      label={[place.name, placeLabels[place.kind], opening ?? placeStatusLabels[place.status]].join('，')}
    >
      <View className='place-row__picture'>
        <Image className='place-row__cover' src={placeCover(place)} mode='aspectFill' aria-hidden='true' />
        {number === null ? null : <Text className='place-row__number'>{number}</Text>}
      </View>
      <View className='place-row__body'>
        <Text className='place-row__name'>{place.name}</Text>
        <Text className='place-row__summary'>{place.summary}</Text>
        <View className='place-row__tags'>
          <Tag>{placeLabels[place.kind]}</Tag>
          {place.status === 'operating' ? null : (
            <Tag hue='lamp' icon='hourglass'>
              {placeStatusLabels[place.status]}
            </Tag>
          )}
          {place.walkMinutes === null ? null : (
            <Tag hue='sky' icon='nav'>
              步行约 {place.walkMinutes} 分钟
            </Tag>
          )}
          {opening ? (
            <Tag hue={place.opening?.isOpen ? 'brand' : 'plain'} icon='clock'>
              {opening}
            </Tag>
          ) : null}
          {place.coordinates ? null : <Tag icon='pin'>位置待补</Tag>}
          {place.needsCheck ? <Tag icon='history'>待核对</Tag> : null}
          {place.sample ? <Tag>示例</Tag> : null}
        </View>
      </View>
    </Card>
  )
}
