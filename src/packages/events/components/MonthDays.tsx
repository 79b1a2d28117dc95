import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { local, momentText, parse, shortDay, spanText } from '@/lib/time'
import type { EventCard } from '../../../../contract/culture/events.ts'
import type { MonthSheet } from '../../../../contract/culture/months.ts'

/** What is there all along, then day by day; holidays stand where they fall. */
export const MonthDays = ({ sheet, now }: { sheet: MonthSheet; now: number }) => (
  <>
    <Text className='month-sheet__count'>
      共 {sheet.total} 场 · {momentText(sheet.asOf)} 的安排，出门前再看一眼有没有变
    </Text>
    {sheet.lasting.length > 0 ? (
      <>
        <SectionHeader title='这段时间一直有' />
        <Card className='month-sheet__rows'>
          {sheet.lasting.map(event => (
            <Line
              key={event.id}
              event={event}
              now={now}
              when={`${shortDay(event.startsAt)}–${shortDay(event.endsAt)} · 本月开 ${event.openDays} 天 · ${event.hours}`}
            />
          ))}
        </Card>
      </>
    ) : null}
    {marksText(sheet) ? <Text className='month-sheet__count'>{marksText(sheet)}</Text> : null}
    <SectionHeader title='一天一天看' />
    <Card className='month-sheet__rows'>
      {sheet.days
        .filter(({ events }) => events.length > 0)
        .map(({ day, mark, events }) => (
          <View key={day} className='month-sheet__day'>
            <View className='month-sheet__date' role='heading' aria-level='3'>
              <Text className='month-sheet__number'>{local(day).date()}</Text>
              <Text>{local(day).format('ddd')}</Text>
              {mark ? <Text className={`month-sheet__mark ${mark.isOff ? 'is-off' : ''}`}>{mark.name}</Text> : null}
            </View>
            <View className='month-sheet__events'>
              {events.map(event => (
                <Line key={event.id} event={event} now={now} when={spanText(event.startsAt, event.endsAt)} />
              ))}
            </View>
          </View>
        ))}
    </Card>
  </>
)

/** `国庆节放假：10月1日–10月7日；调休上班：10月10日`, or nothing. */
function marksText({ days }: MonthSheet): string {
  const marked = days.flatMap(({ day, mark }) => (mark ? [{ day, ...mark }] : []))
  return [...new Set(marked.map(({ name }) => name))]
    .map(name => {
      const own = marked.filter(mark => mark.name === name)
      const [first, last] = [own[0]?.day ?? '', own[own.length - 1]?.day ?? '']
      if (!own[0]?.isOff) return `${name}：${own.map(({ day }) => shortDay(day)).join('、')}`
      return `${name}放假：${first === last ? shortDay(first) : `${shortDay(first)}–${shortDay(last)}`}`
    })
    .join('；')
}

function Line({ event, now, when }: { event: EventCard; now: number; when: string }) {
  const path = event.category === 'fair' ? paths.fair(event.id) : paths.event(event.id)
  const isOver = parse(event.endsAt) <= now
  return (
    <Pressable className={`month-sheet__line ${isOver ? 'is-over' : ''}`} role='link' onPress={() => open(path)}>
      <Text className='month-sheet__title'>
        {event.title}
        {isOver ? '（已结束）' : event.status === 'moved' ? '（已改期）' : ''}
      </Text>
      <Text className='month-sheet__meta'>
        {when} · {event.venue} · {event.priceText}
        {event.sample ? <SampleTag /> : null}
      </Text>
    </Pressable>
  )
}
