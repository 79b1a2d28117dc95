import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { SampleTag } from '@/kit/Tag'
import { copy } from '@/lib/copy'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Benefit, Fact } from '../../../contract/policies/benefits.ts'
import { useAnswers } from './answers'
import { ClauseSheet } from './components/ClauseSheet'
import { ConditionList } from './components/ConditionList'
import { NextSteps } from './components/NextSteps'
import { VerdictHead } from './components/VerdictHead'
import { useBenefits, useToday } from './use-benefits'
import { changeText, judge, type Verdict } from './wording'
import { handOverText, listText } from './wording-for-others'
import './verdict.scss'

export default function VerdictPage() {
  const { policy = '' } = useRouter().params
  const benefits = useBenefits()
  const facts = useAnswers(s => s.facts)
  const today = useToday()
  const benefit = benefits.data?.items.find(item => item.policyId === policy)
  const definitions = benefits.data?.facts ?? []
  const verdict = benefit ? judge(benefit, facts, today) : null
  return (
    <Screen
      title='资格自查'
      footer={
        verdict ? (
          <>
            <Button
              kind='line'
              icon='person'
              onPress={() => open(paths.newTicket({ text: handOverText(verdict, definitions, facts) }))}
            >
              问人工
            </Button>
            <Button className='verdict-page__save' onPress={() => copy(listText(verdict, definitions, facts, today))}>
              复制结果和清单
            </Button>
          </>
        ) : null
      }
    >
      <View className='page-body'>
        <ResourceView resource={benefits}>
          {({ items }) =>
            verdict ? (
              <VerdictDetails verdict={verdict} definitions={definitions} all={items} />
            ) : (
              <Empty title='这项政策没有自查规则' text='可能已经下架' action='查别的' onAction={() => open(paths.check())} />
            )
          }
        </ResourceView>
      </View>
    </Screen>
  )
}

function VerdictDetails({ verdict, definitions, all }: { verdict: Verdict; definitions: Fact[]; all: Benefit[] }) {
  const [clause, setClause] = useState<number | null>(null)
  const { benefit, conditions, status } = verdict
  const open_ = conditions.filter(condition => condition.state !== 'met')
  const titlesOf = (ids: readonly string[]) =>
    all
      .filter(b => ids.includes(b.policyId))
      .map(b => `《${b.title}》`)
      .join('、')
  const [stacks, excludes] = [titlesOf(benefit.stack), titlesOf(benefit.exclusive)]
  return (
    <>
      <VerdictHead verdict={verdict} />
      <View className='verdict-page__name'>
        <SectionHeader title={benefit.title} />
        {benefit.sample ? <SampleTag /> : null}
      </View>
      <Text className='verdict-page__source'>
        {[
          benefit.docNo,
          benefit.authority,
          `${benefit.effectiveFrom ?? ''} 起${benefit.effectiveTo ? `，到 ${benefit.effectiveTo}` : ''}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <ConditionList conditions={conditions} definitions={definitions} onClause={setClause} />
      {status !== 'qualifies' && open_.length > 0 ? (
        <>
          <SectionHeader title='怎样会改变结果' />
          <View className='verdict-page__changes'>
            {open_.map(condition => (
              <View key={condition.label} className='verdict-page__change'>
                {changeText(condition, definitions)}
              </View>
            ))}
            {status === 'not' ? null : <View className='verdict-page__change'>都对上，就能领：{verdict.amount.text}</View>}
          </View>
        </>
      ) : null}
      <SectionHeader title='接下来' />
      <NextSteps verdict={verdict} stacks={stacks} excludes={excludes} onClause={setClause} />
      {clause === null ? null : <ClauseSheet benefit={benefit} number={clause} onClose={() => setClause(null)} />}
    </>
  )
}
