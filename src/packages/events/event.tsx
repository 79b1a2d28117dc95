import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getEvent } from '@/api/events'
import { SignUpButton } from '@/attendance/SignUpButton'
import { Cover } from '@/culture/Cover'
import { coverOf } from '@/culture/covers'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { ShareAction } from '@/home/ShareAction'
import { usePageShare } from '@/home/use-page-share'
import { useStructuredData } from '@/home/use-structured-data'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { decoded } from '@/lib/decoded'
import { district } from '@/lib/district'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { DistrictEvent } from '../../../contract/culture/events.ts'
import { categoryLabels } from '../../../contract/culture/labels.ts'
import { eventData } from '../../../contract/home/structured-data.ts'
import { EventDetails } from './components/EventDetails'
import './event.scss'

export default function EventPage() {
  const { id = '', notice } = useRouter().params
  const event = useResource(`event:${id}`, () => getEvent(id))
  useStructuredData(event.data, data => eventData(data, district))
  usePageShare(() => ({
    title: event.data ? `${whenText(event.data.startsAt, event.data.endsAt)} ${event.data.title}` : `${district.street}的活动`,
    path: paths.event(id),
    ...(event.data ? { picture: event.data.category } : {}),
  }))
  return (
    <Screen
      title={event.data?.title ?? '活动'}
      nav={event.data ? <Head event={event.data} /> : <NavBar title='活动' />}
      footer={event.data ? <Foot event={event.data} /> : undefined}
    >
      <View className={`event-page ${event.data ? 'has-head' : ''}`}>
        {notice ? <Notice icon='history'>{decoded(notice)}</Notice> : null}
        <ResourceView resource={event}>{data => <EventDetails event={data} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Head({ event }: { event: DistrictEvent }) {
  return (
    <View className='event-head'>
      <Cover category={event.category} seed={event.id} className='event-head__cover' />
      <View className='event-head__shade' />
      <NavBar tone='over' title='' />
    </View>
  )
}

function Foot({ event }: { event: DistrictEvent }) {
  return (
    <>
      <FavoriteButton
        look='stacked'
        word='想去'
        target={{ kind: 'event', id: event.id, title: event.title, note: event.venue }}
      />
      <ShareAction
        word='约朋友'
        content={{
          label: categoryLabels[event.category],
          title: event.title,
          lines: [whenText(event.startsAt, event.endsAt), event.venue, event.priceText, event.sample ? '示例内容' : ''].filter(
            Boolean,
          ),
          picture: coverOf(event.category),
          path: paths.event(event.id),
          scene: `e.${event.id}`,
        }}
      />
      <SignUpButton event={event} />
    </>
  )
}
