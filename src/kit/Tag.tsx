import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import './Tag.scss'

export type Hue = 'plain' | 'brand' | 'accent' | 'lamp' | 'sky' | 'plum' | 'danger'

interface TagProps {
  children: ReactNode
  hue?: Hue
  icon?: string
}

export function Tag({ children, hue = 'plain', icon }: TagProps) {
  return (
    <View className={`tag tag--${hue}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </View>
  )
}

/** Marks what was invented to show the product. */
export const SampleTag = () => <Tag>示例</Tag>
