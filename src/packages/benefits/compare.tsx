import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { open, openTab, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { PayTable } from './components/PayTable'
import { both, useJob, usePayRules } from './use-job-pay'
import { type OtherJob, useOtherJobs } from './use-other-jobs'
import './take-home.scss'

/** `job` beside `other`; without it one is chosen from what was kept or seen. */
export default function ComparePage() {
  const { job = '', other = '' } = useRouter().params
  usePageShare(() => ({ title: '两个岗位，到手比一比', path: paths.comparePay(job, other), picture: 'fair' }))
  return (
    <Screen
      title='到手比一比'
      footer={
        other ? (
          <Button className='take-home__compare' kind='tint' onPress={() => replace(paths.comparePay(job))}>
            换一个岗位比
          </Button>
        ) : undefined
      }
    >
      <View className='page-body'>{other ? <Pair first={job} second={other} /> : <Chooser job={job} />}</View>
    </Screen>
  )
}

function Pair({ first, second }: { first: string; second: string }) {
  const [a, b, rules] = [useJob(first), useJob(second), usePayRules()]
  return (
    <ResourceView resource={both(both(a, b), rules)}>
      {([[one, two], data]) => <PayTable jobs={[one, two]} rules={data} />}
    </ResourceView>
  )
}

function Chooser({ job }: { job: string }) {
  const { kept, seen } = useOtherJobs(job)
  if (kept.length + seen.length === 0)
    return (
      <Empty
        title='还没有可以比的岗位'
        text='收藏一个，或再看一个岗位，就能和它比'
        action='去看岗位'
        onAction={() => openTab('jobs')}
      />
    )
  return (
    <>
      <View className='take-home__ask' role='heading' aria-level='2'>
        和哪一个比
      </View>
      <Rows title='收藏的' jobs={kept} onChoose={id => replace(paths.comparePay(job, id))} />
      <Rows title='最近看过的' jobs={seen} onChoose={id => replace(paths.comparePay(job, id))} />
      <Button kind='plain' onPress={() => open(paths.favorites())}>
        看全部收藏
      </Button>
    </>
  )
}

function Rows({ title, jobs, onChoose }: { title: string; jobs: OtherJob[]; onChoose: (id: string) => void }) {
  if (jobs.length === 0) return null
  return (
    <>
      <SectionHeader title={title} />
      {jobs.map(({ id, title: name, note }) => (
        <Card key={id} className='take-home__other' onPress={() => onChoose(id)} label={`和${name}比，${note}`}>
          <Text className='take-home__other-title'>{name}</Text>
          <Text className='take-home__note'>{note}</Text>
        </Card>
      ))}
    </>
  )
}
