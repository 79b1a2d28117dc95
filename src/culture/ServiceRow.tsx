import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { SampleTag, Tag } from '@/kit/Tag'
import { navigateTo } from '@/lib/navigation'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { checkedText, openingText } from '@/lib/time'
import { serviceIcons } from './labels'
import { type NearPoint, openingNow } from './nearest'
import './ServiceRow.scss'

interface ServiceRowProps {
  point: NearPoint
  now: number
  /** The one that it has on a map above. */
  number?: number | null
}

/** Where it is, until when it is open, how far it is, and the way there. */
export function ServiceRow({ point, now, number = null }: ServiceRowProps) {
  const { kind, name, where, place, address, coordinates, walkMinutes, openingHours, source, sample } = point
  const opening = openingNow(point, now)
  const openText = openingText(opening, now)
  const isPlace = place?.name === name
  const at = [isPlace ? null : place?.name, where, address].filter(Boolean).join('，')
  return (
    <Card className='service-row'>
      <View className='service-row__icon'>{number === null ? <Icon name={serviceIcons[kind]} /> : <Text>{number}</Text>}</View>
      <View className='service-row__body'>
        <Text className='service-row__name'>{name}</Text>
        {at ? <Text className='service-row__text'>{at}</Text> : null}
        <View className='service-row__tags'>
          {walkMinutes === null ? null : (
            <Tag hue='sky' icon='nav'>
              步行约 {walkMinutes} 分钟
            </Tag>
          )}
          {coordinates ? null : <Tag icon='pin'>位置待补</Tag>}
          {openText ? (
            <Tag hue={opening?.isOpen ? 'brand' : 'plain'} icon='clock'>
              {openText}
            </Tag>
          ) : null}
          {sample ? <SampleTag /> : null}
        </View>
        <Text className='service-row__source'>
          {[
            openText ? null : (openingHours ?? '开放时间待补'),
            sample ? null : `来源：${source}`,
            checkedText(point.checkedOn, now).text,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <View className='service-row__acts'>
          {coordinates || address ? (
            <Button
              size='small'
              kind='tint'
              icon='nav'
              label={coordinates ? `怎么去${name}` : `复制${name}的地址`}
              onPress={() => navigateTo({ name, address, coordinates })}
            >
              {coordinates ? '怎么去' : '复制地址'}
            </Button>
          ) : null}
          {place ? (
            <Button size='small' kind='plain' label={`看看${place.name}`} onPress={() => open(paths.place(place.id))}>
              看地点
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
