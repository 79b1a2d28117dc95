import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary, Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import type { SignInForm } from '@/people/use-sign-in'
import './SignInCard.scss'

interface SignInCardProps {
  form: SignInForm
  /** What it is needed for. */
  purpose: string
}

/** Signing in, where a page is about one's own things. */
export function SignInCard({ form, purpose }: SignInCardProps) {
  return (
    <Card className='sign-in-card'>
      <View className='sign-in-card__title' role='heading' aria-level='2'>
        先登录
      </View>
      {form.way === 'closed' ? null : <View className='sign-in-card__text'>{purpose}</View>}
      <SignInWays form={form} />
    </Card>
  )
}

export function SignInWays({ form }: { form: SignInForm }) {
  return (
    <>
      <ErrorSummary errors={form.error ? [{ name: 'sign-in', message: form.error }] : []} />
      {form.way === 'wechat' ? (
        <Button isBusy={form.isBusy} onPress={form.byWeChat}>
          微信登录
        </Button>
      ) : null}
      {form.way === 'name' ? <ByName form={form} /> : null}
      {form.way === 'phone' ? <ByPhone form={form} /> : null}
      {form.way === 'closed' ? <Closed /> : null}
    </>
  )
}

function Closed() {
  return (
    <>
      <Notice icon='info'>网页上还不能用手机号登录：这里没有开通短信。</Notice>
      <View className='sign-in-card__text'>
        请在微信里打开小程序，不用手机号就能登录。看岗位、活动、政策和问政策都不用登录，这里就能接着看。
      </View>
      <Button kind='line' onPress={() => openTab('home')}>
        先看看别的
      </Button>
    </>
  )
}

function ByName({ form }: { form: SignInForm }) {
  const [name, setName] = useState('')
  return (
    <>
      <Field
        name='sign-in-name'
        label='怎么称呼你'
        purpose='演示模式，不用手机号'
        value={name}
        maxLength={30}
        onChange={setName}
      />
      <Button isBusy={form.isBusy} isDisabled={!name.trim()} onPress={() => form.byName(name.trim())}>
        登录
      </Button>
    </>
  )
}

function ByPhone({ form: { isBusy, isSent, sendCode, byPhone } }: { form: SignInForm }) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const digits = phone.replace(/\D/g, '')
  return (
    <>
      <Field
        name='sign-in-phone'
        label='手机号'
        type='digits'
        value={phone}
        maxLength={13}
        autoComplete='tel'
        onChange={setPhone}
      />
      {isSent ? (
        <>
          <Field
            name='sign-in-code'
            label='短信验证码'
            type='digits'
            value={code}
            maxLength={6}
            autoComplete='one-time-code'
            onChange={setCode}
          />
          <Button className='sign-in-card__button' isBusy={isBusy} onPress={() => byPhone(digits, code)}>
            登录
          </Button>
        </>
      ) : null}
      <Button
        className='sign-in-card__button'
        kind={isSent ? 'line' : 'main'}
        isDisabled={isBusy}
        onPress={() => sendCode(digits)}
      >
        {isSent ? '重新发验证码' : '发验证码'}
      </Button>
    </>
  )
}
