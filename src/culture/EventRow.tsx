import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { SampleTag, Tag } from '@/kit/Tag'
import { local, untilText, whenText } from '@/lib/time'
import type { EventSummary } from '../../contract/culture/events.ts'
import { categoryLabels } from '../../contract/culture/labels.ts'
import { Cover } from './Cover'
import { statusLabels } from './labels'
import './EventRow.scss'

interface EventRowProps {
  event: EventSummary
  now: number
  onPress: () => void
}

/** An event in a list: when, what, where, and whether there is room. */
export function EventRow({ event, now, onPress }: EventRowProps) {
  const starts = local(event.startsAt)
  const isOff = event.status === 'ended' || event.status === 'cancelled'
  return (
    <Card
      className={`event-row ${isOff ? 'is-off' : ''}`}
      onPress={onPress}
      label={`${event.title}，${whenText(event.startsAt, event.endsAt)}，${statusLabels[event.status].text}`}
    >
      <Cover category={event.category} seed={event.id} className='event-row__cover'>
        <View className='event-row__date'>
          <Text className='event-row__month'>{starts.format('M月')}</Text>
          <Text className='event-row__day'>{starts.date()}</Text>
        </View>
      </Cover>
      <View className='event-row__body'>
        <Text className='event-row__title'>{event.title}</Text>
        <Text className='event-row__meta'>{whenText(event.startsAt, event.endsAt)}</Text>
        <Text className='event-row__meta'>
          {event.venue} · {event.priceText}
        </Text>
        <View className='event-row__tags'>
          <StatusTag event={event} now={now} />
          <Tag>{categoryLabels[event.category]}</Tag>
          {event.seats.left !== null && event.registration.state === 'open' ? (
            <Tag hue='brand'>余 {event.seats.left} 位</Tag>
          ) : null}
          {event.sample ? <SampleTag /> : null}
        </View>
      </View>
    </Card>
  )
}

/** The state with its own sign and word; before the start how far off it is. */
export function StatusTag({ event, now }: { event: Pick<EventSummary, 'status' | 'startsAt' | 'endsAt'>; now: number }) {
  const { text, icon } = statusLabels[event.status]
  if (event.status === 'cancelled' || event.status === 'moved')
    return (
      <Tag hue='danger' icon={icon}>
        {text}
      </Tag>
    )
  if (event.status === 'ended') return <Tag icon={icon}>{text}</Tag>
  if (event.status === 'live')
    return (
      <Tag hue='brand' icon={icon}>
        {text}
      </Tag>
    )
  return (
    <Tag hue='lamp' icon={icon}>
      {event.status === 'full' ? text : untilText(event.startsAt, event.endsAt, now)}
    </Tag>
  )
}
