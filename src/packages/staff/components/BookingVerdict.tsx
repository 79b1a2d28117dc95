import { useEffect } from 'react'
import { signal } from '@/lib/signal'
import { momentText } from '@/lib/time'
import type { RoomCheckIn } from '../../../../contract/culture/rooms.ts'
import { VerdictCard, type VerdictLook } from './VerdictCard'

const looks: Record<RoomCheckIn['verdict'], VerdictLook> = {
  'checked-in': { hue: 'go', icon: 'okc', word: '签到好了' },
  already: { hue: 'wait', icon: 'history', word: '签过到了' },
  'too-early': { hue: 'wait', icon: 'clock', word: '还早' },
  'too-late': { hue: 'stop', icon: 'hourglass', word: '过时了' },
  cancelled: { hue: 'stop', icon: 'x', word: '已取消' },
  unknown: { hue: 'stop', icon: 'alert', word: '没有这个码' },
}

/** What the desk is told of a booking, with a sound. */
export function BookingVerdict({ checkIn }: { checkIn: RoomCheckIn }) {
  const { verdict, message, room, startsAt } = checkIn
  useEffect(() => signal(checkIn.verdict === 'checked-in'), [checkIn])
  return (
    <VerdictCard
      {...looks[verdict]}
      about={room}
      lines={[startsAt && momentText(startsAt), verdict === 'checked-in' ? null : message]}
    />
  )
}
