import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Tag } from '@/kit/Tag'
import type { AnswerBlock, PolicyAnswer } from '../../../../contract/policies/answers.ts'
import './AnswerCard.scss'

interface AnswerCardProps {
  answer: PolicyAnswer
  onSource: (number: number) => void
  onChoose: (question: string) => void
}

const heads = { answered: null, clarify: '再说清楚一点', refused: '没有作答' } as const

/** The answer first, each sentence with the numbers of what it rests on. */
export function AnswerCard({ answer, onSource, onChoose }: AnswerCardProps) {
  const head = heads[answer.outcome]
  return (
    <Card className='answer-card'>
      {head ? <Tag hue='lamp'>{head}</Tag> : null}
      {answer.generated ? <Tag icon='bot'>AI生成</Tag> : null}
      {answer.blocks.map(block => (
        <Block key={`${block.kind}${block.label}${block.text}`} block={block} onSource={onSource} onChoose={onChoose} />
      ))}
    </Card>
  )
}

function Block({ block, onSource, onChoose }: { block: AnswerBlock } & Omit<AnswerCardProps, 'answer'>) {
  const words = (
    <>
      <Text>{block.text}</Text>
      {block.citations.map(number => (
        <Pressable
          key={number}
          className='answer-card__mark'
          role='link'
          label={`依据 ${number}`}
          onPress={() => onSource(number)}
        >
          <Text>{number}</Text>
        </Pressable>
      ))}
    </>
  )
  if (block.kind === 'point')
    return (
      <View className='answer-card__point'>
        <Text className='answer-card__label'>{block.label}</Text>
        <View className='answer-card__words'>{words}</View>
      </View>
    )
  if (block.kind === 'gap')
    return (
      <View className='answer-card__gap'>
        <Icon name='alert' />
        <Text>{block.text}</Text>
      </View>
    )
  return (
    <>
      <View className={block.kind === 'way' ? 'answer-card__way' : 'answer-card__lead'}>{words}</View>
      {block.options.map(option => (
        <Button key={option.label} kind='tint' className='answer-card__choice' onPress={() => onChoose(option.question)}>
          {option.label}
        </Button>
      ))}
    </>
  )
}
