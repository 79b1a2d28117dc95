import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { listSignIns, sendPhoneCode } from '@/api/account'
import { asApiError } from '@/api/errors'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ErrorSummary, Field } from '@/components/Field'
import { isWeapp } from '@/lib/platform'
import { ensureSignedIn, rememberName, signInByPhone } from '@/stores/session'
import './SignInCard.scss'

/** Signing in where a page is about one's own things: WeChat's login, a phone's code, or a name in the demonstration. */
export function SignInCard({ purpose }: { purpose: string }) {
  const [isDemo, setDemo] = useState<boolean | null>(isWeapp ? false : null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (!isWeapp)
      listSignIns()
        .then(({ providers }) => setDemo(providers.includes('demo')))
        .catch(failure => setError(asApiError(failure).message))
  }, [])
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    await work().catch(failure => setError(asApiError(failure).message))
    setBusy(false)
  }
  const parts = { isBusy, run }
  return (
    <Card className='sign-in-card'>
      <View className='sign-in-card__title' role='heading' aria-level='2'>
        先登录
      </View>
      <View className='sign-in-card__text'>{purpose}</View>
      <ErrorSummary errors={error ? [{ name: 'sign-in', message: error }] : []} />
      {isWeapp ? (
        <Button isBusy={isBusy} onPress={() => void run(() => ensureSignedIn(''))}>
          微信登录
        </Button>
      ) : isDemo === null ? null : isDemo ? (
        <ByName {...parts} />
      ) : (
        <ByPhone {...parts} />
      )}
    </Card>
  )
}

interface FormParts {
  isBusy: boolean
  run: (work: () => Promise<unknown>) => Promise<void>
}

function ByName({ isBusy, run }: FormParts) {
  const [name, setName] = useState('')
  const signIn = async () => {
    await ensureSignedIn(name.trim())
    rememberName(name.trim())
  }
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
      <Button isBusy={isBusy} isDisabled={!name.trim()} onPress={() => void run(signIn)}>
        登录
      </Button>
    </>
  )
}

function ByPhone({ isBusy, run }: FormParts) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [isSent, setSent] = useState(false)
  const digits = phone.replace(/\D/g, '')
  const send = () => run(() => sendPhoneCode(digits).then(() => setSent(true)))
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
        <Field
          name='sign-in-code'
          label='短信验证码'
          type='digits'
          value={code}
          maxLength={6}
          autoComplete='one-time-code'
          onChange={setCode}
        />
      ) : null}
      {isSent ? (
        <Button isBusy={isBusy} onPress={() => void run(() => signInByPhone(digits, code))}>
          登录
        </Button>
      ) : null}
      <Button kind={isSent ? 'line' : 'main'} isBusy={isBusy && !isSent} onPress={() => void send()}>
        {isSent ? '重新发验证码' : '发验证码'}
      </Button>
    </>
  )
}
