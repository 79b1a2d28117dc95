import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Empty } from '@/kit/StateCard'
import './StepList.scss'

/** What to do, one after the other. */
export function StepList({ steps }: { steps: { title: string; text: string }[] }) {
  if (steps.length === 0) return <Empty title='主办方还没有写' text='有疑问可到现场签到台咨询' />
  return (
    <Card className='step-list'>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the content.
        <View className='step-list__step' key={i}>
          <View className='step-list__number' aria-hidden='true'>
            <Text>{i + 1}</Text>
          </View>
          <View className='step-list__body'>
            <Text className='step-list__title'>{step.title}</Text>
            <View className='step-list__text'>{step.text}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
