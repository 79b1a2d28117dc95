import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { getEvent } from '@/api/events'
import { Cover } from '@/components/Cover'
import { StatusTag } from '@/components/EventRow'
import { FavoriteButton } from '@/components/FavoriteButton'
import { InfoList } from '@/components/InfoList'
import { NavBar } from '@/components/NavBar'
import { Paragraphs } from '@/components/Paragraphs'
import { Pressable } from '@/components/Pressable'
import { ResourceView } from '@/components/ResourceView'
import { Screen } from '@/components/Screen'
import { SectionHeader } from '@/components/SectionHeader'
import { ShareAction } from '@/components/ShareAction'
import { SignUpButton } from '@/components/SignUpButton'
import { Notice } from '@/components/StateCard'
import { SampleTag, Tag } from '@/components/Tag'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { addToCalendar } from '@/lib/calendar'
import { coverOf } from '@/lib/covers'
import { categoryLabels } from '@/lib/labels'
import { navigateTo } from '@/lib/navigation'
import { open, openTab, paths } from '@/lib/routes'
import { checkedText, dayText, localTime, spanText, whenText } from '@/lib/time'
import type { DistrictEvent } from '../../../contract/events.ts'
import './event.scss'

export default function EventPage() {
  const { id = '', notice } = useRouter().params
  const event = useResource(`event:${id}`, () => getEvent(id))
  useShareAppMessage(() => ({ title: event.data?.title ?? '活动', path: paths.event(id) }))
  return (
    <Screen
      title={event.data?.title ?? '活动'}
      nav={event.data ? <Head event={event.data} /> : <NavBar title='活动' />}
      footer={event.data ? <Foot event={event.data} /> : undefined}
    >
      <View className={`event-page ${event.data ? 'has-head' : ''}`}>
        {notice ? <Notice icon='history'>{decodeURIComponent(notice)}</Notice> : null}
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

/** The day as a leaf of a calendar, hanging over the edge of the sheet. */
function DateLeaf({ startsAt }: { startsAt: string }) {
  const { month, date } = localTime(startsAt)
  return (
    <View className='date-leaf' aria-hidden='true'>
      <Text className='date-leaf__month'>{month}月</Text>
      <Text className='date-leaf__day'>{date}</Text>
    </View>
  )
}

function EventDetails({ event }: { event: DistrictEvent }) {
  const now = useNow()
  const checked = checkedText(event.checkedAt, now)
  return (
    <>
      <DateLeaf startsAt={event.startsAt} />
      <View className='event-page__tags'>
        <StatusTag event={event} now={now} />
        <Tag>{event.priceText}</Tag>
        <Tag hue='plum'>{categoryLabels[event.category]}</Tag>
        {event.tags.map(tag => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {event.sample ? <SampleTag /> : null}
      </View>
      <View className='event-page__title' role='heading' aria-level='1'>
        {event.title}
      </View>
      <StateNotice event={event} />
      <Seats event={event} />
      <InfoList
        rows={[
          {
            icon: 'clock',
            hue: 'lamp',
            title: spanText(event.startsAt, event.endsAt),
            text: [dayText(event.startsAt), event.doorsOpenAt ? `${localTime(event.doorsOpenAt).clock} 开始入场` : '']
              .filter(Boolean)
              .join(' · '),
            action: '加入日历',
            onAction: () => addToCalendar(event),
          },
          {
            icon: 'pin',
            hue: 'brand',
            title: event.venue,
            text: [event.address, event.metro].filter(Boolean).join(' · ') || '地点',
            action: '导航',
            onAction: () => navigateTo({ name: event.venue, address: event.address, coordinates: event.coordinates }),
          },
          { icon: 'shield', hue: 'sky', title: event.organizer, text: `主办 · ${checked.text}` },
        ]}
      />
      {event.paragraphs.length > 0 || event.summary ? <SectionHeader title='看点' /> : null}
      <Paragraphs text={event.paragraphs.length > 0 ? event.paragraphs : event.summary} />
      {event.nearby.length > 0 ? <SectionHeader title='附近' /> : null}
      {event.nearby.map(place => (
        <Pressable key={place.id} className='event-page__nearby' role='link' onPress={() => open(paths.place(place.id))}>
          <Text className='event-page__nearby-name'>{place.name}</Text>
          <Text className='event-page__nearby-walk'>步行约 {place.walkMinutes} 分钟</Text>
        </Pressable>
      ))}
    </>
  )
}

function StateNotice({ event }: { event: DistrictEvent }) {
  const others = { action: '看别的活动', onAction: () => openTab('events') }
  if (event.status === 'cancelled')
    return (
      <Notice icon='x' {...others}>
        已取消：{event.cancelledReason}
      </Notice>
    )
  if (event.status === 'ended')
    return (
      <Notice icon='history' {...others}>
        这场活动已结束
      </Notice>
    )
  if (event.previousStartsAt)
    return <Notice icon='refresh'>时间有变：原定 {dayText(event.previousStartsAt)}，请看下面的新时间</Notice>
  return null
}

/** How many have signed up and what is left, as number and bar. */
function Seats({ event }: { event: DistrictEvent }) {
  const { capacity, taken, left, waitlisted } = event.seats
  if (capacity === null) return null
  return (
    <View className='event-page__seats'>
      <Text className='event-page__seats-text'>
        {taken} 人报名 · <Text className='event-page__left'>{left === 0 ? `候补 ${waitlisted} 人` : `余 ${left} 位`}</Text>
      </Text>
      <View className='event-page__bar' aria-hidden='true'>
        <View className='event-page__filled' style={{ width: `${Math.round((taken / capacity) * 100)}%` }} />
      </View>
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
        }}
      />
      <SignUpButton event={event} />
    </>
  )
}
