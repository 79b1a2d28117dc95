import { Text, View } from '@tarojs/components'
import { Paragraphs } from '@/kit/Paragraphs'
import { momentText } from '@/lib/time'
import type { Ticket, TicketMessage } from '../../../../contract/policies/tickets.ts'
import { Citations } from './Citations'
import './MessageList.scss'

/** What was said, in order: the asker on the right, departments on the left, steps in the middle. */
export function MessageList({ ticket }: { ticket: Ticket }) {
  const { context, question, createdAt, messages } = ticket
  return (
    <View className='message-list'>
      {context ? (
        <View className='message is-notice'>
          之前问过：{context.question}。得到的回答：{context.answer}
        </View>
      ) : null}
      <Bubble side='asker' who='我' at={createdAt} text={question} />
      {messages.map(message =>
        message.from === 'notice' ? (
          <View key={message.id} className='message is-notice'>
            {momentText(message.at)} {message.text}
          </View>
        ) : (
          <Bubble
            key={message.id}
            side={message.from}
            who={message.from === 'asker' ? '我' : (message.department ?? '工作人员')}
            at={message.at}
            text={message.text}
            citations={message.citations}
          />
        ),
      )}
    </View>
  )
}

interface BubbleProps {
  side: 'asker' | 'staff'
  who: string
  at: string
  text: string
  citations?: TicketMessage['citations']
}

function Bubble({ side, who, at, text, citations = [] }: BubbleProps) {
  return (
    <View className={`message is-${side}`}>
      <Text className='message__who'>
        {who} · {momentText(at)}
      </Text>
      <View className='message__body'>
        <Paragraphs text={text} />
        <Citations citations={citations} />
      </View>
    </View>
  )
}
