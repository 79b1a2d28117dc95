import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listPlaces } from '@/api/places'
import { Card } from '@/components/Card'
import { Chip, ChipRow } from '@/components/Chip'
import { Icon } from '@/components/Icon'
import { PagedRows } from '@/components/PagedRows'
import { Screen } from '@/components/Screen'
import { Empty } from '@/components/StateCard'
import { Tag } from '@/components/Tag'
import { usePagedList } from '@/hooks/use-paged-list'
import { placeLabels, placeStatusLabels } from '@/lib/labels'
import { placeIcons } from '@/lib/place-icons'
import { open, paths } from '@/lib/routes'
import type { Page } from '../../../contract/page.ts'
import type { PlaceKind, PlaceSummary } from '../../../contract/places.ts'
import './list.scss'

const kinds = Object.keys(placeLabels) as PlaceKind[]

export default function PlacesPage() {
  const asked = useRouter().params.kind
  const [kind, setKind] = useState<PlaceKind | null>(kinds.find(k => k === asked) ?? null)
  const places = usePagedList<PlaceSummary, Page<PlaceSummary>>(`places:${kind ?? ''}`, cursor =>
    listPlaces({ ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) }),
  )
  return (
    <Screen title='地点'>
      <View className='page-body'>
        <ChipRow>
          {kinds.map(value => (
            <Chip
              key={value}
              isOn={kind === value}
              {...(kind === value ? { icon: 'x' } : {})}
              onPress={() => setKind(kind === value ? null : value)}
            >
              {placeLabels[value]}
            </Chip>
          ))}
        </ChipRow>
        <View className='places-page__gap' />
        <PagedRows
          list={places}
          unit='个地点'
          renderItem={place => (
            <Card
              key={place.id}
              className='place-row'
              onPress={() => open(paths.place(place.id))}
              label={`${place.name}，${placeLabels[place.kind]}，${placeStatusLabels[place.status]}`}
            >
              <View className='place-row__icon'>
                <Icon name={placeIcons[place.kind]} />
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
                </View>
              </View>
            </Card>
          )}
          empty={<Empty title='还没有这类地点' action='看全部地点' onAction={() => setKind(null)} />}
        />
      </View>
    </Screen>
  )
}
