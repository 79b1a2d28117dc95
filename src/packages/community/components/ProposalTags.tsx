import { View } from '@tarojs/components'
import { kindNames, statusLabels } from '@/community/labels'
import { SampleTag, Tag } from '@/kit/Tag'
import type { ProposalSummary } from '../../../../contract/community/proposals.ts'

export function ProposalTags({ proposal }: { proposal: Pick<ProposalSummary, 'kind' | 'status' | 'sample'> }) {
  const { text, hue, icon } = statusLabels[proposal.status]
  return (
    <View className='community__tags'>
      <Tag hue={hue} icon={icon}>
        {text}
      </Tag>
      <Tag hue='plum'>{kindNames[proposal.kind]}</Tag>
      {proposal.sample ? <SampleTag /> : null}
    </View>
  )
}
