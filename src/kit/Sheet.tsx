import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Sheet.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A choice from below. A tap beside it closes it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <View className='sheet'>
      <View className='sheet__ground' onClick={onClose} aria-hidden='true' />
      <View className='sheet__panel' role='dialog' aria-label={title}>
        <View className='sheet__bar'>
          <Text className='sheet__title'>{title}</Text>
          <Pressable className='sheet__close' label='关闭' onPress={onClose}>
            <Icon name='x' />
          </Pressable>
        </View>
        {children}
      </View>
    </View>
  )
}

interface ChoiceProps<V extends string> {
  options: { value: V | null; text: string; count?: string }[]
  value: V | null
  onChoose: (value: V | null) => void
}

/** One of several, a line each. */
export function ChoiceList<V extends string>({ options, value, onChoose }: ChoiceProps<V>) {
  return (
    <View className='choice-list' role='radiogroup'>
      {options.map(option => (
        <Pressable
          key={option.value ?? 'all'}
          role='radio'
          isOn={option.value === value}
          className={`choice-list__option ${option.value === value ? 'is-on' : ''}`}
          onPress={() => onChoose(option.value)}
        >
          <Text className='choice-list__text'>{option.text}</Text>
          {option.count === undefined ? null : <Text className='choice-list__count'>{option.count}</Text>}
          {option.value === value ? <Icon name='check' /> : null}
        </Pressable>
      ))}
    </View>
  )
}
