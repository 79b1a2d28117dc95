import { Text, View } from '@tarojs/components'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import type { PolicySummary } from '../../contract/policies/library.ts'
import { levelLabels, policyStatusLabels } from './labels'
import './PolicyRow.scss'

/** A policy in a list: its state comes before its contents. */
export function PolicyRow({ policy, onPress }: { policy: PolicySummary; onPress: () => void }) {
  return (
    <Card className='policy-row' onPress={onPress} label={`${policy.title}，${policyStatusLabels[policy.status].text}`}>
      <View className='policy-row__tags'>
        <PolicyStatusTag status={policy.status} />
        <Tag hue='sky'>{policy.topic}</Tag>
        <Tag>{levelLabels[policy.level]}</Tag>
        {policy.sample ? <Tag hue='lamp'>演示</Tag> : null}
      </View>
      <Text className='policy-row__title'>{policy.title}</Text>
      <Text className='policy-row__summary'>{policy.summary}</Text>
      <Text className='policy-row__source'>来源：{[policy.source.name, policy.source.date].filter(Boolean).join('，')}</Text>
    </Card>
  )
}

export function PolicyStatusTag({ status }: { status: PolicySummary['status'] }) {
  const { text, icon } = policyStatusLabels[status]
  const hue = status === 'current' ? 'brand' : status === 'unverified' || status === 'upcoming' ? 'lamp' : 'danger'
  return (
    <Tag hue={hue} icon={icon}>
      {text}
    </Tag>
  )
}
