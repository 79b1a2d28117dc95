import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './ConsentBox.scss'

interface ConsentBoxProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  error: string | null
  children: string
}

/** Agreement in so many words; never ticked beforehand. */
export function ConsentBox({ isOn, onChange, error, children }: ConsentBoxProps) {
  return (
    <View className={`consent ${error ? 'has-error' : ''}`}>
      {error ? (
        <View className='field__error' aria-live='polite'>
          <Icon name='alert' />
          <Text>{error}</Text>
        </View>
      ) : null}
      <Pressable className='consent__box' role='checkbox' isOn={isOn} onPress={() => onChange(!isOn)}>
        <View className={`consent__sign ${isOn ? 'is-on' : ''}`}>{isOn ? <Icon name='check' /> : null}</View>
        <Text className='consent__text'>{children}</Text>
      </Pressable>
    </View>
  )
}
