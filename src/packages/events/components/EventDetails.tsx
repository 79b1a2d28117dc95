import { Text, View } from '@tarojs/components'
import { gateText } from '@/attendance/gate'
import { addToCalendar } from '@/culture/calendar'
import { StatusTag } from '@/culture/EventRow'
import { NearbyList } from '@/culture/NearbyList'
import { useNow } from '@/hooks/use-now'
import { InfoList } from '@/kit/InfoList'
import { Paragraphs } from '@/kit/Paragraphs'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { navigateTo } from '@/lib/navigation'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { checkedText, clockText, dayText, local, momentText, spanText } from '@/lib/time'
import type { DistrictEvent } from '../../../../contract/culture/events.ts'
import { categoryLabels } from '../../../../contract/culture/labels.ts'
import { Sessions } from './Sessions'

/** The day as a leaf of a calendar, hanging over the edge of the sheet. */
function DateLeaf({ startsAt }: { startsAt: string }) {
  const starts = local(startsAt)
  return (
    <View className='date-leaf' aria-hidden='true'>
      <Text className='date-leaf__month'>{starts.format('M月')}</Text>
      <Text className='date-leaf__day'>{starts.date()}</Text>
    </View>
  )
}

/** Everything the page says about an event: state, seats, when, where, by whom, for whom. */
export function EventDetails({ event }: { event: DistrictEvent }) {
  const now = useNow()
  const checked = checkedText(event.checkedAt, now)
  const isOver = event.status === 'ended' || event.status === 'cancelled'
  return (
    <>
      <DateLeaf startsAt={event.startsAt} />
      <View className='event-page__tags'>
        <StatusTag event={event} now={now} />
        <Tag>{event.priceText}</Tag>
        <Tag hue='plum'>{categoryLabels[event.category]}</Tag>
        {event.tags
          .filter(tag => tag !== categoryLabels[event.category])
          .map(tag => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        {checked.stale && !isOver ? <Tag icon='history'>待核对</Tag> : null}
        {event.sample ? <SampleTag /> : null}
      </View>
      <View className='event-page__title' role='heading' aria-level='1'>
        {event.title}
      </View>
      <StateNotice event={event} />
      <Seats event={event} isOver={isOver} />
      <InfoList
        rows={[
          {
            icon: 'clock',
            hue: 'lamp',
            title: spanText(event.startsAt, event.endsAt),
            text: [dayText(event.startsAt), event.doorsOpenAt ? `${clockText(event.doorsOpenAt)} 开始入场` : '']
              .filter(Boolean)
              .join(' · '),
            ...(isOver ? {} : { action: '加入日历', onAction: () => addToCalendar(event) }),
          },
          {
            icon: 'pin',
            hue: 'brand',
            title: event.venue,
            text: [event.address, event.metro].filter(Boolean).join(' · ') || '地点',
            action: '导航',
            onAction: () => navigateTo({ name: event.venue, address: event.address, coordinates: event.coordinates }),
          },
          {
            icon: 'shield',
            hue: 'sky',
            title: event.organizer,
            text: ['主办', event.contact, checked.text].filter(Boolean).join(' · '),
            action: '咨询',
            onAction: () => open(paths.newTicket({ text: `想问活动“${event.title}”：` })),
          },
          ...(event.coHosts.length > 0
            ? [{ icon: 'users', hue: 'plum' as const, title: event.coHosts.join('、'), text: '协办 · 名额共用' }]
            : []),
          ...(event.gate ? [{ icon: 'info', hue: 'accent' as const, title: gateText(event.gate), text: event.gate.reason }] : []),
        ]}
      />
      {event.paragraphs.length > 0 || event.summary ? <SectionHeader title='看点' /> : null}
      <Paragraphs text={event.paragraphs.length > 0 ? event.paragraphs : event.summary} />
      <Sessions event={event} />
      <NearbyList places={event.nearby} />
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
    return <Notice icon='refresh'>时间有变：原定 {momentText(event.previousStartsAt)}，请看下面的新时间</Notice>
  return null
}

/** How many have signed up and what is left, as number and bar; what is left of a past event is nobody's. */
function Seats({ event, isOver }: { event: DistrictEvent; isOver: boolean }) {
  const { capacity, taken, left, waitlisted } = event.seats
  if (capacity === null || (isOver && taken === 0)) return null
  if (isOver) return <Text className='event-page__seats-text'>{taken} 人报过名</Text>
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
