import { View } from '@tarojs/components'
import { sideNames } from '@/community/labels'
import { Card } from '@/kit/Card'
import { Paragraphs } from '@/kit/Paragraphs'
import { SectionHeader } from '@/kit/SectionHeader'
import { dayText } from '@/lib/time'
import type { Proposal, ProposalSide } from '../../../../contract/community/proposals.ts'

const sides = Object.keys(sideNames) as ProposalSide[]

/** What each side says; of four sides also that one has not spoken yet. */
export function Sides({ proposal: { kind, statements } }: { proposal: Proposal }) {
  const spoken = (side: ProposalSide) => statements.filter(statement => statement.side === side)
  const shown = sides.filter(side => kind === 'four-sided' || spoken(side).length > 0)
  return (
    <>
      {shown.map(side => (
        <View key={side}>
          <SectionHeader title={`${sideNames[side]}说`} />
          {spoken(side).map(({ id, office, text, at }) => (
            <Card key={id} className='community-card'>
              <Paragraphs text={text} />
              <View className='community-card__basis'>
                {office ?? '一位青年'} · {dayText(at)}
              </View>
            </Card>
          ))}
          {spoken(side).length === 0 ? <View className='community__by'>还没有说</View> : null}
        </View>
      ))}
    </>
  )
}
