import { Text, View } from '@tarojs/components'
import type { AnswerBlock } from '../../contract/policies/answers.ts'
import { Marks } from './Marks'
import './PracticalRow.scss'

interface DeadlineRowProps {
  block: AnswerBlock
  deadline: NonNullable<AnswerBlock['deadline']>
  onSource: (number: number) => void
}

const soon = 30

/** How many days are left, and until what. */
export function DeadlineRow({ block: { label, text, citations }, deadline: { daysLeft }, onSource }: DeadlineRowProps) {
  const [what] = text.split(/，(?:还有|今天)/u)
  return (
    <View className='practical-row'>
      <Text className={`practical-row__days${daysLeft <= soon ? ' is-soon' : ''}`}>
        {daysLeft === 0 ? '最后一天' : `还有 ${daysLeft} 天`}
      </Text>
      <View className='practical-row__words'>
        <Text className='practical-row__title'>{label}</Text>
        <View>
          <Text>{what}</Text>
          <Marks numbers={citations} onSource={onSource} />
        </View>
      </View>
    </View>
  )
}
