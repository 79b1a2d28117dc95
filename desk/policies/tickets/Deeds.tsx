import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { onceKey } from '../../kit/once.ts'
import type { DeedOpen } from './DeedDialogs.tsx'
import type { DoDeed } from './do-deed.ts'

interface DeedsProps {
  ticket: StaffTicket
  onDeed: DoDeed
  onOpen: (deed: DeedOpen) => void
  beside: ReactNode
}

const names: [Exclude<DeedOpen, null>, string][] = [
  ['whistle', '吹哨'],
  ['hand-over', '转办'],
  ['pause', '请提问人补充'],
  ['escalate', '上报市级'],
  ['draft-answer', '拟成常见问答'],
  ['close', '办结'],
]

/** What may be done with the case as it stands; what may not is not there. */
export function Deeds({ ticket, onDeed, onOpen, beside }: DeedsProps) {
  const { id, version, deeds } = ticket
  const { act, failure, isBusy } = useActing()
  const making = useActing()
  const { may } = useSession()
  const navigate = useNavigate()
  const makeNeed = () =>
    making.act(async () => {
      const need = await api('POST /staff/needs/sources', { body: { kind: 'ticket', id } }, { idempotencyKey: onceKey() })
      await navigate({ to: '/needs/$id', params: { id: need.id } })
    })
  const headers = { 'if-match': String(version) }
  const claim = () => act(() => onDeed(() => api('POST /staff/tickets/:id/claim', { params: { id } }, { headers })))
  return (
    <>
      <div className='row ticket-deeds'>
        {deeds.includes('claim') && (
          <Button type='primary' loading={isBusy} onClick={() => void claim()}>
            我来承办
          </Button>
        )}
        {names
          .filter(([deed]) => deeds.includes(deed))
          .map(([deed, name]) => (
            <Button key={deed} onClick={() => onOpen(deed)}>
              {name}
            </Button>
          ))}
        {may('handle-needs') && (
          <Button loading={making.isBusy} onClick={() => void makeNeed()}>
            转成需求
          </Button>
        )}
        {beside}
      </div>
      {failure && <Failure error={failure} />}
      {making.failure && <Failure error={making.failure} />}
    </>
  )
}
