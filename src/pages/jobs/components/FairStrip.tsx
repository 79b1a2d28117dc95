import { Text } from '@tarojs/components'
import { getHome } from '@/api/home'
import { useResource } from '@/hooks/use-resource'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import './FairStrip.scss'

/** Between the jobs: the next fair, where one can talk to these employers. Says nothing when there is none. */
export function FairStrip() {
  // Home's copy is on the device already: the strip comes with the jobs, and nothing below it jumps.
  const fair = useResource('home', getHome).data?.nextFair
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
