import { View } from '@tarojs/components'
import { Choice } from '@/kit/Choice'
import type { Job } from '../../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../../contract/careers/pay-rules.ts'
import type { PayTerms } from '../../../../contract/careers/take-home.ts'
import { chooseTerms } from '../pay-terms'

interface TermChoicesProps {
  job: Job
  rules: PayRules
  terms: PayTerms
}

/** The longest trial that the law allows, months. */
const longestTrial = 6

/** What a posting leaves open: whether one is insured, the rate of the fund, months on trial. */
export function TermChoices({ job, rules: { fund, trial }, terms }: TermChoicesProps) {
  const rates = [0, fund.leastPercent, Math.round((fund.leastPercent + fund.mostPercent) / 2), fund.mostPercent]
  const choose = (chosen: Partial<PayTerms>) => chooseTerms(job.id, chosen)
  return (
    <View className='take-home__terms'>
      <Choice
        name='insured'
        label='社保'
        purpose={insuredText(job)}
        options={[
          { value: 1, text: '交' },
          { value: 0, text: '不交' },
        ]}
        value={Number(terms.isInsured)}
        onChange={value => choose({ isInsured: value === 1 })}
      />
      <Choice
        name='fund'
        label='公积金'
        purpose={job.benefits.includes('五险一金') ? '岗位写了有，没写比例：先按最低的算' : '岗位没写有，面谈时问一下'}
        options={[...new Set(rates)].map(value => ({ value, text: value === 0 ? '没有' : `${value}%` }))}
        value={terms.fundPercent}
        onChange={fundPercent => choose({ fundPercent })}
      />
      <Choice
        name='trial'
        label='试用期'
        purpose={`试用期按约定工资的 ${trial.leastPercent}% 算，这是法律允许的最低数`}
        options={[0, 1, 2, 3, longestTrial].map(value => ({ value, text: value === 0 ? '不算' : `${value} 个月` }))}
        value={terms.trialMonths}
        onChange={trialMonths => choose({ trialMonths })}
      />
    </View>
  )
}

function insuredText({ employmentType, benefits }: Job): string {
  if (employmentType === 'part-time') return '兼职一般不扣社保，面谈时问一下'
  if (employmentType === 'internship') return '在校生实习一般不扣社保，面谈时问一下'
  return benefits.some(benefit => benefit.startsWith('五险')) ? '岗位写了要交' : '岗位没写；签了劳动合同就应当交'
}
