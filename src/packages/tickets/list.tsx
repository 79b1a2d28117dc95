import { Text, View } from '@tarojs/components'
import { listTickets } from '@/api/tickets'
import { Screen } from '@/frame/Screen'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText } from '@/lib/time'
import { useSession } from '@/stores/session'
import type { Page } from '../../../contract/platform/page.ts'
import type { TicketSummary } from '../../../contract/policies/tickets.ts'
import { TicketStatusTag } from './components/TicketStatusTag'
import { clockText, kindWords, partiesText } from './wording'
import './list.scss'

const nothing = (
  <Empty
    title='还没有咨询'
    text='政策里没说清的，可以直接问工作人员'
    action='问一件'
    onAction={() => open(paths.newTicket({}))}
  />
)

export default function TicketsPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  return (
    <Screen
      title='我的咨询'
      footer={
        <>
          <Button kind='line' onPress={() => open(paths.serviceBoard())}>
            服务公示
          </Button>
          <Button icon='person' className='tickets-page__ask' onPress={() => open(paths.newTicket({}))}>
            问一件
          </Button>
        </>
      }
    >
      <View className='page-body'>{isSignedIn ? <Tickets /> : nothing}</View>
    </Screen>
  )
}

function Tickets() {
  const tickets = usePagedList<TicketSummary, Page<TicketSummary>>('tickets', listTickets)
  return (
    <PagedRows
      list={tickets}
      unit='件咨询'
      empty={nothing}
      renderItem={ticket => (
        <Card key={ticket.id} className='ticket-row' onPress={() => open(paths.ticket(ticket.id))}>
          <View className='ticket-row__head'>
            <View className='ticket-row__tags'>
              <TicketStatusTag ticket={ticket} />
              {ticket.kind === 'question' ? null : <Tag>{kindWords[ticket.kind]}</Tag>}
            </View>
            <Text className='ticket-row__time'>{momentText(ticket.createdAt)}</Text>
          </View>
          <Text className='ticket-row__question'>{ticket.question}</Text>
          <Text className='ticket-row__clock'>{partiesText(ticket)}</Text>
          <Text className='ticket-row__clock'>
            {ticket.status === 'answered' && ticket.score === null ? '点开看答复，顺手评个分' : clockText(ticket)}
          </Text>
        </Card>
      )}
    />
  )
}
