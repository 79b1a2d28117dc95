import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getStayPlan } from '@/api/events'
import { savePlan } from '@/culture/calendar'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Chip, ChipRow } from '@/kit/Chip'
import { FootAction } from '@/kit/FootAction'
import { InfoList } from '@/kit/InfoList'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { shareLink } from '@/lib/share'
import { dayText, shortDay } from '@/lib/time'
import type { StayPlan } from '../../../contract/careers/stay-plan.ts'
import { PlanDay } from './components/PlanDay'
import './stay.scss'

const stayTitle = `来${district.districtShort} ${district.nights} 天`

/** A week around a fair: where to sleep for free, by when to apply, and what to do in the evenings. */
export default function StayPage() {
  const { id = '' } = useRouter().params
  const [arrivesOn, setArrivesOn] = useState('')
  const plan = useResource(`stay:${id}:${arrivesOn}`, () => getStayPlan(id, arrivesOn || undefined))
  usePageShare(() => ({ title: `${stayTitle}：住处、招聘会和晚上的活动`, path: paths.stayPlan(id), picture: 'night' }))
  return (
    <Screen title={stayTitle} footer={plan.data ? <Foot plan={plan.data} /> : undefined}>
      <View className='page-body'>
        <ResourceView resource={plan}>{data => <Plan plan={data} onArrive={setArrivesOn} />}</ResourceView>
      </View>
    </Screen>
  )
}

function Plan({ plan, onArrive }: { plan: StayPlan; onArrive: (day: string) => void }) {
  const { rule, earliestArrival } = plan
  const reported = [rule.source.name, rule.source.date].filter(Boolean).join('，')
  return (
    <>
      {earliestArrival === null ? (
        <View className='stay-page__by' role='heading' aria-level='2'>
          {dayText(plan.applyBy)}前申请驿站
        </View>
      ) : (
        <Notice icon='alert'>
          这一天的驿站申请已过 {shortDay(plan.applyBy)} 的期限；现在申请，最早 {shortDay(earliestArrival)} 入住
        </Notice>
      )}
      <Text className='stay-page__text'>哪天到？住满 {plan.nights} 天，正好赶上招聘会。</Text>
      <ChipRow>
        {[...plan.arrivals].reverse().map(day => (
          <Chip key={day} isOn={day === plan.arrivesOn} onPress={() => onArrive(day)}>
            {dayText(day)}
          </Chip>
        ))}
      </ChipRow>
      <View className='stay-page__gap' />
      <InfoList
        rows={[
          {
            icon: 'users',
            hue: 'brand',
            title: plan.fair.title,
            text: `${dayText(plan.fair.startsAt)} · ${plan.fair.venue}`,
            action: '看这场',
            onAction: () => open(paths.fair(plan.fair.id)),
          },
          {
            icon: 'home',
            hue: 'sky',
            title: rule.text,
            text: `来源：${reported}。遇法定节假日请再提前`,
            ...(rule.policyId ? { action: '看政策', onAction: () => open(paths.policy(rule.policyId ?? '')) } : {}),
          },
        ]}
      />
      <SectionHeader title='先对一对条件' />
      {rule.conditions.map(condition => (
        <View key={condition} className='stay-page__condition'>
          · {condition}
        </View>
      ))}
      <SectionHeader title='日程' />
      {plan.days.map(day => (
        <PlanDay key={day.day} day={day} />
      ))}
    </>
  )
}

const Foot = ({ plan }: { plan: StayPlan }) => (
  <>
    <FootAction icon='share' text='约同学' onPress={() => shareLink(paths.stayPlan(plan.fair.id), stayTitle)} />
    <Button className='stay-page__main' icon='cal' onPress={() => savePlan(plan)}>
      整份日程加入日历
    </Button>
  </>
)
