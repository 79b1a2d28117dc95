import { useQuery } from '@tanstack/react-query'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { momentText } from '../../kit/times.ts'

/** Who did what with the case; printed below it. */
export function TicketHistory({ ticket: { id, version } }: { ticket: StaffTicket }) {
  const query = useQuery({
    queryKey: ['ticket-history', id, version],
    queryFn: () => api('GET /staff/tickets/:id/history', { params: { id } }),
  })
  return (
    <Panel title='办理经过'>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className='caption'>还没有人办理过。</p>
          ) : (
            <ol className='ticket-history'>
              {items.map(entry => (
                <li key={`${entry.at} ${entry.action}`}>
                  <span className='caption'>{momentText(entry.at)}</span> {entry.actor}：{entry.text}
                  {entry.reason && <span className='caption'>（{entry.reason}）</span>}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  )
}
