import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Tag } from '@/kit/Tag'
import type { AnswerBlock, PolicyAnswer } from '../../../../contract/policies/answers.ts'
import { BenefitRow } from './BenefitRow'
import { DeadlineRow } from './DeadlineRow'
import { Marks } from './Marks'
import { PlaceRow } from './PlaceRow'
import { SignpostRow } from './SignpostRow'
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
      {shown.map(block => (
        <Block key={`${block.kind}${block.label}${block.text}`} block={block} onSource={onSource} onChoose={onChoose} />
      ))}
      {left > 0 ? (
        <Button kind='plain' size='small' onPress={() => setOpen(true)}>
          展开 {left} 条
        </Button>
      ) : null}
    </Card>
  )
}

const stateIcons = { met: 'okc', failed: 'x', unknown: 'help' } as const
const stateWords = { met: '符合', failed: '不符合', unknown: '没说' } as const

function Block({ block, onSource, onChoose }: { block: AnswerBlock } & Omit<AnswerCardProps, 'answer'>) {
  const words = (
    <>
      <Text>{block.text}</Text>
      <Marks numbers={block.citations} onSource={onSource} />
    </>
  )
  switch (block.kind) {
    case 'benefit':
      return <BenefitRow block={block} onSource={onSource} />
    case 'signpost':
      return block.signpost ? <SignpostRow signpost={block.signpost} /> : null
    case 'condition':
      return (
        <View className={`answer-card__condition is-${block.state}`}>
          <Icon name={stateIcons[block.state ?? 'unknown']} />
          <View className='answer-card__words'>
            <Text className='answer-card__label'>
              {stateWords[block.state ?? 'unknown']}
              {block.label ? `：${block.label}` : ''}
            </Text>
            <View>{words}</View>
          </View>
        </View>
      )
    case 'point':
      return (
        <View className='answer-card__point'>
          {block.label ? <Text className='answer-card__label'>{block.label}</Text> : null}
          <View className='answer-card__words'>{words}</View>
        </View>
      )
    case 'place':
      return <PlaceRow block={block} onSource={onSource} />
    case 'next':
      return block.deadline ? (
        <DeadlineRow block={block} deadline={block.deadline} onSource={onSource} />
      ) : (
        <View className='answer-card__next'>{words}</View>
      )
    case 'unknown':
      return (
        <View className='answer-card__unknown'>
          <Icon name='alert' />
          <Text>{block.text}</Text>
        </View>
      )
    default:
      return (
        <>
          {block.label ? <Text className='answer-card__label'>{block.label}</Text> : null}
          <View className='answer-card__lead'>{words}</View>
          {block.options.map(option => (
            <Button key={option.label} kind='tint' className='answer-card__choice' onPress={() => onChoose(option.question)}>
              {option.label}
            </Button>
          ))}
        </>
      )
  }
}
