import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { clockText, dayText } from '@/lib/time'
import type { PlanItem, StayPlan } from '../../../../contract/careers/stay-plan.ts'
import './PlanDay.scss'

const icons: Record<PlanItem['kind'], string> = {
  apply: 'edit',
  arrive: 'home',
  fair: 'users',
  event: 'ticket',
  walk: 'pinned',
  leave: 'out',
}

/** One day of the plan; a day without anything is free. */
export function PlanDay({ day }: { day: StayPlan['days'][number] }) {
  return (
    <Card className='plan-day'>
      <Text className='plan-day__day'>{dayText(day.day)}</Text>
      {day.items.length === 0 ? <Text className='plan-day__note'>没有安排，歇一歇</Text> : null}
      {day.items.map(item => (
        <Item key={`${item.kind}${item.id}`} item={item} />
      ))}
    </Card>
  )
}

function Item({ item }: { item: PlanItem }) {
  const path = pathOf(item)
  const body = (
    <>
      <Icon name={icons[item.kind]} />
      <View className='plan-day__body'>
        <Text className='plan-day__title'>
          {item.kind === 'apply' ? '' : `${clockText(item.startsAt)} `}
          {item.title}
        </Text>
        <Text className='plan-day__note'>{[item.venue, item.note].filter(Boolean).join(' · ')}</Text>
      </View>
    </>
  )
  if (!path) return <View className='plan-day__item'>{body}</View>
  return (
    <Pressable className='plan-day__item' role='link' onPress={() => open(path)}>
      {body}
      <Icon name='right' />
    </Pressable>
  )
}

function pathOf({ kind, id }: PlanItem): string | null {
  if (id === null) return null
  return kind === 'fair' ? paths.fair(id) : kind === 'walk' ? paths.walk(id) : paths.event(id)
}
