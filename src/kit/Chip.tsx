import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import { Shelf } from './Shelf'
import './Chip.scss'

interface ChipProps {
  children: ReactNode
  onPress: () => void
  isOn?: boolean
  /** `x` on what can be taken off, `down` on what opens a choice. */
  icon?: string
  hue?: 'plain' | 'sky'
  label?: string
}

export function Chip({ children, onPress, isOn, icon, hue = 'plain', label }: ChipProps) {
  return (
    <Pressable
      className={`chip chip--${hue} ${isOn ? 'is-on' : ''}`}
      onPress={onPress}
      {...(isOn === undefined ? {} : { isOn })}
      {...(label ? { label } : {})}
    >
      <Text>{children}</Text>
      {icon ? <Icon name={icon} /> : null}
    </Pressable>
  )
}

/** Two characters with their gap, px. */
const narrowestChip = 62

/** Chips in one line that scrolls sideways to the edge of the screen. */
export function ChipRow({ children }: { children: ReactNode }) {
  return (
    <Shelf className='chip-row' itemWidth={narrowestChip}>
      {children}
    </Shelf>
  )
}
