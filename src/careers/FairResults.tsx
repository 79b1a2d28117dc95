import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { SampleTag } from '@/kit/Tag'
import { shortDay } from '@/lib/time'
import type { FairResults as Results } from '../../contract/careers/follow-ups.ts'
import './FairResults.scss'

type Explained = { smallest: number; definitions: { name: string; text: string }[] }

/** What came of one fair, in the words of the numbers; what is too small to be said is said to be so. */
export function FairResults({ results, smallest, isNamed = false }: { results: Results; smallest: number; isNamed?: boolean }) {
  const { fair, arrived, answered, talk, offer, joined, stayed3Months, stayed6Months, employers } = results
  const people = (count: number | null) => (count === null ? `不到 ${smallest} 人` : `${count} 人`)
  const said = [`谈过 ${people(talk)}`, `有意向 ${people(offer)}`, `入职 ${people(joined)}`]
  const stayed = [
    stayed3Months === null ? '' : `留任 3 个月 ${people(stayed3Months)}`,
    stayed6Months === null ? '' : `留任 6 个月 ${people(stayed6Months)}`,
  ].filter(Boolean)
  return (
    <Card className='fair-results'>
      {isNamed ? (
        <Text className='fair-results__title'>
          {shortDay(fair.startsAt)} {fair.title}
        </Text>
      ) : null}
      {fair.sample ? <SampleTag /> : null}
      <Text className='fair-results__line'>
        到场 {people(arrived)}，
        {answered === null
          ? `会后回答的不到 ${smallest} 人，先不公布`
          : `${people(answered)}回答：${[...said, ...stayed].join('、')}`}
      </Text>
      {employers.employers > 0 ? (
        <Text className='fair-results__line'>
          {employers.employers} 家企业说：谈过 {people(employers.talk)}、给了意向 {people(employers.offer)}、入职{' '}
          {people(employers.joined)}
        </Text>
      ) : null}
    </Card>
  )
}

/** How the numbers are counted. */
export const ResultDefinitions = ({ definitions }: Pick<Explained, 'definitions'>) => (
  <View className='fair-results__definitions'>
    {definitions.map(({ name, text }) => (
      <Text key={name} className='fair-results__note'>
        {name}：{text}
      </Text>
    ))}
  </View>
)
