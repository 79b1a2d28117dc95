import { Text, View } from '@tarojs/components'
import { listEventDays } from '@/api/events'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Failure } from '@/kit/StateCard'
import { dayString } from '@/lib/time'
import type { EventCategory, EventDay } from '../../../../contract/culture/events.ts'
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
  const month = day.slice(0, 7)
  const days = useResource(`event-days:${month}:${category ?? ''}`, () =>
    listEventDays({ month, ...(category ? { category } : {}) }),
  )
  const known = new Map((days.data?.days ?? []).map(item => [item.day, item]))
  const { blanks, count } = shapeOf(month)
  return (
    <Card className='month'>
      <View className='month__bar'>
        <Pressable className='month__step' label='上个月' onPress={() => onChange(`${shifted(month, -1)}-01`)}>
          <Icon name='left' />
        </Pressable>
        <View className='month__name' role='heading' aria-level='2'>
          {Number(month.slice(0, 4))}年{Number(month.slice(5))}月
        </View>
        <Pressable className='month__step' label='下个月' onPress={() => onChange(`${shifted(month, 1)}-01`)}>
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
        {Array.from({ length: count }, (_, i) => {
          const date = `${month}-${String(i + 1).padStart(2, '0')}`
          return (
            <Day
              key={date}
              date={date}
              events={known.get(date)}
              isToday={date === dayString(now)}
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
  isToday: boolean
  isOn: boolean
  onChange: (day: string) => void
}

function Day({ date, events, isToday, isOn, onChange }: DayProps) {
  const number = Number(date.slice(8))
  const label = [
    `${Number(date.slice(5, 7))}月${number}日`,
    isToday ? '今天' : '',
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
      <Text className='month__number'>{number}</Text>
      <Text className={`month__count ${events?.hasFair ? 'has-fair' : ''}`}>
        {events ? (events.hasFair ? `聘·${events.count}` : events.count) : ' '}
      </Text>
    </Pressable>
  )
}

/** Days of a month (`2026-12`) and empty places before its first, weeks beginning on Monday. */
export function shapeOf(month: string): { blanks: number; count: number } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return {
    blanks: (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7,
    count: new Date(Date.UTC(year, number, 0)).getUTCDate(),
  }
}

const shifted = (month: string, by: number) => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
