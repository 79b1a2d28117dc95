import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { type Hue, Tag } from '@/kit/Tag'
import { dayText } from '@/lib/time'
import type { MyNomination } from '../../../../contract/showcase/nominations.ts'

const states: Record<MyNomination['state'], { text: string; icon: string; hue: Hue }> = {
  open: { text: '等评委评', icon: 'hourglass', hue: 'lamp' },
  chosen: { text: '评上了', icon: 'trophy', hue: 'brand' },
  declined: { text: '这次没评上', icon: 'info', hue: 'plain' },
}

/** One's own proposal: how it stands, why, and whether the name may be public. */
export function NominationCard({ nomination, onSend }: { nomination: MyNomination; onSend: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const { award, nominee, state, agreement, decisionReason, createdAt } = nomination
  const isGone = agreement === 'declined'
  const { text, icon, hue } = states[state]
  const send = async () => {
    setBusy(true)
    await onSend()
    setBusy(false)
  }
  return (
    <Card className='nomination'>
      <View className='nomination__tags'>
        {isGone ? <Tag icon='x'>已撤回</Tag> : null}
        {isGone ? null : (
          <Tag hue={hue} icon={icon}>
            {text}
          </Tag>
        )}
        <Tag hue='plum'>{award}</Tag>
      </View>
      <View className='nomination__name'>{isGone ? '对方不同意公开，推荐已删除' : nominee}</View>
      {!isGone && decisionReason ? <View className='nomination__note'>评委：{decisionReason}</View> : null}
      <View className='nomination__basis'>
        {dayText(createdAt)} 推荐{agreement === 'agreed' ? ' · 对方已同意公开' : ''}
      </View>
      {agreement === 'asked' && state !== 'declined' ? (
        <>
          <View className='nomination__note'>评上以后，对方同意才公布名字</View>
          <Button className='nomination__action' size='small' kind='tint' isBusy={isBusy} onPress={() => void send()}>
            发给对方确认
          </Button>
        </>
      ) : null}
    </Card>
  )
}
