import { Text, View } from '@tarojs/components'
import { listEventDays } from '@/api/events'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Failure } from '@/kit/StateCard'
import { dayString, local, shortDay } from '@/lib/time'
import type { EventCategory, EventDay } from '../../../../contract/culture/events.ts'
import type { DayMark } from '../../../../contract/staff/holidays.ts'
import './MonthView.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

interface MonthViewProps {
  now: number
  /** `2026-12-05`; its month is shown. */
  day: string
  category: EventCategory | null
  onChange: (day: string) => void
}

/** A month, each day with how many events it has; a fair has its own sign. */
export function MonthView({ now, day, category, onChange }: MonthViewProps) {
  const first = local(day).startOf('month')
  const month = first.format('YYYY-MM')
  const days = useResource(`event-days:${month}:${category ?? ''}`, () =>
    listEventDays({ month, ...(category ? { category } : {}) }),
  )
  const marks = new Map((days.data?.marks ?? []).map(mark => [mark.day, mark]))
  const known = new Map((days.data?.days ?? []).map(item => [item.day, item]))
  const blanks = first.diff(first.startOf('week'), 'day')
  const step = (months: number) => onChange(first.add(months, 'month').format('YYYY-MM-DD'))
  const today = dayString(now)
  return (
    <Card className='month'>
      <View className='month__bar'>
        <Pressable className='month__step' label='上个月' onPress={() => step(-1)}>
          <Icon name='left' />
        </Pressable>
        <View className='month__name' role='heading' aria-level='2'>
          {first.format('YYYY年M月')}
        </View>
        <Pressable className='month__step' label='下个月' onPress={() => step(1)}>
          <Icon name='right' />
        </Pressable>
      </View>
      {days.error && !days.data ? <Failure error={days.error} onRetry={days.reload} /> : null}
      <View className='month__days'>
        {weekdays.map(weekday => (
          <Text key={weekday} className='month__weekday' aria-hidden='true'>
            {weekday}
          </Text>
        ))}
        {Array.from({ length: blanks }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks keep their places.
          <View key={`blank${i}`} />
        ))}
        {Array.from({ length: first.daysInMonth() }, (_, i) => {
          const date = first.add(i, 'day').format('YYYY-MM-DD')
          return (
            <Day
              key={date}
              date={date}
              events={known.get(date)}
              mark={marks.get(date)}
              isToday={date === today}
              isOn={date === day}
              onChange={onChange}
            />
          )
        })}
      </View>
    </Card>
  )
}

interface DayProps {
  date: string
  events: EventDay | undefined
  mark: DayMark | undefined
  isToday: boolean
  isOn: boolean
  onChange: (day: string) => void
}

function Day({ date, events, mark, isToday, isOn, onChange }: DayProps) {
  const label = [
    shortDay(date),
    isToday ? '今天' : '',
    mark ? `${mark.name}${mark.isOff ? '放假' : ''}` : '',
    events ? `${events.count} 场活动` : '没有活动',
    events?.hasFair ? '有招聘会' : '',
  ]
  return (
    <Pressable
      className={`month__day ${isOn ? 'is-on' : ''} ${isToday ? 'is-today' : ''} ${events ? '' : 'is-empty'}`}
      label={label.filter(Boolean).join('，')}
      isOn={isOn}
      onPress={() => onChange(date)}
    >
      <Text className='month__number'>
        {local(date).date()}
        {mark ? <Text className={`month__mark ${mark.isOff ? 'is-off' : ''}`}>{mark.isOff ? '休' : '班'}</Text> : null}
      </Text>
      <Text className={`month__count ${events?.hasFair ? 'has-fair' : ''}`}>
        {events ? (events.hasFair ? `聘·${events.count}` : events.count) : ' '}
      </Text>
    </Pressable>
  )
}
