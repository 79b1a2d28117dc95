import { View } from '@tarojs/components'
import { useState } from 'react'
import { listEvents } from '@/api/events'
import { subscribeToCalendar } from '@/culture/calendar'
import { EventRow } from '@/culture/EventRow'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { Chip, ChipRow } from '@/kit/Chip'
import { PagedRows } from '@/kit/PagedRows'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty, Notice } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { firstRows } from '@/lib/device'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayString } from '@/lib/time'
import type { EventCategory, EventSummary } from '../../../contract/culture/events.ts'
import { categoryLabels } from '../../../contract/culture/labels.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { MonthView } from './components/MonthView'
import { PlaceShelf } from './components/PlaceShelf'
import { WalkShelf } from './components/WalkShelf'

const periods = [
  { value: 'all', text: '全部' },
  { value: 'today', text: '今天' },
  { value: 'weekend', text: '本周末' },
  { value: 'month', text: '本月' },
  { value: 'calendar', text: '日历' },
] as const
type Period = (typeof periods)[number]['value']

export default function EventsPage() {
  const [period, setPeriod] = useState<Period>('all')
  const [category, setCategory] = useState<EventCategory | null>(null)
  const now = useNow()
  const [day, setDay] = useState(() => dayString(Date.now()))
  const when = period === 'all' ? {} : period === 'calendar' ? { from: day, to: day } : { when: period }
  const query = { ...when, ...(category ? { category } : {}) }
  const events = usePagedList<EventSummary, Page<EventSummary>>(
    `events:${JSON.stringify(query)}`,
    cursor => listEvents({ ...query, ...(cursor ? { cursor } : {}) }),
    firstRows(650, 130),
  )
  const clear = () => {
    setPeriod('all')
    setCategory(null)
  }
  usePageShare(() => ({
    title: `${district.street}和${district.area}：去哪儿、有什么活动`,
    path: '/pages/events/index',
    picture: 'festival',
  }))
  return (
    <Screen title='文旅' tab='events'>
      <View className='page-body'>
        <SectionHeader title='去哪儿' more='全部地点' onMore={() => open(paths.places())} />
        {/* Parents of their own: what comes later is sent alone, not with all that follows on the page. */}
        <View>
          <PlaceShelf />
        </View>
        <View>
          <WalkShelf />
        </View>
        <SectionHeader title='有什么活动' more='一页看一个月' onMore={() => open(paths.month())} />
        <Tabs label='哪一段时间的活动' options={periods} value={period} onChange={setPeriod} />
        <ChipRow>
          {(Object.keys(categoryLabels) as EventCategory[]).map(value => (
            <Chip
              key={value}
              isOn={category === value}
              {...(category === value ? { icon: 'x' } : {})}
              onPress={() => setCategory(category === value ? null : value)}
            >
              {categoryLabels[value]}
            </Chip>
          ))}
        </ChipRow>
        <View style={{ height: '8px' }} />
        {period === 'calendar' ? <MonthView now={now} day={day} category={category} onChange={setDay} /> : null}
        <View>
          <PagedRows
            list={events}
            unit='场活动'
            renderItem={event => (
              <EventRow
                key={event.id}
                event={event}
                now={now}
                onPress={() => open(event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id))}
              />
            )}
            empty={<Empty title='这个时段没有这类活动' text='放宽时间或类别再看看' action='看全部活动' onAction={clear} />}
          />
        </View>
        <Notice icon='cal' action='订阅' onAction={subscribeToCalendar}>
          订阅活动日历，改期和取消会自动更新
        </Notice>
      </View>
    </Screen>
  )
}
