import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import type { DeedOpen } from './DeedDialogs.tsx'

interface DeedsProps {
  ticket: StaffTicket
  onClaimed: (ticket: StaffTicket) => Promise<void>
  onOpen: (deed: DeedOpen) => void
  beside: ReactNode
}

const names: [Exclude<DeedOpen, null>, string][] = [
  ['whistle', '吹哨'],
  ['pause', '请提问人补充'],
  ['escalate', '上报市级'],
  ['draft-answer', '拟成常见问答'],
  ['close', '办结'],
]

/** What may be done with the case as it stands; what may not is not there. */
export function Deeds({ ticket, onClaimed, onOpen, beside }: DeedsProps) {
  const { id, version, deeds } = ticket
  const { act, failure, isBusy } = useActing()
  const claim = () =>
    act(async () =>
      onClaimed(await api('POST /staff/tickets/:id/claim', { params: { id } }, { headers: { 'if-match': String(version) } })),
    )
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
        {beside}
      </div>
      {failure && <Failure error={failure} />}
    </>
  )
}
