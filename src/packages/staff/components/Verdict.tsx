import { useEffect } from 'react'
import { signal } from '@/lib/signal'
import { momentText } from '@/lib/time'
import type { DoorVerdict } from '../door'
import { VerdictCard, type VerdictLook } from './VerdictCard'

const looks: Record<DoorVerdict['verdict'], VerdictLook> = {
  admitted: { hue: 'go', icon: 'okc', word: '可以入场' },
  'already-used': { hue: 'wait', icon: 'history', word: '已经用过' },
  'wrong-event': { hue: 'wait', icon: 'refresh', word: '不是这一场' },
  cancelled: { hue: 'stop', icon: 'x', word: '已取消' },
  expired: { hue: 'stop', icon: 'clock', word: '已过期' },
  invalid: { hue: 'stop', icon: 'alert', word: '认不出来' },
}

/** The pass is good and the hall is not free: one in for one out. */
const full: VerdictLook = { hue: 'wait', icon: 'clock', word: '场内已满，请稍等' }

/** What the door is told, with a sound; for a used pass also when and where. */
export function Verdict({ verdict }: { verdict: DoorVerdict }) {
  const look = verdict.hallIsFull ? full : looks[verdict.verdict]
  useEffect(() => signal(verdict.verdict === 'admitted' && !verdict.hallIsFull), [verdict])
  const { firstUse } = verdict
  const first =
    verdict.verdict === 'already-used' && firstUse
      ? `首次：${momentText(firstUse.scannedAt)}，${firstUse.gate ?? firstUse.deviceId}`
      : null
  return (
    <VerdictCard
      {...look}
      word={`${look.word}${verdict.isOffline ? '（离线）' : ''}`}
      about={verdict.holder}
      lines={[verdict.message === look.word ? null : verdict.message, first]}
    />
  )
}
