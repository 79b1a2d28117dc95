import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { grouped } from '@/lib/numbers'
import type { Fair } from '../../../../contract/careers/fairs.ts'
import './FairNumbers.scss'

/** Four numbers, all counted from records. `fitting` needs to know the reader's degree. */
export function FairNumbers({ fair, fitting }: { fair: Fair; fitting: number | null }) {
  const { stats, seats } = fair
  const last =
    fitting !== null
      ? { number: fitting, text: '家适合你', isBrand: true }
      : stats.waitlist > 0
        ? { number: stats.waitlist, text: '人候补', isBrand: false }
        : { number: seats.left ?? 0, text: '个名额', isBrand: false }
  const numbers = [
    { number: stats.employers, text: '家企业', isBrand: false },
    { number: stats.jobs, text: '个岗位', isBrand: false },
    { number: stats.registered, text: '人已报名', isBrand: false },
    last,
  ]
  return (
    <Card className='fair-numbers'>
      {numbers.map(({ number, text, isBrand }) => (
        <View key={text} className='fair-numbers__cell'>
          <Text className={`fair-numbers__number ${isBrand ? 'is-brand' : ''}`}>{grouped(number)}</Text>
          <Text className='fair-numbers__text'>{text}</Text>
        </View>
      ))}
    </Card>
  )
}
