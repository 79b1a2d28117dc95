import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import type { Verdict } from '../wording'
import './NextSteps.scss'

interface NextStepsProps {
  verdict: Verdict
  /** Titles of what may, and may not, be drawn besides. */
  stacks: string
  excludes: string
  onClause: (number: number) => void
}

/** What to prepare and where to go, in the words of the document itself. */
export function NextSteps({ verdict: { benefit }, stacks, excludes, onClause }: NextStepsProps) {
  const steps = [
    { title: '备好材料', clause: benefit.clauses.find(({ heading }) => /材料/.test(heading)) },
    { title: '怎么申请', clause: benefit.clauses.find(({ heading }) => /流程|程序|方式/.test(heading)) },
  ].flatMap(({ title, clause }) => (clause ? [{ title, clause }] : []))
  return (
    <Card className='next-steps'>
      {steps.map(({ title, clause }, i) => (
        <Pressable key={title} className='next-steps__step' onPress={() => onClause(clause.no)}>
          <View className='next-steps__number' aria-hidden='true'>
            {i + 1}
          </View>
          <View className='next-steps__body'>
            <Text className='next-steps__title'>{title}</Text>
            <Text className='next-steps__text'>{clause.text}</Text>
          </View>
          <Icon name='right' />
        </Pressable>
      ))}
      {stacks ? <View className='next-steps__note'>可以和{stacks}一起领。</View> : null}
      {excludes ? <View className='next-steps__note'>和{excludes}只能选一项。</View> : null}
    </Card>
  )
}
