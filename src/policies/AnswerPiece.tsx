import { Text, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Icon } from '@/kit/Icon'
import type { AnswerBlock } from '../../contract/policies/answers.ts'
import './AnswerPiece.scss'
import { BenefitRow } from './BenefitRow'
import { DeadlineRow } from './DeadlineRow'
import { Marks } from './Marks'
import { PlaceRow } from './PlaceRow'
import { SignpostRow } from './SignpostRow'

interface AnswerPieceProps {
  block: AnswerBlock
  onSource: (number: number) => void
  onChoose: (question: string) => void
}

const stateIcons = { met: 'okc', failed: 'x', unknown: 'help' } as const
const stateWords = { met: '符合', failed: '不符合', unknown: '没说' } as const

/** A piece of an answer as its kind is shown, with the numbers of what it rests on. */
export function AnswerPiece({ block, onSource, onChoose }: AnswerPieceProps) {
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
        <View className={`answer-piece__condition is-${block.state}`}>
          <Icon name={stateIcons[block.state ?? 'unknown']} />
          <View className='answer-piece__words'>
            <Text className='answer-piece__label'>
              {stateWords[block.state ?? 'unknown']}
              {block.label ? `：${block.label}` : ''}
            </Text>
            <View>{words}</View>
          </View>
        </View>
      )
    case 'point':
      return (
        <View className='answer-piece__point'>
          {block.label ? <Text className='answer-piece__label'>{block.label}</Text> : null}
          <View className='answer-piece__words'>{words}</View>
        </View>
      )
    case 'place':
      return <PlaceRow block={block} onSource={onSource} />
    case 'next':
      return block.deadline ? (
        <DeadlineRow block={block} deadline={block.deadline} onSource={onSource} />
      ) : (
        <View className='answer-piece__next'>{words}</View>
      )
    case 'unknown':
      return (
        <View className='answer-piece__unknown'>
          <Icon name='alert' />
          <Text>{block.text}</Text>
        </View>
      )
    default:
      return (
        <>
          {block.label ? <Text className='answer-piece__label'>{block.label}</Text> : null}
          <View className='answer-piece__lead'>{words}</View>
          {block.options.map(option => (
            <Button key={option.label} kind='tint' className='answer-piece__choice' onPress={() => onChoose(option.question)}>
              {option.label}
            </Button>
          ))}
        </>
      )
  }
}
