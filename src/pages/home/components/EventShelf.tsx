import { Text } from '@tarojs/components'
import { Cover } from '@/culture/Cover'
import { statusLabels } from '@/culture/labels'
import { Pressable } from '@/kit/Pressable'
import { Shelf as ShelfFrame } from '@/kit/Shelf'
import { Empty } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, isSameDay, momentText, shortDay } from '@/lib/time'
import type { EventCard } from '../../../../contract/culture/events.ts'
import type { Home } from '../../../../contract/home/home.ts'
import './EventShelf.scss'

export type Shelf = 'today' | 'weekend' | 'month'

const options = [
  { value: 'today', text: '今天' },
  { value: 'weekend', text: '本周末' },
  { value: 'month', text: '本月' },
] as const

export const ShelfTabs = ({ value, onChange }: { value: Shelf; onChange: (value: Shelf) => void }) => (
  <Tabs label='看哪几天的活动' options={options} value={value} onChange={onChange} />
)

interface EventShelfProps {
  shelf: Home['today']
  /** When today has nothing: the next day that does. */
  nextDay: string | null
  now: number
}

/** Events side by side, to be leafed through. */
export function EventShelf({ shelf, nextDay, now }: EventShelfProps) {
  if (shelf.items.length === 0)
    return (
      <Empty
        title={nextDay ? '今天没有活动' : '这几天还没有活动'}
        text={nextDay ? `下一场在 ${shortDay(nextDay)}` : '活动定下来就会出现在这里'}
        action='看全部活动'
        onAction={() => openTab('events')}
      />
    )
  return (
    <ShelfFrame className='event-shelf' itemWidth={208}>
      {shelf.items.map(event => (
        <ShelfCard key={event.id} event={event} now={now} />
      ))}
    </ShelfFrame>
  )
}

function ShelfCard({ event, now }: { event: EventCard; now: number }) {
  const path = event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id)
  const isQuiet = event.status !== 'scheduled' && event.status !== 'open'
  return (
    <Pressable
      className='event-shelf__event'
      role='link'
      label={`${event.title}，${badge(event, now)}，${event.venue}`}
      onPress={() => open(path)}
    >
      <Cover category={event.category} seed={event.id} className='event-shelf__cover'>
        <Text className={`event-shelf__badge ${isQuiet ? 'is-quiet' : ''}`}>{badge(event, now)}</Text>
        {event.sample ? <Text className='event-shelf__badge is-quiet is-sample'>示例</Text> : null}
      </Cover>
      <Text className='event-shelf__title'>{event.title}</Text>
      <Text className='event-shelf__meta'>
        {event.venue} · {event.priceText}
      </Text>
    </Pressable>
  )
}

/** `19:30 开始` today, `周六 19:30` later, otherwise the state. */
function badge(event: EventCard, now: number): string {
  if (event.status === 'live' || event.status === 'cancelled' || event.status === 'moved' || event.status === 'ended')
    return statusLabels[event.status].text
  const clock = clockText(event.startsAt)
  if (event.status === 'full') return `${clock} · 已满`
  return isSameDay(event.startsAt, now) ? `${clock} 开始` : momentText(event.startsAt)
}
