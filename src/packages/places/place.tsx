import { Image, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getPlace } from '@/api/places'
import { placeCovers } from '@/culture/covers'
import { NearbyList } from '@/culture/NearbyList'
import { placeCover } from '@/culture/place-cover'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useStructuredData } from '@/home/use-structured-data'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { FootAction } from '@/kit/FootAction'
import { Icon } from '@/kit/Icon'
import { InfoList } from '@/kit/InfoList'
import { Paragraphs } from '@/kit/Paragraphs'
import { Pressable } from '@/kit/Pressable'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { district } from '@/lib/district'
import { navigateTo } from '@/lib/navigation'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shareLink } from '@/lib/share'
import { checkedText, openingText, shortDay } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import { placeLabels, placeStatusLabels } from '../../../contract/culture/labels.ts'
import type { Place } from '../../../contract/culture/places.ts'
import { placePageData } from '../../../contract/home/structured-data.ts'
import { RoomList } from './components/RoomList'
import './place.scss'

export default function PlacePage() {
  const { id = '' } = useRouter().params
  const place = useResource(`place:${id}`, () => getPlace(id))
  useStructuredData(place.data, data => placePageData(data, district))
  usePageShare(() => ({
    title: place.data?.name ?? `${district.street}的去处`,
    path: paths.place(id),
    ...(place.data ? { picture: placeCovers[place.data.kind] } : {}),
  }))
  return (
    <Screen title='地点' footer={place.data ? <Foot place={place.data} /> : undefined}>
      <View className='page-body'>
        <ResourceView resource={place}>{data => <PlaceDetails place={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function PlaceDetails({ place }: { place: Place }) {
  const now = useNow()
  const checked = checkedText(place.checkedAt, now)
  const reported = [place.source?.name, place.source?.date].filter(Boolean).join('，')
  return (
    <>
      <Image className='place-page__cover' src={placeCover(place)} mode='aspectFill' aria-hidden='true' />
      <View className='place-page__title' role='heading' aria-level='2'>
        {place.name}
      </View>
      <View className='place-page__tags'>
        <Tag hue='accent'>{placeLabels[place.kind]}</Tag>
        <Tag hue={place.status === 'operating' ? 'brand' : 'lamp'} icon={place.status === 'operating' ? 'okc' : 'hourglass'}>
          {placeStatusLabels[place.status]}
        </Tag>
        {place.needsCheck ? <Tag icon='history'>待核对</Tag> : null}
        {place.sample ? <SampleTag /> : null}
      </View>
      {place.status === 'operating' ? null : (
        <Notice icon='hourglass'>
          据报道{placeStatusLabels[place.status]}，去之前请再确认（{reported}）
        </Notice>
      )}
      {place.exceptions.map(({ from, to, opens, closes, note }) => (
        <Notice key={from} icon='calendar'>
          {shortDay(from)}
          {to === from ? '' : `到${shortDay(to)}`}
          {opens && closes ? `开放 ${opens}–${closes}` : '不开放'}：{note}
        </Notice>
      ))}
      <InfoList
        rows={[
          {
            icon: 'clock',
            hue: 'lamp',
            title: openingText(place.opening, now) ?? place.openingHours ?? '开放时间以现场为准',
            text: place.opening ? place.openingHours : '开放时间',
          },
          {
            icon: 'pin',
            hue: 'brand',
            title: place.address ?? (place.coordinates ? '地址待补' : '位置待补'),
            text: place.coordinates ? place.name : '还没有核到准确位置，去之前请先问',
            ...(place.address || place.coordinates
              ? { action: place.coordinates ? '导航' : '复制', onAction: () => navigateTo(place) }
              : {}),
          },
          { icon: 'shield', hue: 'sky', title: `来源：${reported || '待补'}`, text: checked.text },
        ]}
      />
      <SectionHeader title='这里有什么' />
      <Paragraphs text={place.paragraphs.length > 0 ? place.paragraphs : place.summary} />
      <View className='place-page__tags'>
        {place.offers.map(offer => (
          <Tag key={offer} hue='brand'>
            {offer}
          </Tag>
        ))}
      </View>
      {place.rooms > 0 ? <RoomList placeId={place.id} /> : null}
      {place.walks.length > 0 ? <SectionHeader title='路过这里的路线' /> : null}
      {place.walks.map(walk => (
        <Pressable key={walk.id} className='nearby' role='link' onPress={() => open(paths.walk(walk.id))}>
          <Text className='nearby__name'>{walk.title}</Text>
          <Icon name='right' />
        </Pressable>
      ))}
      <NearbyList places={place.nearby} />
    </>
  )
}

function Foot({ place }: { place: Place }) {
  return (
    <>
      <FavoriteButton look='stacked' target={{ kind: 'place', id: place.id, title: place.name, note: place.address ?? '' }} />
      <FootAction icon='share' text='分享' onPress={() => shareLink(paths.place(place.id), place.name)} />
      <Button className='place-page__main' icon='nav' onPress={() => navigateTo(place)}>
        {place.coordinates ? '导航去这里' : '复制地名'}
      </Button>
    </>
  )
}
