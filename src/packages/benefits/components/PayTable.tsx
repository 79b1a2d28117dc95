import { Text, View } from '@tarojs/components'
import { leftText } from '@/careers/pay-left'
import { Card } from '@/kit/Card'
import { grouped } from '@/lib/numbers'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Job } from '../../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../../contract/careers/pay-rules.ts'
import { type PayLeft, type TakeHome, takeHome } from '../../../../contract/careers/take-home.ts'
import { drawPlan } from '../../../../contract/policies/draws.ts'
import { useAnswers } from '../answers'
import { usePayTerms } from '../pay-terms'
import { useBenefits, useToday } from '../use-benefits'
import { RulesOver } from './RulesOver'
import './PayTable.scss'

/** Two jobs in two columns, the same line of both side by side. */
export function PayTable({ jobs: [one, two], rules }: { jobs: [Job, Job]; rules: PayRules }) {
  const terms = [usePayTerms(one, rules), usePayTerms(two, rules)] as const
  const drawn = useDrawn()
  const found = [takeHome(one.salary, rules, terms[0]), takeHome(two.salary, rules, terms[1])] as const
  const both = (of: (left: PayLeft) => number) => found.map(left => (left ? leftText(left, of, '') : '没写工资数，算不出'))
  return (
    <>
      <RulesOver rules={rules} />
      <View className='pay-table__heads'>
        {[one, two].map(job => (
          <Card key={job.id} className='pay-table__head' onPress={() => open(paths.takeHome(job.id))}>
            <Text className='pay-table__title'>{job.title}</Text>
            <Text className='pay-table__note'>{job.employer.name}</Text>
            <Text className='pay-table__note'>怎么算的</Text>
          </Card>
        ))}
      </View>
      <Card className='pay-table'>
        <Line name='写的工资' cells={[one.salary.text, two.salary.text]} />
        <Line name='社保' cells={terms.map(({ isInsured }) => (isInsured ? '交' : '不交'))} />
        <Line name='公积金' cells={terms.map(({ fundPercent }) => (fundPercent > 0 ? `自己交 ${fundPercent}%` : '没有'))} />
        <Line name='试用期' cells={terms.map(({ trialMonths }) => (trialMonths > 0 ? `${trialMonths} 个月` : '不算'))} />
        <Line name='每月到手（元）' cells={both(left => left.month)} isMain />
        <Line name='一年到手（元）' cells={both(left => left.year)} />
        <Line name='两年一共（元）' cells={both(left => left.twoYears + drawn)} isMain />
      </Card>
      <Text className='pay-table__note'>{differenceText(found, [one.title, two.title])}</Text>
      <Text className='pay-table__note'>
        {drawn > 0 ? `两年一共里都含能领的 ${grouped(drawn)} 元，按最少算。` : '能领的补贴没有算进来。'}
        公积金进自己的账户，没有算在到手里。按{rules.place} {rules.year} 年的规定估算，以工资条为准。
      </Text>
    </>
  )
}

/** What may be drawn besides, whichever of the jobs it is; 0 while nothing was told. */
function useDrawn(): number {
  const benefits = useBenefits()
  const facts = useAnswers(s => s.facts)
  const today = useToday()
  return drawPlan(benefits.data?.items ?? [], facts, today).total
}

const Line = ({ name, cells, isMain = false }: { name: string; cells: string[]; isMain?: boolean }) => (
  <View className={`pay-table__line ${isMain ? 'is-main' : ''}`}>
    <Text className='pay-table__name'>{name}</Text>
    <View className='pay-table__cells'>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
        <Text key={i} className='pay-table__cell'>
          {cell}
        </Text>
      ))}
    </View>
  </View>
)

/** By the lower ends: the upper one is what few are paid. */
function differenceText([a, b]: readonly [TakeHome | null, TakeHome | null], [one, two]: [string, string]): string {
  if (!a?.low || !b?.low) return '有一个没写最低的工资数，比不出多少。'
  const [first, second] = [a.low.month, b.low.month]
  const gap = Math.round(Math.abs(first - second) / 10) * 10
  if (gap === 0) return '按最低的一头，两个每月到手差不多。'
  return `按最低的一头，“${first > second ? one : two}”每月到手多约 ${grouped(gap)} 元。`
}
