import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import { levelLabels } from '@/policies/labels'
import { PolicyStatusTag } from '@/policies/PolicyRow'
import type { Citation } from '../../../../contract/policies/answers.ts'
import './SourceCard.scss'

/** Where an answer stands: the document, its state, and the words themselves. */
export function SourceCard({ citation, onPress }: { citation: Citation; onPress: () => void }) {
  const { number, title, heading, quote, docNo, authority, status, effectiveFrom, effectiveTo, checkedAt } = citation
  return (
    <Card className='source-card' onPress={onPress} label={`依据 ${number}，${title}，${heading}`}>
      <View className='source-card__number'>
        <Text>{number}</Text>
      </View>
      <View className='source-card__body'>
        <Text className='source-card__title'>{title}</Text>
        <Text className='source-card__heading'>{heading}</Text>
        <View className='source-card__quote'>
          <Text className='source-card__words'>{quote}</Text>
        </View>
        <View className='source-card__tags'>
          <PolicyStatusTag status={status} />
          <Tag>{levelLabels[citation.level]}</Tag>
          {citation.sample ? <Tag hue='lamp'>演示</Tag> : null}
        </View>
        <Text className='source-card__facts'>
          {[docNo, authority].filter(Boolean).join('，')}
          {effectiveFrom ? `。${effectiveFrom} 起${effectiveTo ? `，到 ${effectiveTo}` : ''}` : ''}
          {checkedAt ? `。${checkedAt} 核对` : ''}
        </Text>
      </View>
    </Card>
  )
}
