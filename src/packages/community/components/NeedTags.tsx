import { View } from '@tarojs/components'
import { needLabel, paceNames, wayNames } from '@/community/labels'
import { SampleTag, Tag } from '@/kit/Tag'
import type { NeedSummary } from '../../../../contract/community/needs.ts'

export function NeedTags({ need }: { need: NeedSummary }) {
  const { text, hue, icon } = needLabel(need)
  return (
    <View className='community__tags'>
      <Tag hue={hue} icon={icon}>
        {text}
      </Tag>
      <Tag>{paceNames[need.pace]}</Tag>
      <Tag>{wayNames[need.way]}</Tag>
      {need.sample ? <SampleTag /> : null}
    </View>
  )
}
