import { Text, View } from '@tarojs/components'
import { Pressable } from './Pressable'
import './Tabs.scss'

interface TabsProps<V extends string> {
  label: string
  options: readonly { value: V; text: string }[]
  value: V
  onChange: (value: V) => void
  size?: 'large' | 'normal'
}

/** Switches what the page shows below. */
export function Tabs<V extends string>({ label, options, value, onChange, size = 'normal' }: TabsProps<V>) {
  return (
    <View className={`tabs tabs--${size}`} role='tablist' aria-label={label}>
      {options.map(option => (
        <Pressable
          key={option.value}
          role='tab'
          isOn={option.value === value}
          className={`tabs__tab ${option.value === value ? 'is-on' : ''}`}
          onPress={() => onChange(option.value)}
        >
          <Text>{option.text}</Text>
        </Pressable>
      ))}
    </View>
  )
}
