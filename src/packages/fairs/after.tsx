import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { agreeToBeAsked, answerFollowUp, getFollowUp, stopBeingAsked } from '@/api/follow-ups'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayText } from '@/lib/time'
import { toast } from '@/lib/toast'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { FollowUp, FollowUpAnswer, FollowUpRound } from '../../../contract/careers/follow-ups.ts'
import './after.scss'

const questions: Record<FollowUpRound, string> = {
  after: '在这一场，谈得怎么样？',
  '3-months': '入职 3 个月了，还在那家单位吗？',
  '6-months': '入职 6 个月了，还在那家单位吗？',
}
const answers: Record<FollowUpAnswer, string> = {
  none: '没谈成',
  talk: '谈过，还没定',
  offer: '有了入职意向',
  joined: '入职了',
  stayed: '还在',
  left: '离开了',
}

/** What came of a fair, said by one tap; a second one takes everything back. */
export default function AfterPage() {
  const { id = '' } = useRouter().params
  const signIn = useSignIn()
  return (
    <Screen title='后来怎样'>
      <View className='page-body'>
        {signIn.isSignedIn ? (
          <Asked id={id} />
        ) : (
          <SignInCard form={signIn} purpose='登录后说说那场招聘会后来怎样，点一下就行。' />
        )}
      </View>
    </Screen>
  )
}

function Asked({ id }: { id: string }) {
  const asked = useResource(`follow-up:${id}`, () => getFollowUp(id))
  const [isBusy, setBusy] = useState(false)
  const act = (deed: () => Promise<unknown>, done: string) => async () => {
    setBusy(true)
    await deed()
      .then(asked.reload)
      .then(() => toast(done))
      .catch(failure => toast(asApiError(failure).title))
    setBusy(false)
  }
  return <ResourceView resource={asked}>{data => <Question asked={data} isBusy={isBusy} act={act} />}</ResourceView>
}

interface QuestionProps {
  asked: FollowUp
  isBusy: boolean
  act: (deed: () => Promise<unknown>, done: string) => () => Promise<void>
}

function Question({ asked: { id, round, fair, options, answer, hasConsent, isClosed }, isBusy, act }: QuestionProps) {
  const canSay = hasConsent && !isClosed
  return (
    <>
      <Text className='after-page__fair'>
        {dayText(fair.startsAt)} {fair.title}
      </Text>
      <View className='after-page__question' role='heading' aria-level='2'>
        {questions[round]}
      </View>
      {isClosed ? (
        <Notice icon='info' action='看消息' onAction={() => open(paths.inbox())}>
          后面又问过一次，请到“消息”里回答新的那条
        </Notice>
      ) : null}
      {options.map(option => (
        <Button
          key={option}
          className='after-page__answer'
          kind={option === answer ? 'tint' : 'line'}
          isDisabled={!canSay || isBusy}
          {...(option === answer ? { icon: 'check', label: `${answers[option]}，已选` } : {})}
          onPress={() => void act(() => answerFollowUp(id, option), '记下了，谢谢')()}
        >
          {answers[option]}
        </Button>
      ))}
      <Text className='after-page__note' aria-live='polite'>
        {answer && !isClosed ? `记下了：${answers[answer]}。下一次问之前，有新进展随时回来改。` : ''}
        只算成人数公布，不到 5 人的数字不公布；企业看不到你的回答。
      </Text>
      {hasConsent ? (
        <Button kind='line' size='small' onPress={() => void act(() => stopBeingAsked(fair.id), '已撤回，回答删掉了')()}>
          不想再被问，删掉我的回答
        </Button>
      ) : (
        <Notice icon='info' action='重新同意' onAction={() => void act(() => agreeToBeAsked(fair.id), '可以回答了')()}>
          你已撤回同意，回答已经删掉，不会再问
        </Notice>
      )}
    </>
  )
}
