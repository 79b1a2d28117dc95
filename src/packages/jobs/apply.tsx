import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { apply } from '@/api/account'
import { asApiError } from '@/api/errors'
import { getJob } from '@/api/jobs'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ErrorSummary, Field } from '@/components/Field'
import { ResourceView } from '@/components/ResourceView'
import { Screen } from '@/components/Screen'
import { SectionHeader } from '@/components/SectionHeader'
import { ChoiceList } from '@/components/Sheet'
import { SignInCard } from '@/components/SignInCard'
import { Notice } from '@/components/StateCard'
import { useResource } from '@/hooks/use-resource'
import { useSignIn } from '@/hooks/use-sign-in'
import { open, paths, replace } from '@/lib/routes'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import type { Job } from '../../../contract/jobs.ts'
import './apply.scss'

const day = 24 * 3600_000
const shares = [
  { value: '30', text: '给企业看 30 天' },
  { value: '90', text: '给企业看 90 天' },
  { value: '0', text: '先不给看，只记下投递' },
] as const
type Share = (typeof shares)[number]['value']

export default function ApplyPage() {
  const { id = '' } = useRouter().params
  const job = useResource(`job:${id}`, () => getJob(id))
  const signIn = useSignIn()
  return (
    <Screen title='投递'>
      <View className='page-body'>
        {signIn.way === 'phone' && !signIn.isSignedIn ? (
          <SignInCard form={signIn} purpose='用手机号登录，投递和进展跟着账号走。' />
        ) : (
          <ResourceView resource={job}>{data => <ApplyForm job={data} />}</ResourceView>
        )}
      </View>
    </Screen>
  )
}

function ApplyForm({ job }: { job: Job }) {
  const { isSignedIn, name: known } = useSession()
  const [name, setName] = useState(known)
  // Never chosen beforehand: the consent is the person's own.
  const [share, setShare] = useState<Share | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey()).current
  const send = async () => {
    if (share === null) return setError('请选给不给企业看、看多久')
    if (!isSignedIn && !name.trim()) return setError('请填写姓名')
    setBusy(true)
    const shareUntil = share === '0' ? {} : { shareUntil: new Date(Date.now() + Number(share) * day - 60_000).toISOString() }
    try {
      await ensureSignedIn(name.trim())
      if (name.trim()) rememberName(name.trim())
      await apply(job.id, { ...shareUntil, withPhone: false }, key)
      replace(paths.applications())
    } catch (failure) {
      const problem = asApiError(failure)
      if (problem.code === 'duplicate') replace(paths.applications())
      else setError(`${problem.title}：${problem.message}`)
    }
    setBusy(false)
  }
  return (
    <>
      <Card className='apply-page__job'>
        <Text className='apply-page__title'>{job.title}</Text>
        <Text className='apply-page__note'>
          {job.employer.name} · {job.salary.text}
        </Text>
      </Card>
      <ErrorSummary errors={error ? [{ name: 'apply', message: error }] : []} />
      {isSignedIn ? null : (
        <Field
          name='name'
          label='姓名'
          purpose='和简历卡一起给你同意的企业看'
          value={name}
          maxLength={30}
          autoComplete='name'
          onChange={setName}
        />
      )}
      <SectionHeader title='简历卡给企业看吗' />
      <Card className='apply-page__choices'>
        <ChoiceList options={[...shares]} value={share} onChoose={value => setShare(value)} />
      </Card>
      <Notice icon='eye'>只给 {job.employer.name}，不含手机号；每次查看都记给你看，随时能撤回，撤回即看不到。</Notice>
      <Button className='apply-page__button' isBusy={isBusy} onPress={() => void send()}>
        投递
      </Button>
      <Button className='apply-page__button' kind='line' onPress={() => open(paths.card())}>
        先看看我的简历卡
      </Button>
    </>
  )
}
