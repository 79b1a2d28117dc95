import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { Icon } from '@/components/Icon'
import { signal } from '@/lib/signal'
import { dayText, localTime } from '@/lib/time'
import type { DoorVerdict } from '../door'
import './Verdict.scss'

const looks: Record<DoorVerdict['verdict'], { hue: string; icon: string; word: string }> = {
  admitted: { hue: 'go', icon: 'okc', word: '可以入场' },
  'already-used': { hue: 'wait', icon: 'history', word: '已经用过' },
  'wrong-event': { hue: 'wait', icon: 'refresh', word: '不是这一场' },
  cancelled: { hue: 'stop', icon: 'x', word: '已取消' },
  expired: { hue: 'stop', icon: 'clock', word: '已过期' },
  invalid: { hue: 'stop', icon: 'alert', word: '认不出来' },
}

/** Colour, sign, word and sound say the same; for a used pass also when and where. */
export function Verdict({ verdict }: { verdict: DoorVerdict }) {
  const { hue, icon, word } = looks[verdict.verdict]
  useEffect(() => signal(verdict.verdict === 'admitted'), [verdict])
  return (
    <View className={`verdict is-${hue}`}>
      <Icon name={icon} />
      <View className='verdict__word' role='heading' aria-level='2'>
        {word}
        {verdict.isOffline ? '（离线）' : ''}
      </View>
      {verdict.holder ? <Text className='verdict__holder'>{verdict.holder}</Text> : null}
      {verdict.message === word ? null : <Text className='verdict__message'>{verdict.message}</Text>}
      {verdict.verdict === 'already-used' && verdict.firstUse ? (
        <Text className='verdict__message'>
          首次：{dayText(verdict.firstUse.scannedAt)} {localTime(verdict.firstUse.scannedAt).clock}，
          {verdict.firstUse.gate ?? verdict.firstUse.deviceId}
        </Text>
      ) : null}
    </View>
  )
}
