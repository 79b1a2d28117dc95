import { View } from '@tarojs/components'
import { decisionNames } from '@/community/labels'
import { Card } from '@/kit/Card'
import { Paragraphs } from '@/kit/Paragraphs'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { dayText } from '@/lib/time'
import type { Proposal } from '../../../../contract/community/proposals.ts'

/** The decision with its reason, what became of it, and the need that came out of it. */
export function DecisionPart({ proposal: { status, decided, outcome, need } }: { proposal: Proposal }) {
  return (
    <>
      {status === 'closed' ? <Notice icon='hourglass'>已经截止，决定和理由会写在这里</Notice> : null}
      {decided ? (
        <>
          <SectionHeader title='决定' />
          <Card className='community__text'>
            <View className='community__decision'>{decisionNames[decided.decision]}</View>
            <Paragraphs text={decided.reason} />
            <View className='community-card__basis'>{dayText(decided.at)} 决定</View>
          </Card>
          <SectionHeader title='后来怎样' />
          <Card className='community__text'>
            <Paragraphs text={outcome?.text ?? '还没有写，办了会写在这里'} />
            {outcome ? <View className='community-card__basis'>{dayText(outcome.at)} 更新</View> : null}
          </Card>
        </>
      ) : null}
      {need ? (
        <Notice icon='list' action='去看' onAction={() => open(paths.need(need.id))}>
          已转成需求：{need.title}
        </Notice>
      ) : null}
    </>
  )
}
