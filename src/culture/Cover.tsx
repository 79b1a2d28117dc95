import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { coverOf } from '@/culture/covers'
import type { EventCategory } from '../../contract/culture/events.ts'
import './Cover.scss'

interface CoverProps {
  category: EventCategory
  /** Turns the same picture a little differently for each entry. */
  seed: string
  className?: string
  children?: ReactNode
}

/** A drawn cover by category, never a grey box. */
export function Cover({ category, seed, className = '', children }: CoverProps) {
  const variant = [...seed].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 3
  return (
    <View className={`cover ${className}`}>
      <Image className={`cover__picture is-variant-${variant}`} src={coverOf(category)} mode='aspectFill' aria-hidden='true' />
      {children}
    </View>
  )
}
