import { Text, View } from '@tarojs/components'
import { decisionNames, sideNames } from '@/community/labels'
import { Card } from '@/kit/Card'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText, shortDay } from '@/lib/time'
import type { ProposalSummary } from '../../../../contract/community/proposals.ts'
import { ProposalTags } from './ProposalTags'

/** A proposal in a list: what, how it stands, until when. */
export function ProposalCard({ proposal }: { proposal: ProposalSummary }) {
  const { id, title, side, status, opensAt, closesAt, votes, statements, decision } = proposal
  const when = {
    upcoming: `${momentText(opensAt)} 开始`,
    open: `议到 ${momentText(closesAt)}`,
    closed: `${shortDay(closesAt)}截止，等决定`,
    decided: decision ? decisionNames[decision] : '',
  }[status]
  const voted = votes.for + votes.against + votes.other
  return (
    <Card className='community-card' onPress={() => open(paths.proposal(id))}>
      <ProposalTags proposal={proposal} />
      <View className='community-card__title'>{title}</View>
      <Text className='community-card__note'>{when}</Text>
      <Text className='community-card__basis'>
        {[`${sideNames[side]}提出`, `${statements} 段意见`, voted > 0 && `${voted} 人表态`].filter(Boolean).join(' · ')}
      </Text>
    </Card>
  )
}
