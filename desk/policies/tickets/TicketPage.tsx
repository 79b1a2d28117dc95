import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { Printer, SkipForward } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'
import { DeedDialogs, type DeedOpen } from './DeedDialogs.tsx'
import { Deeds } from './Deeds.tsx'
import { PhoneReading } from './PhoneReading.tsx'
import { ReplyBox } from './ReplyBox.tsx'
import { Routing } from './Routing.tsx'
import { TicketHistory } from './TicketHistory.tsx'
import { TicketTalk } from './TicketTalk.tsx'
import { dueText, ticketKindNames, ticketStates, timeLeft } from './ticket-words.ts'
import './tickets.scss'

const route = getRouteApi('/desk/tickets/$id')

/** One case: what was asked, what was said, and everything that may be done with it; N goes on to the next. */
export function TicketPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [open, setOpen] = useState<DeedOpen>(null)
  const { act, failure, isBusy } = useActing()
  const query = useQuery({ queryKey: ['tickets', 'one', id], queryFn: () => api('GET /staff/tickets/:id', { params: { id } }) })
  const take = useCallback(
    async (ticket: StaffTicket) => {
      client.setQueryData(['tickets', 'one', ticket.id], ticket)
      await client.invalidateQueries({ queryKey: ['tickets'], refetchType: 'none' })
      await client.invalidateQueries({ queryKey: ['ticket-history', ticket.id] })
    },
    [client],
  )
  /** Somebody else was quicker: the case as it is now is shown beside what went wrong. */
  const deed = useCallback(
    async (work: () => Promise<StaffTicket>) => {
      try {
        await take(await work())
      } catch (error) {
        await client.invalidateQueries({ queryKey: ['tickets', 'one', id] })
        throw error
      }
    },
    [client, id, take],
  )
  const goOn = useCallback(
    () =>
      act(async () => {
        const { items } = await api('GET /staff/tickets', { query: { ...search, limit: '50' } })
        const here = items.findIndex(item => item.id === id)
        const next = items[here + 1] ?? items.find(item => item.id !== id)
        await (next ? navigate({ params: { id: next.id }, search }) : navigate({ to: '/tickets', search }))
      }),
    [act, id, navigate, search],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=dialog]') !== null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'n') return
      event.preventDefault()
      void goOn()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [goOn])

  return (
    <Loaded query={query}>
      {ticket => {
        const [state, tone] = ticketStates[ticket.status]
        const [left, leftTone] = timeLeft(ticket)
        return (
          <div className='ticket'>
            <PageHead
              title={`${ticketKindNames[ticket.kind]} ${ticket.id.slice(0, 6)}`}
              beside={
                <>
                  <StateTag tone={leftTone}>{left}</StateTag> <StateTag tone={tone}>{state}</StateTag>{' '}
                  {ticket.escalatedAt && <StateTag tone='bad'>已上报</StateTag>} {dueText(ticket)}
                </>
              }
              actions={
                <>
                  <Button className='not-on-phone' icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
                    打印
                  </Button>
                  <Button icon={<SkipForward size={16} aria-hidden />} disabled={isBusy} onClick={() => void goOn()}>
                    下一件（N）
                  </Button>
                </>
              }
            />
            <p className='caption ticket-who'>
              {[
                ticket.lead ? `${ticket.lead.name}牵头` : '还没有牵头部门',
                ticket.supporters.length > 0 && `${ticket.supporters.map(({ name }) => name).join('、')}配合`,
                ticket.handler ? `${ticket.handler} 承办` : '没人承办',
                `提于 ${momentText(ticket.createdAt)}`,
                ticket.score !== null && `评价 ${ticket.score} 分`,
                ticket.sample && '示例',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Routing ticket={ticket} />
            {failure && <Failure error={failure} />}
            <Deeds ticket={ticket} onDeed={deed} onOpen={setOpen} beside={<PhoneReading key={ticket.id} ticket={ticket} />} />
            <div className='columns'>
              <TicketTalk ticket={ticket} />
              <div>
                {ticket.deeds.includes('reply') && <ReplyBox key={ticket.id} ticket={ticket} onDeed={deed} />}
                <TicketHistory ticket={ticket} />
              </div>
            </div>
            <DeedDialogs ticket={ticket} open={open} onDeed={deed} onClose={() => setOpen(null)} />
          </div>
        )
      }}
    </Loaded>
  )
}
