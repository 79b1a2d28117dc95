import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Sheet } from '@/kit/Sheet'
import { useSignIn } from '@/people/use-sign-in'
import { closeSignIn, useSession } from '@/stores/session'
import { SignInWays } from './SignInCard'

/** Asks who it is when something on the page cannot go on without; then it goes on by itself. */
export function SignInSheet() {
  const isWaitedFor = useSession(s => s.waiting !== null)
  const [isSeen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  return isWaitedFor && isSeen ? (
    <Sheet title='先登录' onClose={closeSignIn}>
      <Ways />
    </Sheet>
  ) : null
}

function Ways() {
  const form = useSignIn()
  // Whoever leaves the page does not take the question along.
  useEffect(() => closeSignIn, [])
  return (
    <View className='sign-in-card'>
      {form.way === 'closed' ? null : <View className='sign-in-card__text'>用手机号登录，登录后接着办，写好的内容都在。</View>}
      <SignInWays form={form} />
    </View>
  )
}
