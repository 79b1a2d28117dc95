import { Text, View } from '@tarojs/components'
import { grouped } from '@/lib/numbers'
import type { AnswerBlock } from '../../contract/policies/answers.ts'
import './SumOfBenefits.scss'

type Amount = NonNullable<AnswerBlock['amount']>

/** The benefits that the sum in front of them is made of; none where the first block is no sum or some of them are cut off. */
export function partsOf([lead, ...rest]: readonly AnswerBlock[]): AnswerBlock[] {
  if (lead?.kind !== 'lead' || !lead.amount) return []
  let left = lead.amount.yuan
  const parts: AnswerBlock[] = []
  for (const block of rest) {
    if (left <= 0 || block.kind !== 'benefit' || !block.amount) break
    left -= block.amount.yuan
    parts.push(block)
  }
  return left === 0 ? parts : []
}

/** What comes together each month where all is met, with a bar of its parts; the rows below name them. */
export function SumOfBenefits({ sum, parts }: { sum: Amount; parts: readonly AnswerBlock[] }) {
  return (
    <View className='sum-of-benefits'>
      <Text className='sum-of-benefits__when'>{parts.length} 项都符合时，每月最多</Text>
      <View className='sum-of-benefits__line'>
        <Text className='sum-of-benefits__yuan'>{grouped(sum.yuan)} 元</Text>
        {sum.months === null ? null : <Text className='sum-of-benefits__months'>前 {sum.months} 个月</Text>}
      </View>
      <View className='sum-of-benefits__bar' aria-hidden='true'>
        {parts.map((part, i) => (
          <View
            key={part.label ?? i}
            className={`sum-of-benefits__part is-part-${i}`}
            style={{ flexGrow: part.amount?.yuan ?? 0 }}
          />
        ))}
      </View>
    </View>
  )
}
