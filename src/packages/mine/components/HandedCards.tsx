import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { shareHandedCard, stopHandedCard } from '@/api/handed-cards'
import { useNow } from '@/hooks/use-now'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { type Hue, Tag } from '@/kit/Tag'
import { keptText, parse, shortDay } from '@/lib/time'
import type { CardAnswer, HandedCard } from '../../../../contract/careers/handed-cards.ts'
import type { Acting } from './ApplicationCard'
import { ShareAgain } from './ShareAgain'

interface HandedCardsProps {
  cards: HandedCard[]
  act: Acting
}

/** Cards that booths scanned: who may see them, who did, and stopping or going on. */
export function HandedCards({ cards, act }: HandedCardsProps) {
  return cards.length === 0 ? null : (
    <>
      <SectionHeader title='在展位递的名片' />
      {cards.map(card => (
        <OneCard key={card.id} card={card} act={act} />
      ))}
    </>
  )
}

/** As the person reads it. */
const answers: Record<CardAnswer, { text: string; hue: Hue; icon: string }> = {
  interview: { text: '约你面试', hue: 'brand', icon: 'check' },
  later: { text: '会再联系你', hue: 'sky', icon: 'clock' },
  unsuitable: { text: '这次不合适', hue: 'plain', icon: 'info' },
}

function OneCard({
  card: { id, fair, employer, handedAt, sharedUntil, fairUntil, readings, answer },
  act,
}: {
  card: HandedCard
  act: Acting
}) {
  const now = useNow()
  const [isAgreeing, setAgreeing] = useState(false)
  return (
    <Card className='own-card'>
      <Text className='own-row__title'>{employer.name}</Text>
      <Text className='own-row__note'>
        {fair.title} · {keptText(parse(handedAt), now)} 扫码
      </Text>
      {answer ? (
        <View className='own-card__answer'>
          <Tag hue={answers[answer.said].hue} icon={answers[answer.said].icon}>
            {answers[answer.said].text}
          </Tag>
          <Text className='own-row__note'>{keptText(parse(answer.at), now)} 回复</Text>
        </View>
      ) : null}
      <Text className='own-row__note'>{sharedUntil ? `企业能看简历卡，到 ${shortDay(sharedUntil)}` : '企业看不到简历卡'}</Text>
      <View className='own-card__readings'>
        <Text className='own-row__note'>{readings.length === 0 ? '还没有人看过' : `看过 ${readings.length} 次：`}</Text>
        {readings.map(({ at, reader }) => (
          <Text key={`${at}${reader}`} className='own-row__note'>
            {keptText(parse(at), now)} {reader}
          </Text>
        ))}
      </View>
      <View className='own-card__actions'>
        {sharedUntil ? (
          <Button size='small' kind='line' label={`不再给${employer.name}看`} onPress={act(() => stopHandedCard(id))}>
            不再给企业看
          </Button>
        ) : (
          <Button
            size='small'
            kind='line'
            label={`再给${employer.name}看`}
            onPress={fairUntil ? act(() => shareHandedCard(id)) : () => setAgreeing(true)}
          >
            再给企业看
          </Button>
        )}
      </View>
      {isAgreeing ? (
        <ShareAgain
          employer={employer.name}
          onClose={() => setAgreeing(false)}
          onChoose={endsAt => {
            setAgreeing(false)
            act(() => shareHandedCard(id, endsAt))()
          }}
        />
      ) : null}
    </Card>
  )
}
