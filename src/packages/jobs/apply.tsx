import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getJob } from '@/api/jobs'
import { type ShareDays, shareEnd } from '@/careers/sharing'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary } from '@/kit/Field'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { ChoiceList } from '@/kit/Sheet'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import { NameField } from '@/people/PersonFields'
import { PhoneField } from '@/people/PhoneField'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { Job } from '../../../contract/careers/jobs.ts'
import { useApplication } from './use-application'
import './apply.scss'

export default function ApplyPage() {
  const { id = '', fair = '' } = useRouter().params
  const job = useResource(`job:${id}`, () => getJob(id))
  const signIn = useSignIn()
  return (
    <Screen title='投递'>
      <View className='page-body'>
        {signIn.isAsked ? (
          <SignInCard form={signIn} purpose='用手机号登录，投递和进展跟着账号走。' />
        ) : (
          <ResourceView resource={job}>{data => <ApplyForm job={data} foundAt={fair} />}</ResourceView>
        )}
      </View>
    </Screen>
  )
}

/** `foundAt` is the fair at whose booth the job was found. */
function ApplyForm({ job, foundAt }: { job: Job; foundAt: string }) {
  const form = useApplication(job, foundAt)
  const now = useNow()
  const untilText = (days: ShareDays) => `给企业看 ${days} 天，到 ${shortDay(shareEnd(days, now))}`
  return (
    <>
      <Card className='apply-page__job'>
        <Text className='apply-page__title'>{job.title}</Text>
        <Text className='apply-page__note'>
          {job.employer.name} · {job.salary.text}
        </Text>
      </Card>
      <ErrorSummary errors={form.errors} />
      {form.needsName ? (
        <NameField
          label='姓名'
          purpose='和简历卡一起给你同意的企业看'
          value={form.name}
          error={form.errorOf('name')}
          onChange={form.setName}
        />
      ) : null}
      {job.booths.length > 0 ? (
        <>
          <SectionHeader title='投到哪里' />
          <Card className='apply-page__choices'>
            <ChoiceList
              options={[
                { value: '', text: '网上投给企业' },
                ...job.booths.map(booth => ({
                  value: booth.fairId,
                  text: `${shortDay(booth.startsAt)} ${booth.fairTitle}，${booth.number} 展位`,
                })),
              ]}
              value={form.fairId}
              onChoose={value => form.setFairId(value ?? '')}
            />
          </Card>
        </>
      ) : null}
      <SectionHeader title='简历卡给企业看吗' />
      <Card className='apply-page__choices'>
        <ChoiceList
          options={[
            { value: '30', text: untilText(30) },
            { value: '90', text: untilText(90) },
            { value: '0', text: '先不给看，只记下投递' },
          ]}
          value={form.share === null ? null : (String(form.share) as '0' | '30' | '90')}
          onChoose={value => form.setShare(Number(value) as ShareDays)}
        />
      </Card>
      {/* A number goes only with a consent: without one there is nothing to ask. */}
      <View>
        {form.share ? (
          <PhoneField
            phone={form.phone}
            purpose={`只给 ${job.employer.name}，和简历卡同一天到期`}
            error={form.errorOf('phone')}
          />
        ) : null}
      </View>
      <Notice icon='eye'>只给 {job.employer.name}；每次查看都记给你看，随时能撤回，撤回即看不到。</Notice>
      <Button className='apply-page__button' isBusy={form.isBusy} onPress={form.send}>
        投递
      </Button>
      <Button className='apply-page__button' kind='line' onPress={() => open(paths.card())}>
        先看看我的简历卡
      </Button>
    </>
  )
}
