import { Text, View } from '@tarojs/components'

import { grouped } from '@/lib/numbers'
import type { AnswerBlock } from '../../contract/policies/answers.ts'

import { Marks } from './Marks'
import './BenefitRow.scss'

const periods = { month: '元 × ', day: '元/天', year: '元/年', once: '元，一次性' } as const

/** `500 元 × 36 个月` */
function amountText({ yuan, per, months }: NonNullable<AnswerBlock['amount']>): string {
  const sum = `${grouped(yuan)} `
  if (per !== 'month') return sum + periods[per]
  return months === null ? `${sum}元/月` : `${sum}${periods.month}${months} 个月`
}

interface BenefitRowProps {
  block: AnswerBlock
  onSource: (number: number) => void
  /** Its place in the sum above, from 0: what the bar shows in the same colour. */
  place?: number
}

/** What one may draw: its name, the own sum, and what it comes to. */
export function BenefitRow({ block, onSource, place }: BenefitRowProps) {
  const { amount, label, text, citations } = block
  return (
    <View className={place === undefined ? 'benefit-row' : `benefit-row is-part-${place}`}>
      <View className='benefit-row__dot' aria-hidden='true' />
      <View className='benefit-row__body'>
        <View className='benefit-row__name'>
          <Text>{label}</Text>
          <Marks numbers={citations} onSource={onSource} />
        </View>
        {amount ? <Text className='benefit-row__amount'>{amountText(amount)}</Text> : null}
        <Text className='benefit-row__text'>
          {amount?.total && amount.per === 'month' ? `最多共 ${grouped(amount.total)} 元` : text}
        </Text>
      </View>
    </View>
  )
}
