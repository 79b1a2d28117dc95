import { Form, Input, Modal } from 'antd'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import { onceKey } from '../../kit/once.ts'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { HandOverDialog, WhistleDialog } from './DepartmentDialogs.tsx'
import type { DoDeed } from './do-deed.ts'

export type DeedOpen = 'whistle' | 'hand-over' | 'pause' | 'escalate' | 'close' | 'draft-answer' | null

interface DeedDialogsProps {
  ticket: StaffTicket
  open: DeedOpen
  onDeed: DoDeed
  onClose: () => void
}

/** Each deed says what it does before it is done. */
export function DeedDialogs({ ticket, open, onDeed, onClose }: DeedDialogsProps) {
  const params = { id: ticket.id }
  const options = { headers: { 'if-match': String(ticket.version) } }
  switch (open) {
    case 'whistle':
      return <WhistleDialog ticket={ticket} onDeed={onDeed} onClose={onClose} />
    case 'hand-over':
      return <HandOverDialog ticket={ticket} onDeed={onDeed} onClose={onClose} />
    case 'draft-answer':
      return <DraftAnswerDialog ticket={ticket} onClose={onClose} />
    case 'pause':
      return (
        <ReasonDialog
          title='请提问人补充'
          label='要补充什么'
          act='发给提问人，暂停计时'
          onAct={text => onDeed(() => api('POST /staff/tickets/:id/pause', { params, body: { text } }, options))}
          onClose={onClose}
        >
          提问人补充之前不计时；补充之后接着算。
        </ReasonDialog>
      )
    case 'escalate':
      return (
        <ReasonDialog
          title='上报市级协调'
          label='为什么要上报'
          act='上报'
          onAct={reason => onDeed(() => api('POST /staff/tickets/:id/escalate', { params, body: { reason } }, options))}
          onClose={onClose}
        >
          提问人会看到“已上报市级协调”；仍由本部门跟进答复。
        </ReasonDialog>
      )
    case 'close':
      return (
        <ReasonDialog
          title='办结'
          label={null}
          act='办结'
          onAct={() => onDeed(() => api('POST /staff/tickets/:id/close', { params }, options))}
          onClose={onClose}
        >
          办结之后不能再改；提问人还有疑问要新提一件。
        </ReasonDialog>
      )
    case null:
      return null
  }
}

function DraftAnswerDialog({ ticket, onClose }: Pick<DeedDialogsProps, 'ticket' | 'onClose'>) {
  const { act, failure, isBusy } = useActing()
  const last = ticket.messages.findLast(message => message.from === 'staff')
  return (
    <Modal open title='拟成常见问答' footer={null} onCancel={onClose} destroyOnHidden>
      <p>去掉个人情况，写成谁都用得上的。别人审过才公开；依据是最后一次答复引用的条款。</p>
      <Form
        layout='vertical'
        style={{ marginTop: 12 }}
        initialValues={{ question: ticket.question.slice(0, 200), answer: last?.text.slice(0, 2000) ?? '' }}
        onFinish={(body: { question: string; answer: string }) =>
          void act(async () => {
            await api(
              'POST /staff/tickets/:id/frequent-answers',
              { params: { id: ticket.id }, body },
              { idempotencyKey: onceKey() },
            )
            onClose()
          })
        }
      >
        <Form.Item name='question' label='问题' rules={[{ required: true, message: '请写问题' }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name='answer' label='答复' rules={[{ required: true, message: '请写答复' }]}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <DialogEnd act='交给别人审' isBusy={isBusy} failure={failure} onClose={onClose} />
      </Form>
    </Modal>
  )
}
