import { Text, View } from '@tarojs/components'
import { listRegistrations } from '@/api/registrations'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import type { ListedRegistration } from '../../../../contract/attendance/registrations.ts'
import './Registrations.scss'

/** Every sign-up with its state; waiting ones with their place in the queue. */
export function Registrations() {
  const { data } = useResource('registrations', listRegistrations)
  if (!data || data.items.length === 0) return null
  return (
    <>
      <SectionHeader title='我的报名' />
      <Card className='registrations'>
        {data.items.map(item => (
          <Pressable
            key={item.id}
            className='registrations__item'
            role='link'
            onPress={() => open(item.event.isFair ? paths.fair(item.event.id) : paths.event(item.event.id))}
          >
            <View className='registrations__body'>
              <Text className='registrations__title'>{item.event.title}</Text>
              <Text className='registrations__when'>{whenText(item.event.startsAt, item.event.endsAt)}</Text>
            </View>
            <StateTag item={item} />
          </Pressable>
        ))}
      </Card>
    </>
  )
}

function StateTag({ item }: { item: ListedRegistration }) {
  if (item.event.status === 'cancelled')
    return (
      <Tag hue='danger' icon='x'>
        活动取消
      </Tag>
    )
  if (item.status === 'cancelled') return <Tag icon='x'>已取消</Tag>
  if (item.status === 'waitlisted')
    return (
      <Tag hue='lamp' icon='hourglass'>
        候补第 {item.position} 位
      </Tag>
    )
  return item.event.status === 'ended' ? (
    <Tag icon='history'>已结束</Tag>
  ) : (
    <Tag hue='brand' icon='okc'>
      已报上
    </Tag>
  )
}
