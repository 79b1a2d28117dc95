import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './SectionHeader.scss'

interface SectionHeaderProps {
  title: ReactNode
  /** What lies behind the arrow. */
  more?: string
  onMore?: () => void
}

export function SectionHeader({ title, more = '全部', onMore }: SectionHeaderProps) {
  return (
    <View className='section-header'>
      {typeof title === 'string' ? (
        <View className='section-header__title' role='heading' aria-level='2'>
          <Text>{title}</Text>
        </View>
      ) : (
        title
      )}
      {onMore ? (
        <Pressable className='section-header__more' role='link' onPress={onMore}>
          <Text>{more}</Text>
          <Icon name='right' />
        </Pressable>
      ) : null}
    </View>
  )
}
