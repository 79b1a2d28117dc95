import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { listPlaces } from '@/api/places'
import { getWalk } from '@/api/walks'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { FootAction } from '@/kit/FootAction'
import { Paragraphs } from '@/kit/Paragraphs'
import { Pressable } from '@/kit/Pressable'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag, Tag } from '@/kit/Tag'
import { district } from '@/lib/district'
import { navigateTo } from '@/lib/navigation'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shareLink } from '@/lib/share'
import type { Walk, WalkStop } from '../../../contract/culture/walks.ts'
import { DistrictMap, withPosition } from './components/DistrictMap'
import './walk.scss'

export default function WalkPage() {
  const { id = '' } = useRouter().params
  const walk = useResource(`walk:${id}`, () => getWalk(id))
  usePageShare(() => ({ title: walk.data?.title ?? `${district.street}上走一走`, path: paths.walk(id), picture: 'night' }))
  return (
    <Screen title='路线' footer={walk.data ? <Foot walk={walk.data} /> : undefined}>
      <View className='page-body'>
        <ResourceView resource={walk}>{data => <WalkDetails walk={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function WalkDetails({ walk }: { walk: Walk }) {
  const around = useResource('places-around', () => listPlaces({ limit: 50 }))
  const landmarks = useMemo(
    () => withPosition((around.data?.items ?? []).filter(({ id }) => walk.stops.every(({ place }) => place.id !== id))),
    [around.data, walk],
  )
  const staying = walk.stops.reduce((sum, stop) => sum + stop.stayMinutes, 0)
  return (
    <>
      <View className='walk-page__title' role='heading' aria-level='2'>
        {walk.title}
      </View>
      <View className='walk-page__tags'>
        <Tag hue='brand' icon='clock'>
          约 {walk.minutes} 分钟
        </Tag>
        <Tag>{walk.stopCount} 站</Tag>
        <Tag>{`走 ${walk.minutes - staying} 分钟 · 停 ${staying} 分钟`}</Tag>
        {walk.tags.map(tag => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {walk.sample ? <SampleTag /> : null}
      </View>
      <Paragraphs text={[walk.summary, ...(walk.bestTime ? [`什么时候去：${walk.bestTime}。`] : []), ...walk.paragraphs]} />
      <SectionHeader title='怎么走' />
      <DistrictMap
        isWalk
        landmarks={landmarks}
        places={walk.stops.map(({ number, place, walkMinutes }) => ({ ...place, number, walkMinutes }))}
      />
      {walk.stops.map(stop => (
        <Stop key={stop.number} stop={stop} />
      ))}
    </>
  )
}

const Stop = ({ stop }: { stop: WalkStop }) => (
  <>
    {stop.number === 1 ? null : (
      <Text className='walk-page__way'>
        {stop.walkMinutes === null ? '步行过去，位置以现场为准' : `步行约 ${stop.walkMinutes} 分钟`}
      </Text>
    )}
    <Card className='walk-page__stop'>
      <Text className='walk-page__number'>{stop.number}</Text>
      <Pressable className='walk-page__body' role='link' onPress={() => open(paths.place(stop.place.id))}>
        <Text className='walk-page__name'>{stop.place.name}</Text>
        <Text className='walk-page__note'>
          停 {stop.stayMinutes} 分钟 · {stop.note}
        </Text>
      </Pressable>
      <Pressable
        className='walk-page__go'
        label={`${stop.place.coordinates ? '导航到' : '复制'}${stop.place.name}`}
        onPress={() => navigateTo(stop.place)}
      >
        <Text>{stop.place.coordinates ? '导航' : '复制'}</Text>
      </Pressable>
    </Card>
  </>
)

function Foot({ walk }: { walk: Walk }) {
  const first = walk.stops.find(stop => stop.place.coordinates) ?? walk.stops[0]
  return (
    <>
      <FootAction icon='share' text='约朋友' onPress={() => shareLink(paths.walk(walk.id), walk.title)} />
      {first ? (
        <Button className='walk-page__main' icon='nav' onPress={() => navigateTo(first.place)}>
          导航到起点
        </Button>
      ) : null}
    </>
  )
}
