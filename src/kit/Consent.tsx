import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FieldError } from './FieldFrame'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Consent.scss'

interface ConsentProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
  error?: string | null
}

/** Something to agree to or to add, never ticked beforehand; what is wrong stands above it. */
export function Consent({ isOn, onChange, children, error = null }: ConsentProps) {
  return (
    <View className={`consent ${error ? 'has-error' : ''}`}>
      <FieldError error={error} />
      <Pressable className='consent__box' role='checkbox' isOn={isOn} onPress={() => onChange(!isOn)}>
        <View className={`consent__sign ${isOn ? 'is-on' : ''}`}>{isOn ? <Icon name='check' /> : null}</View>
        <Text className='consent__text'>{children}</Text>
      </Pressable>
    </View>
  )
}
