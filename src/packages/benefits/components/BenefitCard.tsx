import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { SampleTag, Tag } from '@/kit/Tag'
import { levelLabels } from '@/policies/labels'
import type { Fact } from '../../../../contract/policies/benefits.ts'
import { labelsOf, longDay, statusWords, type Verdict } from '../wording'
import './BenefitCard.scss'

interface BenefitCardProps {
  verdict: Verdict
  definitions: Fact[]
  onPress: () => void
}

/** A benefit with what was found of it: the state first, then what one gets and until when. */
export function BenefitCard({ verdict, definitions, onPress }: BenefitCardProps) {
  const { benefit, status, amount, missing, window, conditions } = verdict
  const { text, icon, hue } = statusWords[status]
  const failed = conditions.find(condition => condition.state === 'failed')
  return (
    <Card className='benefit-card' label={`${benefit.title}，${text}`} onPress={onPress}>
      <View className='benefit-card__tags'>
        <Tag hue={hue} icon={icon}>
          {text}
        </Tag>
        <Tag>{levelLabels[benefit.level]}</Tag>
        {benefit.sample ? <SampleTag /> : null}
      </View>
      <Text className='benefit-card__title'>{benefit.title}</Text>
      {status === 'not' ? null : <Text className='benefit-card__amount'>{amount.text}</Text>}
      <Text className='benefit-card__note'>
        {status === 'not' ? `没对上：${failed?.label ?? ''}` : null}
        {missing.length > 0 ? `还差：${labelsOf(missing, definitions)}` : null}
        {status === 'qualifies' && window ? `到 ${longDay(window.endsOn)} 之前有效` : null}
      </Text>
    </Card>
  )
}
