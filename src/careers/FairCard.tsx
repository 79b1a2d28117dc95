import { Text, View } from '@tarojs/components'
import { StatusTag } from '@/culture/EventRow'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { SampleTag } from '@/kit/Tag'
import { whenText } from '@/lib/time'
import type { FairSummary } from '../../contract/careers/fairs.ts'
import './FairCard.scss'

interface FairCardProps {
  fair: FairSummary
  now: number
  onPress: () => void
}

/** A fair in a list: how far off, when, where, and its numbers. */
export function FairCard({ fair, now, onPress }: FairCardProps) {
  return (
    <Card className='fair-card' onPress={onPress} label={`${fair.title}，${whenText(fair.startsAt, fair.endsAt)}，${fair.venue}`}>
      <View className='fair-card__tags'>
        <StatusTag event={fair} now={now} />
        {fair.sample ? <SampleTag /> : null}
      </View>
      <Text className='fair-card__title'>{fair.title}</Text>
      <View className='fair-card__meta'>
        <Icon name='calendar' />
        <Text>{whenText(fair.startsAt, fair.endsAt)}</Text>
      </View>
      <View className='fair-card__meta'>
        <Icon name='pin' />
        <Text>{[fair.venue, fair.metro].filter(Boolean).join(' · ')}</Text>
      </View>
      <View className='fair-card__numbers'>
        <Text>
          <Text className='fair-card__number'>{fair.stats.employers}</Text> 家企业
        </Text>
        <Text>
          <Text className='fair-card__number'>{fair.stats.jobs}</Text> 个岗位
        </Text>
        <Text>
          <Text className='fair-card__number'>{fair.stats.registered}</Text> 人已报名
        </Text>
      </View>
    </Card>
  )
}
