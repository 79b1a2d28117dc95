import { Text, View } from '@tarojs/components'
import { listApplications, sayOutcome, stopSharing, withdrawApplication } from '@/api/account'
import { asApiError } from '@/api/errors'
import { nextOutcome, outcomeLabels, outcomeSayings } from '@/careers/outcomes'
import { Screen } from '@/frame/Screen'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { openTab } from '@/lib/page-stack'
import { keptText, parse, shortDay } from '@/lib/time'
import { toast } from '@/lib/toast'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import type { Application } from '../../../contract/careers/applications.ts'
import './own-pages.scss'

export default function ApplicationsPage() {
  const signIn = useSignIn()
  return (
    <Screen title='我的投递'>
      <View className='page-body'>
        {signIn.isSignedIn ? <Applications /> : <SignInCard form={signIn} purpose='登录后看投递的进展，和谁看过你的简历卡。' />}
      </View>
    </Screen>
  )
}

function Applications() {
  const applications = useResource('applications', listApplications)
  const act = (work: () => Promise<unknown>) => () =>
    void work()
      .then(applications.reload)
      .catch(failure => toast(asApiError(failure).title))
  return (
    <ResourceView resource={applications}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title='还没有投递' text='在岗位页点“投递”，简历卡就会带上' action='看岗位' onAction={() => openTab('jobs')} />
        ) : (
          items.map(item => <ApplicationCard key={item.id} application={item} act={act} />)
        )
      }
    </ResourceView>
  )
}

interface CardProps {
  application: Application
  act: (work: () => Promise<unknown>) => () => void
}

function ApplicationCard({
  application: { id, job, fairId, fairTitle, status, createdAt, sharedUntil, readings, outcomes },
  act,
}: CardProps) {
  const now = useNow()
  const next = nextOutcome(outcomes)
  return (
    <Card className='own-card'>
      <Text className='own-row__title'>{job.title}</Text>
      <Text className='own-row__note'>
        {job.employer} · {keptText(parse(createdAt), now)} 投递
        {fairTitle ? `，在 ${fairTitle} 的展位` : ''}
      </Text>
      {outcomes.map(({ outcome, byPersonAt, byStaffAt }) => (
        <Tag key={outcome} hue='brand'>
          {outcomeLabels[outcome]}
          {byPersonAt && byStaffAt ? ' · 双方确认' : byStaffAt ? ' · 单位说的，等你确认' : ''}
        </Tag>
      ))}
      <Text className='own-row__note'>
        {status === 'withdrawn'
          ? '已撤回，简历卡已删除'
          : sharedUntil
            ? `企业能看简历卡，到 ${shortDay(sharedUntil)}`
            : '企业看不到简历卡'}
      </Text>
      <View className='own-card__readings'>
        <Text className='own-row__note'>{readings.length === 0 ? '还没有人看过简历卡' : `看过 ${readings.length} 次：`}</Text>
        {readings.map(({ at, reader }) => (
          <Text key={`${at}${reader}`} className='own-row__note'>
            {keptText(parse(at), now)} {reader}
          </Text>
        ))}
      </View>
      {status === 'sent' ? (
        <View className='own-card__actions'>
          {next ? (
            <Button size='small' kind='tint' onPress={act(() => sayOutcome(id, next))}>
              {outcomeSayings[next]}
            </Button>
          ) : null}
          {sharedUntil ? (
            <Button size='small' kind='line' onPress={act(() => stopSharing([job.id, ...(fairId ? [fairId] : [])]))}>
              不再给企业看
            </Button>
          ) : null}
          <Button size='small' kind='line' onPress={act(() => withdrawApplication(id))}>
            撤回投递
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
