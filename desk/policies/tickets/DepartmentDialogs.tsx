import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import type { DoDeed } from './do-deed.ts'
import { dueText } from './ticket-words.ts'

interface DialogProps {
  ticket: StaffTicket
  onDeed: DoDeed
  onClose: () => void
}

/** To whom it may go: never to whom it complains of. */
function useDepartments({ about }: StaffTicket) {
  const query = useQuery({
    queryKey: ['departments'],
    queryFn: () => api('GET /staff/departments', {}),
    staleTime: Infinity,
  })
  const options = (query.data?.items ?? [])
    .filter(({ id }) => id !== about?.id)
    .map(({ id, name, deals }) => ({ value: id, label: name, title: name, deals }))
  return { options, isPending: query.isPending }
}

export function WhistleDialog({ ticket, onDeed, onClose }: DialogProps) {
  const { act, failure, isBusy } = useActing()
  const { options, isPending } = useDepartments(ticket)
  return (
    <Modal open title='吹哨' footer={null} onCancel={onClose} destroyOnHidden>
      <p>叫一个部门牵头，其他配合。换了牵头部门，就由那边承办；这里还能看到进展。</p>
      <Form
        layout='vertical'
        style={{ marginTop: 12 }}
        onFinish={({ lead, supporters = [] }: { lead: string; supporters?: string[] }) =>
          void act(async () => {
            await onDeed(() =>
              api(
                'POST /staff/tickets/:id/whistle',
                { params: { id: ticket.id }, body: { lead, supporters } },
                { headers: { 'if-match': String(ticket.version) } },
              ),
            )
            onClose()
          })
        }
      >
        <Form.Item name='lead' label='牵头部门' rules={[{ required: true, message: '请选牵头部门' }]}>
          <Select options={options} loading={isPending} />
        </Form.Item>
        <Form.Item name='supporters' label='配合部门'>
          <Select mode='multiple' maxCount={6} options={options} />
        </Form.Item>
        <DialogEnd act='吹哨' isBusy={isBusy} failure={failure} onClose={onClose} />
      </Form>
    </Modal>
  )
}

/** Gives it away whole; the clock goes on as it went. */
export function HandOverDialog({ ticket, onDeed, onClose }: DialogProps) {
  const { act, failure, isBusy } = useActing()
  const { options, isPending } = useDepartments(ticket)
  const due = dueText(ticket)
  return (
    <Modal open title='转办' footer={null} onCancel={onClose} destroyOnHidden>
      <p>整件交给另一个部门承办，{due ? `时限不变，还是 ${due}` : '已经用掉的时间照算'}。提问人会看到现在由谁办，看不到原因。</p>
      <Form
        layout='vertical'
        style={{ marginTop: 12 }}
        onFinish={(body: { to: string; reason: string }) =>
          void act(async () => {
            await onDeed(() =>
              api(
                'POST /staff/tickets/:id/hand-over',
                { params: { id: ticket.id }, body },
                { headers: { 'if-match': String(ticket.version) } },
              ),
            )
            onClose()
          })
        }
      >
        <Form.Item name='to' label='转给' rules={[{ required: true, message: '请选转给谁' }]}>
          <Select
            options={options.filter(({ value }) => value !== ticket.lead?.id)}
            loading={isPending}
            optionRender={({ data }) => (
              <>
                {data.label}
                <br />
                <span className='caption'>{data.deals}</span>
              </>
            )}
          />
        </Form.Item>
        <Form.Item name='reason' label='为什么转' rules={[{ required: true, message: '请写为什么转' }]}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <DialogEnd act='转办' isBusy={isBusy} failure={failure} onClose={onClose} />
      </Form>
    </Modal>
  )
}
