import { Text } from '@tarojs/components'
import { statusLabels } from '@/culture/labels'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import type { DistrictEvent } from '../../../../contract/culture/events.ts'

/** The other sessions of the series, each with its state in words. */
export function Sessions({ event }: { event: DistrictEvent }) {
  if (event.sessions.length === 0) return null
  return (
    <>
      <SectionHeader title={`${event.series} · 其他场次`} />
      {event.sessions.map(session => (
        <Pressable key={session.id} className='nearby' role='link' onPress={() => open(paths.event(session.id))}>
          <Text className='nearby__name'>{whenText(session.startsAt, session.endsAt)}</Text>
          <Text className='nearby__walk'>
            {session.left !== null && session.left > 0 ? `余 ${session.left} 位` : statusLabels[session.status].text}
          </Text>
        </Pressable>
      ))}
    </>
  )
}
