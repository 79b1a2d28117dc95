import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { useSession } from '../../frame/session.tsx'
import { wayNames } from './ticket-words.ts'

/** By which way and rule it came here, and what has to be known before it is passed on. */
export function Routing({ ticket: { routing, about } }: { ticket: StaffTicket }) {
  const { may } = useSession()
  return (
    <>
      {about && (
        <Alert
          type='warning'
          showIcon
          title={`投诉的是${about.name}：由它的上级办，${about.name}的人看不到，也不能转给它。`}
          style={{ marginBottom: 12 }}
        />
      )}
      {routing && (
        <p className='caption'>
          {wayNames[routing.way]}
          {routing.rule && `：按规则“${routing.rule.name ?? '已经删掉的规则'}”自动分派，分错了用“转办”`}
          {routing.rule && may('edit-departments') && (
            <>
              ，<Link to='/departments'>改规则</Link>
            </>
          )}
        </p>
      )}
    </>
  )
}
