import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Button.scss'

interface ButtonProps {
  onPress: () => void
  children: ReactNode
  kind?: 'main' | 'tint' | 'line' | 'plain' | 'danger'
  size?: 'main' | 'small'
  icon?: string
  isBusy?: boolean
  isDisabled?: boolean
  label?: string
  className?: string
}

export function Button({
  onPress,
  children,
  kind = 'main',
  size = 'main',
  icon,
  isBusy = false,
  isDisabled = false,
  label,
  className = '',
}: ButtonProps) {
  return (
    <Pressable
      className={`button button--${kind} ${size === 'small' ? 'button--small' : ''} ${isDisabled || isBusy ? 'is-disabled' : ''} ${className}`}
      onPress={onPress}
      isDisabled={isDisabled || isBusy}
      {...(label ? { label } : {})}
    >
      {isBusy ? <Icon name='refresh' className='button__busy' /> : icon ? <Icon name={icon} /> : null}
      <Text>{children}</Text>
    </Pressable>
  )
}
