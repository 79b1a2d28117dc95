import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { sayOfAnswer } from '@/api/policies'
import { Button } from '@/kit/Button'
import { Chip } from '@/kit/Chip'
import { toast } from '@/lib/toast'
import type { FeedbackReason } from '../../../../contract/policies/answer-feedback.ts'
import './Feedback.scss'

const reasons: [FeedbackReason, string][] = [
  ['not-asked', '答的不是我问的'],
  ['incomplete', '没说全'],
  ['unclear', '看不懂'],
  ['wrong', '说错了'],
  ['outdated', '过时了'],
  ['number', '电话打不通'],
]

/** 有用 or 没用, and why. Who says so is not kept. */
export function Feedback({ answerId }: { answerId: string }) {
  const [said, setSaid] = useState<{ useful: boolean; reason: FeedbackReason | null } | null>(null)
  const say = async (useful: boolean, reason: FeedbackReason | null = null) => {
    try {
      setSaid(await sayOfAnswer(answerId, { useful, reason }))
    } catch (failure) {
      toast(asApiError(failure).message)
    }
  }
  return (
    <View className='answer-feedback' aria-live='polite'>
      {said === null ? (
        <View className='answer-feedback__ways'>
          <Text className='answer-feedback__ask'>这个回答</Text>
          <Button size='small' kind='line' icon='up' onPress={() => void say(true)}>
            有用
          </Button>
          <Button size='small' kind='line' icon='dn' onPress={() => void say(false)}>
            没用
          </Button>
        </View>
      ) : null}
      {said && !said.useful && said.reason === null ? (
        <>
          <Text className='answer-feedback__ask'>哪里不好？工作人员会逐条看</Text>
          <View className='answer-feedback__ways'>
            {reasons.map(([reason, text]) => (
              <Chip key={reason} isOn={false} onPress={() => void say(false, reason)}>
                {text}
              </Chip>
            ))}
          </View>
        </>
      ) : null}
      {said && (said.useful || said.reason) ? <Text className='answer-feedback__ask'>记下了，谢谢</Text> : null}
    </View>
  )
}
