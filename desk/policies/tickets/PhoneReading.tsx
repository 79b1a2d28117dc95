import { Button } from 'antd'
import { useState } from 'react'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'

/** The asker's number: masked until somebody says why it is needed. Gone again with the page. */
export function PhoneReading({ ticket: { id, phone } }: { ticket: StaffTicket }) {
  const [whole, setWhole] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  if (phone === null) return <span className='caption'>提问人没有留手机号</span>
  return (
    <span className='not-printed'>
      {whole ? <a href={`tel:${whole}`}>{whole}</a> : <span className='number'>{phone}</span>}{' '}
      {!whole && (
        <Button size='small' onClick={() => setAsking(true)}>
          看手机号
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          title='看提问人的手机号'
          label='为什么要看'
          act='看手机号'
          onAct={async reason =>
            setWhole((await api('POST /staff/tickets/:id/phone-readings', { params: { id }, body: { reason } })).phone)
          }
          onClose={() => setAsking(false)}
        >
          谁看的、什么时候、为什么，会记入操作记录。
        </ReasonDialog>
      )}
    </span>
  )
}
