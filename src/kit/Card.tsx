import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './Pressable'
import './Card.scss'

interface CardProps {
  children: ReactNode
  className?: string
  onPress?: () => void
  label?: string
}

/** A surface on the ground of the page. With `onPress` all of it is one target. */
export function Card({ children, className = '', onPress, label }: CardProps) {
  if (!onPress) return <View className={`card ${className}`}>{children}</View>
  return (
    <Pressable className={`card ${className}`} role='link' onPress={onPress} {...(label ? { label } : {})}>
      {children}
    </Pressable>
  )
}
