import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { type Hue, SampleTag, Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, isSameDay, local, momentText, parse } from '@/lib/time'
import type { EventCard } from '../../contract/culture/events.ts'
import type { BigDay, BigDayDoor, DoorState } from '../../contract/home/big-days.ts'
import { BigDaySpots } from './BigDaySpots'
import './BigDay.scss'

const states: Record<DoorState, { text: string; level: number }> = {
  clear: { text: '畅通', level: 1 },
  busy: { text: '较挤', level: 2 },
  limited: { text: '限流', level: 3 },
}
const evening = '17:00'

/** What one needs in a crowd: what to know, which door, where help is, what is on. */
export function BigDayBlock({ bigDay, now }: { bigDay: BigDay; now: number }) {
  const { notices, doors, spots, events } = bigDay
  return (
    <>
      {notices.map(notice => (
        <View key={notice} className='big-day__notice'>
          <Icon name='alert' />
          <Text className='big-day__notice-text'>{notice}</Text>
        </View>
      ))}
      {doors.length > 0 ? (
        <Card className='big-day__rows'>
          {doors.map(door => (
            <Door key={door.id} door={door} />
          ))}
        </Card>
      ) : null}
      <BigDaySpots spots={spots} />
      {events.length > 0 ? (
        <>
          <SectionHeader title={titleOf(bigDay, now)} more={`${events.length} 场`} onMore={() => open(paths.month())} />
          <Card className='big-day__rows'>
            {events.map(event => (
              <EventLine key={event.id} event={event} now={now} />
            ))}
          </Card>
        </>
      ) : null}
    </>
  )
}

function Door({ door }: { door: BigDayDoor }) {
  const { name, state, note, at, admitted } = door
  const { text, level } = state ? states[state] : { text: '还没有人报', level: 0 }
  return (
    <View className='big-day__row'>
      <Text className='big-day__name'>{name}</Text>
      <View className={`big-day__level is-${state ?? 'unknown'}`} aria-hidden='true'>
        {[1, 2, 3].map(bar => (
          <View key={bar} className={`big-day__bar ${bar <= level ? 'is-full' : ''}`} />
        ))}
      </View>
      <Text className='big-day__word'>
        {[text, note, admitted === null ? '' : `近 10 分钟进 ${admitted} 人`].filter(Boolean).join('，')}
      </Text>
      {at ? (
        <Text className={`big-day__at ${door.isStale ? 'is-stale' : ''}`}>
          {clockText(at)} {door.by === 'staff' ? '值班员更新' : '按验码数'}
          {door.isStale ? '，超过 30 分钟' : ''}
        </Text>
      ) : null}
    </View>
  )
}

function EventLine({ event, now }: { event: EventCard; now: number }) {
  const path = event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id)
  const { text, hue } = tagOf(event, now)
  return (
    <Pressable
      className='big-day__row'
      role='link'
      label={`${event.title}，${text}，${event.venue}${event.sample ? '，示例' : ''}`}
      onPress={() => open(path)}
    >
      <Text className='big-day__name'>{event.title}</Text>
      <View className='big-day__tags'>
        {event.sample ? <SampleTag /> : null}
        <Tag hue={hue}>{text}</Tag>
      </View>
      <Text className='big-day__word'>
        {event.venue} · {event.priceText}
      </Text>
    </Pressable>
  )
}

function tagOf({ status, startsAt }: EventCard, now: number): { text: string; hue: Hue } {
  if (status === 'cancelled') return { text: '已取消', hue: 'danger' }
  if (parse(startsAt) <= now) return { text: '进行中', hue: 'brand' }
  return { text: isSameDay(startsAt, now) ? clockText(startsAt) : momentText(startsAt), hue: 'lamp' }
}

/** One of many days is not tonight. */
function titleOf({ startsAt, endsAt }: BigDay, now: number): string {
  if (local(endsAt).diff(local(startsAt), 'hour') > 24) return '这几天的事'
  return clockText(now) >= evening ? '今晚的事' : '今天的事'
}
