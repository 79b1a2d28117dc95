import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayTo, unsayTo } from '@/api/community'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Paragraphs } from '@/kit/Paragraphs'
import { SectionHeader } from '@/kit/SectionHeader'
import { Tag } from '@/kit/Tag'
import { TextBox } from '@/kit/TextBox'
import { useSending } from '@/people/use-sending'
import { ensureSignedIn, useSession } from '@/stores/session'
import type { Proposal } from '../../../../contract/community/proposals.ts'

interface SayBoxProps {
  proposal: Proposal
  onChange: (next: Proposal) => void
}

const states = {
  review: { text: '等审核', hue: 'lamp', icon: 'hourglass' },
  published: { text: '已公开', hue: 'brand', icon: 'check' },
  rejected: { text: '没有公开', hue: 'danger', icon: 'info' },
} as const

/** One's own piece, as one of the young: to be written while it is open, and then how it stands. */
export function SayBox({ proposal, onChange }: SayBoxProps) {
  const said = proposal.mine?.statement ?? null
  if (said === null) return proposal.status === 'open' ? <Writing proposal={proposal} onChange={onChange} /> : null
  return <Said said={said} proposal={proposal} onChange={onChange} />
}

function Writing({ proposal, onChange }: SayBoxProps) {
  const [text, setText] = useState('')
  const sending = useSending(async key => {
    await ensureSignedIn(useSession.getState().name || '来访者')
    return sayTo(proposal.id, text.trim(), key)
  }, onChange)
  const { error } = sending
  return (
    <>
      <TextBox
        name='statement'
        label='我也说一段'
        purpose='以青年一方说，审核后不署名公开；一人一段，不要写姓名和手机号'
        value={text}
        error={error ? `${error.title}：${error.message}` : null}
        maxLength={500}
        onChange={setText}
      />
      <Button className='community__submit' isBusy={sending.isBusy} isDisabled={text.trim() === ''} onPress={sending.submit}>
        交去审核
      </Button>
    </>
  )
}

type Own = NonNullable<NonNullable<Proposal['mine']>['statement']>

function Said({ said, proposal, onChange }: SayBoxProps & { said: Own }) {
  const taking = useSending(() => unsayTo(proposal.id), onChange)
  const { text, hue, icon } = states[said.state]
  return (
    <>
      <SectionHeader title='我说的' />
      <Card className='community-card'>
        <Tag hue={hue} icon={icon}>
          {text}
        </Tag>
        <Paragraphs text={said.text} />
        {said.reason ? <View className='community-card__note'>理由：{said.reason}</View> : null}
        {taking.error ? <View className='community-card__note'>{taking.error.message}</View> : null}
        {proposal.status === 'decided' ? null : (
          <View className='community-card__actions'>
            <Button size='small' kind='line' isBusy={taking.isBusy} onPress={taking.submit}>
              拿回
            </Button>
          </View>
        )}
      </Card>
    </>
  )
}
