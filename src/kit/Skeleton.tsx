import { View } from '@tarojs/components'
import { Card } from './Card'
import './Skeleton.scss'

interface SkeletonProps {
  count?: number
  /** The form of what is to come. */
  shape?: 'card' | 'row' | 'page'
}

/** Grey bars in the shape of the content, for those who wait longer than a moment. */
export function Skeleton({ count = 3, shape = 'card' }: SkeletonProps) {
  return (
    <View className={`skeleton skeleton--${shape}`} aria-label='正在加载' aria-live='polite'>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike.
        <Card key={i} className='skeleton__card'>
          <View className='skeleton__line is-title' />
          <View className='skeleton__line is-long' />
          <View className='skeleton__line is-short' />
        </Card>
      ))}
    </View>
  )
}
