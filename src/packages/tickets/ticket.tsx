import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getTicket } from '@/api/tickets'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { momentText } from '@/lib/time'
import type { Ticket } from '../../../contract/policies/tickets.ts'
import { MessageList } from './components/MessageList'
import { Rating } from './components/Rating'
import { ReplyBox } from './components/ReplyBox'
import { TicketStatusTag } from './components/TicketStatusTag'
import { clockText, kindWords, partiesText } from './wording'
import './ticket.scss'

export default function TicketPage() {
  const { id = '' } = useRouter().params
  const ticket = useResource(`ticket:${id}`, () => getTicket(id))
  return (
    <Screen title={ticket.data ? kindWords[ticket.data.kind] : '咨询'}>
      <View className='page-body'>
        <ResourceView resource={ticket}>
          {data => <TicketDetails ticket={data} onChange={next => ticket.change(() => next)} />}
        </ResourceView>
      </View>
    </Screen>
  )
}

function TicketDetails({ ticket, onChange }: { ticket: Ticket; onChange: (next: Ticket) => void }) {
  const isAnswered = ticket.status === 'answered' || ticket.status === 'closed'
  return (
    <>
      <Card className='ticket-page__head'>
        <View className='ticket-page__state' aria-live='polite'>
          <TicketStatusTag ticket={ticket} />
          <Text className='ticket-page__clock'>{clockText(ticket)}</Text>
        </View>
        <Text className='ticket-page__parties'>{partiesText(ticket)}</Text>
        <Text className='ticket-page__number'>
          编号 {ticket.id}，{momentText(ticket.createdAt)} 提交
        </Text>
      </Card>
      {ticket.about ? (
        <Notice icon='shield'>
          投诉的是{ticket.about.name}：由它的上级办，{ticket.about.name}的人看不到这一件
        </Notice>
      ) : null}
      {ticket.escalatedAt ? <Notice icon='up'>{momentText(ticket.escalatedAt)} 已上报市级协调</Notice> : null}
      <MessageList ticket={ticket} />
      {isAnswered ? <Rating ticket={ticket} onRated={onChange} /> : null}
      {ticket.status === 'closed' ? (
        <View className='ticket-page__end'>这件已经办结；还有疑问可以再提一件</View>
      ) : (
        <ReplyBox ticket={ticket} onSent={onChange} />
      )}
    </>
  )
}
