import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { rateTicket } from '@/api/tickets'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { useSending } from '@/people/use-sending'
import type { Ticket } from '../../../../contract/policies/tickets.ts'
import './Rating.scss'

const words = ['很不满意', '不满意', '一般', '满意', '很满意']

/** One to five, once; the word says what the stars mean. */
export function Rating({ ticket, onRated }: { ticket: Ticket; onRated: (next: Ticket) => void }) {
  const [score, setScore] = useState(0)
  const sending = useSending(key => rateTicket(ticket.id, score, key), onRated)
  if (ticket.score !== null)
    return (
      <Card className='rating'>
        <Text className='rating__thanks'>
          你评了 {ticket.score} 分，{words[ticket.score - 1]}。谢谢，已计入服务公示。
        </Text>
      </Card>
    )
  return (
    <Card className='rating'>
      <View className='rating__title' role='heading' aria-level='2'>
        这次答复怎么样？
      </View>
      <View className='rating__stars' role='radiogroup' aria-label='评分'>
        {words.map((word, i) => (
          <Pressable
            key={word}
            role='radio'
            isOn={score === i + 1}
            label={`${i + 1} 分，${word}`}
            className={`rating__star ${i < score ? 'is-on' : ''}`}
            onPress={() => setScore(i + 1)}
          >
            <Icon name={i < score ? 'star-filled' : 'star'} />
          </Pressable>
        ))}
      </View>
      {score > 0 ? <Text className='rating__word'>{words[score - 1]}</Text> : null}
      {sending.error ? (
        <Text className='rating__error'>
          {sending.error.title}，{sending.error.message}
        </Text>
      ) : null}
      <Button size='small' isBusy={sending.isBusy} isDisabled={score === 0} onPress={sending.submit}>
        提交评价
      </Button>
    </Card>
  )
}
