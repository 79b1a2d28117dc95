import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listPlaces } from '@/api/places'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { Chip, ChipRow } from '@/kit/Chip'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { askPosition } from '@/lib/position'
import { paths } from '@/lib/routes'
import { placeLabels } from '../../../contract/culture/labels.ts'
import type { PlaceKind, PlaceSummary } from '../../../contract/culture/places.ts'
import type { Page } from '../../../contract/platform/page.ts'
import type { Coordinates } from '../../../contract/platform/scalars.ts'
import { DistrictMap, withPosition } from './components/DistrictMap'
import { PlaceRow } from './components/PlaceRow'
import './list.scss'

const views = [
  { value: 'list', text: '列表' },
  { value: 'map', text: '地图' },
] as const
type PlacesView = (typeof views)[number]['value']

const kinds = Object.keys(placeLabels) as PlaceKind[]

export default function PlacesPage() {
  const asked = useRouter().params.kind
  const [kind, setKind] = useState<PlaceKind | null>(kinds.find(k => k === asked) ?? null)
  const [view, setView] = useState<PlacesView>('list')
  const now = useNow()
  usePageShare(() => ({ title: `${district.street}和${district.area}去哪儿`, path: paths.places(), picture: 'market' }))
  const [near, setNear] = useState<Coordinates | null>(null)
  const here = near ? `${near.latitude.toFixed(4)},${near.longitude.toFixed(4)}` : null
  const places = usePagedList<PlaceSummary, Page<PlaceSummary>>(`places:${kind ?? ''}:${here ?? ''}`, cursor =>
    listPlaces({ limit: 50, ...(kind ? { kind } : {}), ...(here ? { near: here } : {}), ...(cursor ? { cursor } : {}) }),
  )
  const isMap = view === 'map'
  const onMap = withPosition(places.items)
  const numberOf = (id: string) => onMap.findIndex(place => place.id === id) + 1
  return (
    <Screen title='地点'>
      <View className='page-body'>
        <ChipRow>
          <Chip
            isOn={near !== null}
            {...(near ? { icon: 'x' } : {})}
            onPress={() => (near ? setNear(null) : void askPosition().then(setNear))}
          >
            离我近
          </Chip>
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
        <Button kind='tint' icon='place' onPress={() => open(paths.where())}>
          厕所、饮水、打印在哪
        </Button>
        <Tabs label='怎么看' options={views} value={view} onChange={setView} />
        {isMap ? <DistrictMap places={places.items.map(place => ({ ...place, number: numberOf(place.id) }))} /> : null}
        <PagedRows
          list={places}
          unit='个地点'
          renderItem={place => <PlaceRow key={place.id} place={place} now={now} number={(isMap && numberOf(place.id)) || null} />}
          empty={<Empty title='还没有这类地点' action='看全部地点' onAction={() => setKind(null)} />}
        />
      </View>
    </Screen>
  )
}
