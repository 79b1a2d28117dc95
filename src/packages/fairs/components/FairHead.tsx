import { Image, Text, View } from '@tarojs/components'
import { coverOf } from '@/culture/covers'
import { statusLabels } from '@/culture/labels'
import { NavBar } from '@/frame/NavBar'
import { Icon } from '@/kit/Icon'
import { device } from '@/lib/device'
import { untilText, whenText } from '@/lib/time'
import type { Fair } from '../../../../contract/careers/fairs.ts'
import './FairHead.scss'

export function FairHead({ fair, now }: { fair: Fair; now: number }) {
  const isCalled = fair.status === 'cancelled' || fair.status === 'moved' || fair.status === 'full'
  return (
    <View className='fair-head'>
      <Image className='fair-head__picture' src={coverOf('fair')} mode='aspectFill' aria-hidden='true' />
      <NavBar tone='over' title='' />
      <View className='fair-head__text' style={{ paddingTop: `${device.statusBar + 48}px` }}>
        <View className='fair-head__count'>
          <Icon name={isCalled ? statusLabels[fair.status].icon : 'clock'} />
          <Text>
            {isCalled ? `${statusLabels[fair.status].text} · ` : ''}
            {fair.status === 'cancelled' ? '不再举办' : untilText(fair.startsAt, fair.endsAt, now)}
          </Text>
        </View>
        {fair.sample ? <Text className='fair-head__sample'>示例</Text> : null}
        <View className='fair-head__title' role='heading' aria-level='1'>
          {fair.title}
        </View>
        <View className='fair-head__meta'>
          <Icon name='calendar' />
          <Text>{whenText(fair.startsAt, fair.endsAt)}</Text>
        </View>
        <View className='fair-head__meta'>
          <Icon name='pin' />
          <Text>{[fair.venue, fair.metro].filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
    </View>
  )
}
