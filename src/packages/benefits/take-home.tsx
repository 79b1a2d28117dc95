import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { monthLeftText } from '@/careers/pay-left'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { SampleTag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Job } from '../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../contract/careers/pay-rules.ts'
import { takeHome } from '../../../contract/careers/take-home.ts'
import { Draws } from './components/Draws'
import { PayWorking } from './components/PayWorking'
import { RulesOver } from './components/RulesOver'
import { TermChoices } from './components/TermChoices'
import { usePayTerms } from './pay-terms'
import { both, useJob, usePayRules } from './use-job-pay'
import './take-home.scss'

export default function TakeHomePage() {
  const { job: id = '' } = useRouter().params
  const job = useJob(id)
  const pay = both(job, usePayRules())
  usePageShare(() => ({
    title: job.data ? `${job.data.title} ${job.data.salary.text}，到手多少` : '工资到手多少',
    path: paths.takeHome(id),
    picture: 'fair',
  }))
  return (
    <Screen
      title='到手多少'
      footer={
        pay.data ? (
          <Button className='take-home__compare' onPress={() => open(paths.comparePay(id))}>
            和另一个岗位比
          </Button>
        ) : undefined
      }
    >
      <View className='page-body'>
        <ResourceView resource={pay}>{([data, rules]) => <Left job={data} rules={rules} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Left({ job, rules }: { job: Job; rules: PayRules }) {
  const terms = usePayTerms(job, rules)
  const found = takeHome(job.salary, rules, terms)
  return (
    <>
      <View className='take-home__job'>
        <Text>
          {job.title} · {job.employer.name}
        </Text>
        {job.sample ? <SampleTag /> : null}
      </View>
      {found ? (
        <>
          <View className='take-home__month' role='heading' aria-level='2'>
            {monthLeftText(found)}
          </View>
          <Text className='take-home__note'>
            写的是 {job.salary.text}。按{rules.place} {rules.year} 年的规定估算，以工资条为准。
          </Text>
          <RulesOver rules={rules} />
          <TermChoices job={job} rules={rules} terms={terms} />
        </>
      ) : (
        <Empty title='这个岗位算不出到手多少' text={`只写了“${job.salary.text}”，没有工资数。投递前问清月薪、几薪和交不交社保`} />
      )}
      <Draws found={found} />
      {found ? <PayWorking found={found} job={job} rules={rules} terms={terms} /> : null}
    </>
  )
}
