import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { listFairs } from '@/api/events'
import { Icon } from '@/components/Icon'
import { Pressable } from '@/components/Pressable'
import { open, paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import type { FairSummary } from '../../../../contract/fairs.ts'
import './FairStrip.scss'

/** Between the jobs: the next fair, where one can talk to these employers. Says nothing when there is none. */
export function FairStrip() {
  const [fair, setFair] = useState<FairSummary | null>(null)
  useEffect(() => {
    listFairs({ period: 'upcoming' })
      .then(({ items }) => setFair(items.find(item => item.status !== 'cancelled') ?? null))
      .catch(() => {})
  }, [])
  if (!fair) return null
  return (
    <Pressable className='fair-strip' role='link' onPress={() => open(paths.fair(fair.id))}>
      <Icon name='ticket' />
      <Text className='fair-strip__text'>
        {shortDay(fair.startsAt)}招聘会，{fair.stats.employers} 家企业到场
      </Text>
      <Text className='fair-strip__action'>看展位</Text>
      <Icon name='right' />
    </Pressable>
  )
}
