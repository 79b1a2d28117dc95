import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isWeapp } from '@/lib/platform'

type Role = 'button' | 'link' | 'tab' | 'checkbox' | 'radio'

interface PressableProps {
  onPress: () => void
  className?: string
  /** What it does, where its text does not say so. */
  label?: string
  role?: Role
  /** Of tabs and toggles. */
  isOn?: boolean
  isDisabled?: boolean
  children?: ReactNode
}

/** Anything that can be tapped: named for screen readers, reachable and pressed by keyboard on h5. */
export function Pressable({
  onPress,
  className = '',
  label,
  role = 'button',
  isOn,
  isDisabled = false,
  children,
}: PressableProps) {
  // A target inside another one answers alone: the star on a card keeps the job and does not open it.
  const press = (event: { stopPropagation: () => void }) => {
    event.stopPropagation()
    if (!isDisabled) onPress()
  }
  const state =
    isOn === undefined
      ? {}
      : { [role === 'tab' ? 'aria-selected' : role === 'button' ? 'aria-pressed' : 'aria-checked']: String(isOn) }
  const names = { 'aria-label': label, 'aria-disabled': isDisabled ? 'true' : undefined, ...state }
  return isWeapp ? (
    <View className={className} hoverClass={isDisabled ? 'none' : 'is-pressed'} aria-role={role} {...names} onClick={press}>
      {children}
    </View>
  ) : (
    <View
      className={className}
      role={role}
      {...{ tabIndex: isDisabled ? -1 : 0 }}
      {...names}
      onClick={press}
      {...{ onKeyDown: pressOnKey(press) }}
    >
      {children}
    </View>
  )
}

const pressOnKey = (press: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press(event)
}
