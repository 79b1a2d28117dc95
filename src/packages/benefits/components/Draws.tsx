import { Text, View } from '@tarojs/components'
import { leftText } from '@/careers/pay-left'
import { Card } from '@/kit/Card'
import { Pressable } from '@/kit/Pressable'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty, Notice } from '@/kit/StateCard'
import { SampleTag } from '@/kit/Tag'
import { grouped } from '@/lib/numbers'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { TakeHome } from '../../../../contract/careers/take-home.ts'
import type { Benefit, Fact } from '../../../../contract/policies/benefits.ts'
import { type DrawPlan, drawPlan } from '../../../../contract/policies/draws.ts'
import { amountOf } from '../../../../contract/policies/eligibility.ts'
import { useAnswers } from '../answers'
import { drawText } from '../draw-words'
import { useBenefits, useToday } from '../use-benefits'
import { labelsOf, sampleNotice } from '../wording'
import './Draws.scss'

/** How many that are not decided are named before one goes and answers. */
const shownOpen = 3

/** What one may draw here by what one told, and with the pay over two years. */
export function Draws({ found }: { found: TakeHome | null }) {
  const benefits = useBenefits()
  const facts = useAnswers(s => s.facts)
  const today = useToday()
  const isTold = Object.values(facts).some(value => value != null)
  return (
    <>
      <SectionHeader title='在这里还能领' {...(isTold ? { more: '自查结果', onMore: () => open(paths.checkResults()) } : {})} />
      {isTold ? (
        <ResourceView resource={benefits}>
          {({ items, facts: definitions }) => (
            <Plan plan={drawPlan(items, facts, today)} benefits={items} definitions={definitions} found={found} />
          )}
        </ResourceView>
      ) : (
        <>
          <Empty
            title='还不知道你能领什么'
            text='答几题资格自查，能领的钱就算进来。回答只存在这台手机上'
            action='去自查'
            onAction={() => open(paths.check())}
          />
          {found ? <TwoYears found={found} drawn={0} /> : null}
        </>
      )}
    </>
  )
}

interface PlanProps {
  plan: DrawPlan
  benefits: Benefit[]
  definitions: Fact[]
  found: TakeHome | null
}

function Plan({ plan, benefits, definitions, found }: PlanProps) {
  const facts = useAnswers(s => s.facts)
  const of = (id: string) => benefits.find(({ policyId }) => policyId === id)
  const titleOf = (id: string) => `《${of(id)?.title ?? ''}》`
  const named = [...plan.draws, ...plan.open.slice(0, shownOpen)].flatMap(({ policyId }) => of(policyId) ?? [])
  const notice = sampleNotice(named)
  const others = plan.uncounted.flatMap(id => of(id) ?? [])
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Card className='draws'>
        {plan.draws.length === 0 ? <View className='draws__row'>按你说的，还没有能确定的补贴</View> : null}
        {plan.draws.map(draw => (
          <Pressable key={draw.policyId} role='link' className='draws__row' onPress={() => open(paths.verdict(draw.policyId))}>
            <View className='draws__line'>
              <Text className='draws__title'>{of(draw.policyId)?.title}</Text>
              {of(draw.policyId)?.sample ? <SampleTag /> : null}
            </View>
            <Text className='draws__text'>{drawText(draw)}</Text>
          </Pressable>
        ))}
        {plan.excluded.map(({ policyId, by }) => (
          <View key={policyId} className='draws__row draws__text'>
            {titleOf(policyId)}也对得上，和{titleOf(by)}只能选一项，没有算
          </View>
        ))}
        {others.map(benefit => (
          <View key={benefit.policyId} className='draws__row draws__text'>
            《{benefit.title}》也对得上，折不成两年的钱数，没有算：{amountOf(benefit.benefit, facts).text}
          </View>
        ))}
        {plan.open.slice(0, shownOpen).map(({ policyId, missing }) => (
          <Pressable key={policyId} role='link' className='draws__row' onPress={() => open(paths.verdict(policyId))}>
            <Text className='draws__unknown'>
              {titleOf(policyId)}还不知道：差{labelsOf(missing, definitions)}，没有算
            </Text>
          </Pressable>
        ))}
        {plan.open.length > shownOpen ? (
          <View className='draws__row draws__text'>还有 {plan.open.length - shownOpen} 项没定，在自查结果里</View>
        ) : null}
      </Card>
      {found ? <TwoYears found={found} drawn={plan.total} /> : null}
    </>
  )
}

/** The pay and what is drawn besides, of 24 months. */
function TwoYears({ found, drawn }: { found: TakeHome; drawn: number }) {
  const { low, high } = found
  const least = (low ?? high)?.twoYears ?? 0
  return (
    <>
      <SectionHeader title='两年一共' />
      <Card className='draws__sum'>
        <View className='draws__total'>{leftText(found, left => left.twoYears + drawn)}</View>
        <View className='draws__bar' aria-hidden='true'>
          <View className='draws__part is-pay' style={{ flexGrow: least }} />
          <View className='draws__part is-drawn' style={{ flexGrow: drawn }} />
        </View>
        <Text className='draws__text'>工资到手 {leftText(found, left => left.twoYears)}</Text>
        <Text className='draws__text'>能领的 {drawn > 0 ? `${grouped(drawn)} 元，按最少算` : '还没有算进来'}</Text>
        <Text className='draws__text'>按做满 24 个月、工资不变、规定不变算。自查不代替审批。</Text>
      </Card>
    </>
  )
}
