import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { open, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Benefit, Fact } from '../../../contract/policies/benefits.ts'
import type { BenefitStatus } from '../../../contract/policies/eligibility.ts'
import { forgetAnswers, useAnswers } from './answers'
import { BenefitCard } from './components/BenefitCard'
import { useBenefits, useToday } from './use-benefits'
import { judge, sampleNotice, type Verdict } from './wording'
import './results.scss'

/** How many of a group are shown before one asks for all. */
const firstShown = 4
/** A step short: nothing that was said stands against it, and something is not known yet. */
const groups: { statuses: BenefitStatus[]; title: string }[] = [
  { statuses: ['qualifies'], title: '能领' },
  { statuses: ['likely', 'unknown'], title: '差一步' },
  { statuses: ['not'], title: '领不了' },
]

export default function ResultsPage() {
  const benefits = useBenefits()
  return (
    <Screen title='自查结果'>
      <View className='page-body'>
        <ResourceView resource={benefits}>{data => <Results benefits={data.items} definitions={data.facts} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Results({ benefits, definitions }: { benefits: Benefit[]; definitions: Fact[] }) {
  const facts = useAnswers(s => s.facts)
  const today = useToday()
  const verdicts = benefits.map(benefit => judge(benefit, facts, today))
  const notice = sampleNotice(benefits)
  const of = (...statuses: BenefitStatus[]) =>
    verdicts.filter(v => statuses.includes(v.status)).sort((a, b) => a.missing.length - b.missing.length)
  return (
    <>
      <View className='results-page__lead' role='heading' aria-level='2'>
        {of('qualifies').length > 0 ? `有 ${of('qualifies').length} 项对得上` : '还没有能确定的'}
      </View>
      <Text className='results-page__note'>
        看了 {verdicts.length} 项规则，{of('unknown', 'likely').length} 项还没定。自查不代替审批。
      </Text>
      <View className='results-page__actions'>
        <Button size='small' onPress={() => replace(paths.check())}>
          再答几题，看得更准
        </Button>
        <Button
          size='small'
          kind='line'
          onPress={() => {
            forgetAnswers()
            replace(paths.check())
          }}
        >
          清空重来
        </Button>
      </View>
      {notice ? <Notice icon='info'>{notice}</Notice> : null}
      {groups.map(({ statuses, title }) => (
        <Group key={title} title={title} verdicts={of(...statuses)} definitions={definitions} />
      ))}
    </>
  )
}

function Group({ title, verdicts, definitions }: { title: string; verdicts: Verdict[]; definitions: Fact[] }) {
  const [isOpen, setOpen] = useState(false)
  if (verdicts.length === 0) return null
  return (
    <>
      <SectionHeader title={`${title} ${verdicts.length}`} />
      {(isOpen ? verdicts : verdicts.slice(0, firstShown)).map(verdict => (
        <BenefitCard
          key={verdict.policyId}
          verdict={verdict}
          definitions={definitions}
          onPress={() => open(paths.verdict(verdict.policyId))}
        />
      ))}
      {!isOpen && verdicts.length > firstShown ? (
        <Button kind='plain' size='small' onPress={() => setOpen(true)}>
          再看 {verdicts.length - firstShown} 项
        </Button>
      ) : null}
    </>
  )
}
