import { View } from '@tarojs/components'
import { useState } from 'react'
import { ownStates } from '@/community/labels'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { dayText } from '@/lib/time'

export interface OwnWord {
  id: string
  title: string
  text: string
  state: keyof typeof ownStates
  reason: string | null
  mayTakeBack: boolean
  createdAt: string
}

const publicStates: OwnWord['state'][] = ['open', 'working', 'done', 'decided']

/** One's own need or proposal: how it stands and why, the way to its page, and taking it back. */
export function OwnCard({ word, path, onTakeBack }: { word: OwnWord; path: string; onTakeBack: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const { text, hue, icon } = ownStates[word.state]
  const takeBack = async () => {
    setBusy(true)
    await onTakeBack()
    setBusy(false)
  }
  return (
    <Card className='community-card'>
      <View className='community__tags'>
        <Tag hue={hue} icon={icon}>
          {text}
        </Tag>
      </View>
      <View className='community-card__title'>{word.title}</View>
      {word.reason ? <View className='community-card__note'>理由：{word.reason}</View> : null}
      <View className='community-card__basis'>{dayText(word.createdAt)} 提交</View>
      <View className='community-card__actions'>
        {publicStates.includes(word.state) ? (
          <Button size='small' kind='tint' onPress={() => open(path)}>
            看这一条
          </Button>
        ) : null}
        {word.mayTakeBack ? (
          <Button size='small' kind='line' isBusy={isBusy} onPress={() => void takeBack()}>
            拿回
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
