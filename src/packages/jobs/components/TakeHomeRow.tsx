import { View } from '@tarojs/components'
import { getPayRules } from '@/api/jobs'
import { monthLeftText } from '@/careers/pay-left'
import { useResource } from '@/hooks/use-resource'
import { InfoList } from '@/kit/InfoList'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Job } from '../../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../../contract/careers/pay-rules.ts'
import { takeHome, usualTerms } from '../../../../contract/careers/take-home.ts'
import './TakeHomeRow.scss'

/** What is left of the pay in a line, and the way to how it comes about. */
export function TakeHomeRow({ job }: { job: Job }) {
  const rules = useResource('pay-rules', getPayRules)
  // The job is there with or without this: no skeleton, no error of its own. The view is there from the start, as one that
  // came later would have WeChat draw all that stands beside it anew.
  return <View className='take-home-row'>{rules.data ? <Left job={job} rules={rules.data} /> : null}</View>
}

function Left({ job, rules }: { job: Job; rules: PayRules }) {
  const found = takeHome(job.salary, rules, usualTerms(job, rules))
  return (
    <InfoList
      rows={[
        found
          ? {
              icon: 'pay',
              hue: 'brand',
              title: `到手${monthLeftText(found)}`,
              text: '扣掉社保、公积金和个税，再看在这里还能领什么',
              action: '怎么算',
              onAction: () => open(paths.takeHome(job.id)),
            }
          : { icon: 'pay', hue: 'lamp', title: '算不出到手多少', text: '岗位没写工资数，投递前问清月薪和几薪' },
      ]}
    />
  )
}
