import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Pressable } from '@/components/Pressable'
import './Consent.scss'

const words = '同意把姓名和手机号用于本场报名、签到和变更通知；活动结束 90 天后删除，随时可以取消报名。'

interface ConsentProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  error: string | null
}

/** Agreement to the use of name and number for this one event; never ticked beforehand. */
export function Consent({ isOn, onChange, error }: ConsentProps) {
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
        <Text className='consent__text'>{words}</Text>
      </Pressable>
    </View>
  )
}

/** The same words above a button that says so itself, for whoever signed up here before. */
export const ConsentWords = () => <View className='consent consent__text'>点下面的按钮，就是{words}</View>
