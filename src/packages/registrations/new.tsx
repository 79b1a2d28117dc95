import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getEvent } from '@/api/events'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary } from '@/kit/Field'
import { ResourceView } from '@/kit/ResourceView'
import { Empty, Notice } from '@/kit/StateCard'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import { NameField } from '@/people/PersonFields'
import { PhoneField } from '@/people/PhoneField'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { DistrictEvent } from '../../../contract/culture/events.ts'
import { GateFields } from './components/GateFields'
import { Questions } from './components/Questions'
import { SignUpConsent } from './components/SignUpConsent'
import { Underway } from './components/Underway'
import { useSignUp } from './use-sign-up'
import './new.scss'

export default function RegisterPage() {
  const { id = '' } = useRouter().params
  const event = useResource(`event:${id}`, () => getEvent(id))
  const signIn = useSignIn()
  return (
    <Screen title='报名'>
      <View className='page-body'>
        {/* In WeChat and in the demonstration the sign-up itself signs in. */}
        {signIn.isAsked ? (
          <SignInCard form={signIn} purpose='用手机号登录，报名和入场码跟着账号走。' />
        ) : (
          <ResourceView resource={event}>{data => <SignUpForm event={data} />}</ResourceView>
        )}
      </View>
    </Screen>
  )
}

function SignUpForm({ event }: { event: DistrictEvent }) {
  const form = useSignUp(event)
  const { state } = event.registration
  if (form.outcome === 'queued' || form.outcome === 'in-line') return <Underway form={form} />
  if (state !== 'open' && state !== 'waitlist' && form.outcome !== 'editing')
    return (
      <Empty
        title='现在不能报名'
        text='报名状态有变，请返回看最新情况'
        action='返回'
        onAction={() => replace(paths.event(event.id))}
      />
    )
  return (
    <>
      <Card className='sign-up-form__event'>
        <Text className='sign-up-form__title'>{event.title}</Text>
        <Text className='sign-up-form__meta'>{whenText(event.startsAt, event.endsAt)}</Text>
        <Text className='sign-up-form__meta'>{[event.venue, event.priceText].join(' · ')}</Text>
      </Card>
      {state === 'waitlist' ? (
        <Notice icon='users'>名额已满，前面有 {event.seats.waitlisted} 人候补；有人取消会按顺序补上，入场码自动给你</Notice>
      ) : null}
      <ErrorSummary errors={form.errors} />
      <NameField
        label='姓名'
        purpose='签到时核对，入场码上只显示姓氏'
        value={form.name}
        error={form.errorOf('name')}
        onChange={form.setName}
      />
      <PhoneField phone={form.phone} purpose='只用于改期或取消时通知你，不公开、不给企业' error={form.errorOf('phone')} />
      <GateFields event={event} form={form} />
      <Questions questions={event.questions} answers={form.answers} onAnswer={form.setAnswer} errorOf={form.errorOf} />
      <SignUpConsent form={form} />
      <Button className='sign-up-form__submit' isBusy={form.isBusy} onPress={form.submit}>
        {form.isKnown ? '同意并' : ''}
        {state === 'waitlist' ? '排候补' : form.isKnown ? '报名，领入场码' : '提交报名，领入场码'}
      </Button>
    </>
  )
}
