import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import type { ClauseDifference } from '../../../../contract/policies/library.ts'
import './Differences.scss'

const kinds = {
  added: { text: '新增', hue: 'brand' },
  removed: { text: '取消', hue: 'danger' },
  changed: { text: '有改动', hue: 'lamp' },
  same: { text: '没有变', hue: 'plain' },
} as const

/** What changed against the version before, clause by clause; opened on wish. */
export function Differences({ differences, title }: { differences: ClauseDifference[]; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const changed = differences.filter(d => d.kind !== 'same')
  if (differences.length === 0) return null
  return (
    <View className='differences'>
      <Button kind='tint' icon='layers' onPress={() => setOpen(!isOpen)}>
        {isOpen ? '收起新旧对照' : `新旧对照：${changed.length} 处不同`}
      </Button>
      {isOpen ? (
        <>
          <View className='differences__against'>与《{title}》对照</View>
          {changed.map(d => (
            <Card key={`${d.kind}${d.heading}`} className='differences__card'>
              <View className='differences__head'>
                <Text className='differences__heading'>{d.heading}</Text>
                <Tag hue={kinds[d.kind].hue}>{kinds[d.kind].text}</Tag>
              </View>
              {d.before === null ? null : <View className='differences__text is-old'>旧：{d.before}</View>}
              {d.after === null ? null : <View className='differences__text'>新：{d.after}</View>}
            </Card>
          ))}
        </>
      ) : null}
    </View>
  )
}
