import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { device } from '@/lib/device'
import { clockText, momentText, spanText, whenText } from '@/lib/time'
import type { BigDay } from '../../contract/home/big-days.ts'
import './BigDayHead.scss'

interface BigDayHeadProps {
  bigDay: BigDay
  refreshSeconds: number | null
  /** The bar over it, where there is something to go back to. */
  children?: ReactNode
}

/** What is on, until when, and how old the word of it is. */
export function BigDayHead({ bigDay, refreshSeconds, children }: BigDayHeadProps) {
  const { name, headline, startsAt, endsAt, updatedAt, isRehearsal } = bigDay
  const when = spanText(startsAt, endsAt).includes('月')
    ? `${momentText(startsAt)} – ${momentText(endsAt)}`
    : whenText(startsAt, endsAt)
  return (
    <View className='big-day-head'>
      {children}
      <View className='big-day-head__text' style={{ paddingTop: `${device.statusBar + device.bar}px` }}>
        {isRehearsal ? <Text className='big-day-head__rehearsal'>演练：只有拿着链接的人看得到</Text> : null}
        <View className='big-day-head__title' role='heading' aria-level='1'>
          {headline}
        </View>
        <Text className='big-day-head__when'>
          {name} · {when}
        </Text>
        <Text className='big-day-head__fresh'>
          {clockText(updatedAt)} 更新{refreshSeconds ? `，每 ${Math.round(refreshSeconds / 60)} 分钟一次` : ''} · 断网也能看
        </Text>
      </View>
    </View>
  )
}
