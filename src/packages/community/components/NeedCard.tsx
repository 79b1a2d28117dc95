import { Text, View } from '@tarojs/components'
import { needSideNames } from '@/community/labels'
import { Card } from '@/kit/Card'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import type { NeedSummary } from '../../../../contract/community/needs.ts'
import { NeedTags } from './NeedTags'

/** A need in a list: what, how it stands, until when, and who needs it too. */
export function NeedCard({ need }: { need: NeedSummary }) {
  const when = need.doneAt && need.state === 'done' ? `${shortDay(need.doneAt)} 办好` : `${shortDay(need.dueOn)}前办完`
  return (
    <Card className='community-card' onPress={() => open(paths.need(need.id))}>
      <NeedTags need={need} />
      <View className='community-card__title'>{need.title}</View>
      <Text className='community-card__note'>
        {[`${needSideNames[need.raisedBy]}提出`, when, need.echoes > 0 && `${need.echoes} 人也需要`].filter(Boolean).join(' · ')}
      </Text>
      <Text className='community-card__basis'>{need.steward}</Text>
    </Card>
  )
}
