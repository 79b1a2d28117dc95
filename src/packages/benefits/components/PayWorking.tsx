import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { Tabs } from '@/kit/Tabs'
import type { Job } from '../../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../../contract/careers/pay-rules.ts'
import type { PayTerms, TakeHome } from '../../../../contract/careers/take-home.ts'
import { type PayStep, payStepsOf, yuanText } from '../pay-steps'
import './PayWorking.scss'

interface PayWorkingProps {
  found: TakeHome
  job: Job
  rules: PayRules
  terms: PayTerms
}

/** Each step from the pay to what is left of it, with where it is written and what is not known of it. */
export function PayWorking({ found: { low, high }, job, rules, terms }: PayWorkingProps) {
  const ends = [low, high].flatMap((left, i) => (left ? [{ value: String(i), left }] : []))
  const [chosen, setChosen] = useState('0')
  const end = ends.find(({ value }) => value === chosen) ?? ends[0]
  const isRange = ends.length > 1 && low?.gross !== high?.gross
  if (!end) return null
  return (
    <>
      <SectionHeader title='怎么算的' />
      {isRange ? (
        <Tabs
          label='按哪一头算'
          options={ends.map(({ value, left }) => ({ value, text: `按 ${yuanText(left.gross)} 元` }))}
          value={end.value}
          onChange={setChosen}
        />
      ) : null}
      <Card className='pay-working'>
        {payStepsOf(end.left, job, rules, terms).map(step => (
          <Step key={step.title} step={step} />
        ))}
      </Card>
    </>
  )
}

const Step = ({ step: { title, amount, working, note, source, isSum } }: { step: PayStep }) => (
  <View className={`pay-working__step ${isSum ? 'is-sum' : ''}`}>
    <View className='pay-working__line'>
      <Text className='pay-working__title'>{title}</Text>
      <Text className='pay-working__amount'>{amount}</Text>
    </View>
    {working ? <Text className='pay-working__text'>{working}</Text> : null}
    {note ? <Text className='pay-working__unknown'>{note}</Text> : null}
    {source ? (
      <Text className='pay-working__source'>
        {source.name}，{source.date}
      </Text>
    ) : null}
  </View>
)
