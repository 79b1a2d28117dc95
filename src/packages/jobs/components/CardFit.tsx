import { Text, View } from '@tarojs/components'
import { getMe } from '@/api/account'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useSession } from '@/stores/session'
import { type FitState, fitOf, isEmptyCard } from '../../../../contract/careers/job-fit.ts'
import type { Job } from '../../../../contract/careers/jobs.ts'
import { fitText } from '../fit-text'
import './CardFit.scss'

const signs: Record<FitState, { icon: string; word: string }> = {
  met: { icon: 'okc', word: '对得上' },
  missing: { icon: 'alert', word: '还差' },
  unknown: { icon: 'help', word: '自己核对' },
}

/** What of the job the person's card meets and what it lacks. Advice only: whoever lacks something may still apply. */
export function CardFit({ job }: { job: Job }) {
  const isSignedIn = useSession(s => s.isSignedIn)
  return isSignedIn ? <Fits job={job} /> : <NoCard />
}

function Fits({ job }: { job: Job }) {
  const me = useResource('me', getMe)
  const now = useNow()
  // The job is there with or without this: no skeleton, no error of its own.
  if (me.data === null) return null
  if (isEmptyCard(me.data.card)) return <NoCard />
  return (
    <>
      <SectionHeader title='和我的简历卡比' more='改简历卡' onMore={() => open(paths.card())} />
      <Card className='card-fit'>
        {fitOf(me.data.card, job, now).map(fit => (
          <View key={fit.what} className={`card-fit__row is-${fit.state}`}>
            <Icon name={signs[fit.state].icon} />
            <Text className='card-fit__word'>{signs[fit.state].word}</Text>
            <Text className='card-fit__text'>{fitText(fit)}</Text>
          </View>
        ))}
        <Text className='card-fit__note'>只给你自己参考，差一点也可以投。</Text>
      </Card>
    </>
  )
}

const NoCard = () => (
  <Notice icon='text' action='去填' onAction={() => open(paths.card())}>
    填一次简历卡，这里会说哪些对得上、还差什么
  </Notice>
)
