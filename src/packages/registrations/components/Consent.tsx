import { View } from '@tarojs/components'
import { ConsentBox } from '@/components/ConsentBox'

const words = '同意把姓名和手机号用于本场报名、签到和变更通知；活动结束 90 天后删除，随时可以取消报名。'

interface ConsentProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  error: string | null
}

/** Agreement to the use of name and number for this one event. */
export const Consent = (props: ConsentProps) => <ConsentBox {...props}>{words}</ConsentBox>

/** The same words above a button that says so itself, for whoever signed up here before. */
export const ConsentWords = () => <View className='consent consent__text'>点下面的按钮，就是{words}</View>
