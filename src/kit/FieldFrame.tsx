import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import './FieldFrame.scss'

interface FieldFrameProps {
  name: string
  label: string
  /** Why it is asked. */
  purpose?: string | null
  /** What may be left out says so: 选填, or in words of its own. */
  isOptional?: boolean | string
  error?: string | null
  children?: ReactNode
}

/** One question of a form around what answers it: why it is asked above, and what is wrong with the answer. */
export function FieldFrame({ name, label, purpose, isOptional = false, error, children }: FieldFrameProps) {
  return (
    <View className={`field ${error ? 'has-error' : ''}`} id={`field-${name}`}>
      <View className='field__label'>
        <Text>{label}</Text>
        {isOptional ? <Text className='field__optional'>（{isOptional === true ? '选填' : isOptional}）</Text> : null}
      </View>
      {purpose ? <View className='field__purpose'>{purpose}</View> : null}
      <FieldError error={error} />
      {children}
    </View>
  )
}

export function FieldError({ error }: { error?: string | null | undefined }) {
  return error ? (
    <View className='field__error' aria-live='polite'>
      <Icon name='alert' />
      <Text>{error}</Text>
    </View>
  ) : null
}
