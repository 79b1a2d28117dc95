import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './Card'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './InfoList.scss'

interface InfoRow {
  icon: string
  hue: 'lamp' | 'brand' | 'sky' | 'plum' | 'accent'
  title: ReactNode
  text?: ReactNode
  action?: string
  onAction?: () => void
}

/** The few facts that matter, a line each, with what can be done about them. */
export function InfoList({ rows }: { rows: InfoRow[] }) {
  return (
    <Card className='info-list'>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places.
        <View className='info-list__row' key={i}>
          <View className={`info-list__icon is-${row.hue}`}>
            <Icon name={row.icon} />
          </View>
          <View className='info-list__body'>
            <View className='info-list__title'>{row.title}</View>
            {row.text ? <View className='info-list__text'>{row.text}</View> : null}
          </View>
          {row.action && row.onAction ? (
            <Pressable className='info-list__action' onPress={row.onAction}>
              <Text>{row.action}</Text>
            </Pressable>
          ) : null}
        </View>
      ))}
    </Card>
  )
}
