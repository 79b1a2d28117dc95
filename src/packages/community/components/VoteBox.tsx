import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { voteOn } from '@/api/community'
import { asApiError } from '@/api/errors'
import { choiceNames } from '@/community/labels'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { ensureSignedIn, useSession } from '@/stores/session'
import type { Proposal, VoteChoice } from '../../../../contract/community/proposals.ts'

const choices: VoteChoice[] = ['for', 'against', 'other']

/** How people stand to it, and one's own word: once, asked for again before it is given. */
export function VoteBox({ proposal, onChange }: { proposal: Proposal; onChange: (next: Proposal) => void }) {
  const [busy, setBusy] = useState<VoteChoice | null>(null)
  const vote = proposal.mine?.vote ?? null
  const mayVote = proposal.status === 'open' && vote === null
  const choose = async (choice: VoteChoice) => {
    const { confirm } = await Taro.showModal({
      title: `选“${choiceNames[choice]}”？`,
      content: '一人一次，选了不能改。只公开总数，不公开是谁选的。',
      confirmText: '就选它',
      cancelText: '再想想',
    })
    if (!confirm) return
    setBusy(choice)
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      onChange(await voteOn(proposal.id, choice))
    } catch (failure) {
      const { title, message } = asApiError(failure)
      void Taro.showModal({ title, content: message, showCancel: false, confirmText: '知道了' })
    }
    setBusy(null)
  }
  return (
    <>
      <SectionHeader title='大家怎么看' />
      <Card className='vote-box'>
        {choices.map(choice => (
          <View key={choice} className='vote-box__choice'>
            <Text className='vote-box__count'>{proposal.votes[choice]}</Text>
            {mayVote ? (
              <Button
                size='small'
                kind='tint'
                label={`选${choiceNames[choice]}`}
                isBusy={busy === choice}
                isDisabled={busy !== null}
                onPress={() => void choose(choice)}
              >
                {choiceNames[choice]}
              </Button>
            ) : (
              <Text className='vote-box__name'>{choiceNames[choice]}</Text>
            )}
          </View>
        ))}
      </Card>
      {vote ? <View className='community__by'>你选了“{choiceNames[vote]}”</View> : null}
    </>
  )
}
