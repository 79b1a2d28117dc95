import heroDark from '@district/pictures/hero-dark.svg'
import heroLight from '@district/pictures/hero-light.svg'
import wordmark from '@district/pictures/wordmark.svg'
import { Image, Text, View } from '@tarojs/components'
import { device } from '@/lib/device'
import { district } from '@/lib/district'
import { pictureName } from '@/lib/platform'
import { clockText, dayText, shortDay } from '@/lib/time'
import type { Home } from '../../../../contract/home/home.ts'
import './Hero.scss'

const afternoon = '12:00'

/** The street by night with what is on, counted by the server. Both pictures are there; the theme shows one. */
export function Hero({ home, now }: { home: Home | null; now: number }) {
  const { isEvening, count } = greeting(home, now)
  return (
    <View className='hero'>
      <Image className='hero__picture is-light' src={heroLight} mode='aspectFill' aria-hidden='true' />
      <Image className='hero__picture is-dark' src={heroDark} mode='aspectFill' aria-hidden='true' />
      <View className='hero__text' style={{ paddingTop: `${device.statusBar + 8}px` }}>
        <Image className='hero__wordmark' src={wordmark} mode='heightFix' {...pictureName(district.name)} />
        <View className='hero__hello' role='heading' aria-level='1'>
          <View>{`${isEvening ? '今晚' : '今天'}的${district.districtShort}`}</View>
          {count > 0 ? (
            <View>
              有 <Text className='hero__count'>{count}</Text> 场活动
            </View>
          ) : (
            <View>{home?.nextDay ? `下一场在 ${shortDay(home.nextDay)}` : '慢慢逛'}</View>
          )}
        </View>
        <Text className='hero__date'>
          {dayText(now)} · {district.street}
        </Text>
      </View>
    </View>
  )
}

/** From noon on the evening counts, as long as there is something on. */
function greeting(home: Home | null, now: number): { isEvening: boolean; count: number } {
  const { tonight = 0, today = 0 } = home?.greeting ?? {}
  const isEvening = clockText(now) >= afternoon && tonight > 0
  return { isEvening, count: isEvening ? tonight : today }
}
