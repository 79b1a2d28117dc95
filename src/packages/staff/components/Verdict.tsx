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

/** What the door is told, with a sound; for a used pass also when and where. */
export function Verdict({ verdict }: { verdict: DoorVerdict }) {
  const look = looks[verdict.verdict]
  useEffect(() => signal(verdict.verdict === 'admitted'), [verdict])
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
