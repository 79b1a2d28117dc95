import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import { AnswerPieces } from '@/policies/AnswerPieces'
import type { PolicyAnswer } from '../../../../contract/policies/answers.ts'
import './AnswerCard.scss'

interface AnswerCardProps {
  answer: PolicyAnswer
  onSource: (number: number) => void
  onChoose: (question: string) => void
}

const heads = { answered: null, clarify: '再说清楚一点', refused: '可以找谁' } as const
/** What the first screen holds; the rest is one tap away. */
const firstShown = 6

/** The answer first, each sentence with the numbers of what it rests on. */
export function AnswerCard({ answer, onSource, onChoose }: AnswerCardProps) {
  const [isOpen, setOpen] = useState(false)
  const head = heads[answer.outcome]
  const shown = isOpen ? answer.blocks : answer.blocks.slice(0, firstShown)
  const left = answer.blocks.length - shown.length
  return (
    <Card className='answer-card'>
      {head ? <Tag hue='lamp'>{head}</Tag> : null}
      {answer.generated ? <Tag icon='bot'>AI生成</Tag> : null}
      {answer.readAs ? <View className='answer-card__read'>按“{answer.readAs}”回答的</View> : null}
      <AnswerPieces blocks={shown} onSource={onSource} onChoose={onChoose} />
      {left > 0 ? (
        <Button kind='plain' size='small' onPress={() => setOpen(true)}>
          展开 {left} 条
        </Button>
      ) : null}
    </Card>
  )
}
