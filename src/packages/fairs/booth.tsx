import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { listBooths } from '@/api/events'
import { listJobs } from '@/api/jobs'
import { JobCard } from '@/careers/JobCard'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { useResource } from '@/hooks/use-resource'
import { PagedRows } from '@/kit/PagedRows'
import { Pressable } from '@/kit/Pressable'
import { ResourceView } from '@/kit/ResourceView'
import { Empty, Notice } from '@/kit/StateCard'
import { decoded } from '@/lib/decoded'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { FavoriteButton } from '@/people/FavoriteButton'
import type { JobPage, JobSummary } from '../../../contract/careers/jobs.ts'
import { LineCard } from './components/LineCard'
import './booth.scss'

export default function BoothPage() {
  const { fair: fairId = '', id = '', notice } = useRouter().params
  const booths = useResource(`booths:${fairId}`, () => listBooths(fairId))
  const booth = booths.data?.items.find(item => item.id === id)
  usePageShare(() => ({
    title: booth ? `${booth.number} 展位：${booth.employer.name}` : '招聘会展位',
    path: paths.booth(fairId, id),
    picture: 'fair',
  }))
  return (
    <Screen title={booth ? `${booth.number} 展位` : '展位'}>
      <View className='page-body'>
        {notice ? <Notice icon='history'>{decoded(notice)}</Notice> : null}
        <ResourceView resource={booths}>
          {() =>
            booth ? (
              <>
                <View className='booth-page__top'>
                  <View className='booth-page__number'>
                    <Text>{booth.number}</Text>
                  </View>
                  <Pressable className='booth-page__name' role='link' onPress={() => open(paths.employer(booth.employer.id))}>
                    <Text className='booth-page__employer'>{booth.employer.name}</Text>
                    <Text className='booth-page__industry'>{booth.employer.industry ?? '看企业介绍'}</Text>
                  </Pressable>
                  <FavoriteButton
                    look='pill'
                    word='想去'
                    target={{ kind: 'booth', id: booth.id, title: booth.employer.name, note: booth.number }}
                  />
                </View>
                <LineCard fairId={fairId} booth={booth} />
                <BoothJobs fairId={fairId} employerId={booth.employer.id} />
              </>
            ) : (
              <Empty
                title='这个展位有变动'
                text='企业可能换了展位，或不再参加'
                action='看展位图'
                onAction={() => open(paths.fair(fairId))}
              />
            )
          }
        </ResourceView>
      </View>
    </Screen>
  )
}

function BoothJobs({ fairId, employerId }: { fairId: string; employerId: string }) {
  const now = useNow()
  const jobs = usePagedList<JobSummary, JobPage>(`jobs:booth:${fairId}:${employerId}`, cursor =>
    listJobs({ fairId, employerId, cursor }),
  )
  return (
    <PagedRows
      list={jobs}
      unit='个岗位'
      renderItem={job => <JobCard key={job.id} job={job} now={now} onPress={() => open(paths.job(job.id, fairId))} />}
      empty={<Empty title='这家企业还没有公布岗位' text='可以到展位当面问' />}
    />
  )
}
