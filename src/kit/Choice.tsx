import { Text, View } from '@tarojs/components'
import { FieldFrame } from './FieldFrame'
import { Pressable } from './Pressable'
import './Choice.scss'

interface ChoiceProps<V extends string | number> {
  name: string
  label: string
  purpose?: string
  options: readonly { value: V; text: string }[]
  value: V
  onChange: (value: V) => void
}

/** A question with a few answers, all in sight. */
export function Choice<V extends string | number>({ name, label, purpose, options, value, onChange }: ChoiceProps<V>) {
  return (
    <FieldFrame name={name} label={label} purpose={purpose ?? null}>
      <View className='choice__options' role='radiogroup' aria-label={label}>
        {options.map(option => (
          <Pressable
            key={option.value}
            role='radio'
            isOn={option.value === value}
            className={`choice__option ${option.value === value ? 'is-on' : ''}`}
            onPress={() => onChange(option.value)}
          >
            <Text>{option.text}</Text>
          </Pressable>
        ))}
      </View>
    </FieldFrame>
  )
}
