import { App, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { FairStats } from '../../../contract/careers/fairs.ts'
import type { NoticeAudience } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'

interface Notice {
  text: string
  to: NoticeAudience
}

/** Writes to those who signed up; it stands in their inbox, and WeChat passes it on where they allow it. */
export function NoticeDialog({ fairId, stats, onClose }: { fairId: string; stats: FairStats; onClose: () => void }) {
  const { message } = App.useApp()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  // The same for every attempt: a bad line tells nobody twice.
  const [idempotencyKey] = useState(() => `notice-${Date.now()}-${Math.random()}`)
  const { registered, waitlist } = stats

  async function send(body: Notice) {
    setBusy(true)
    try {
      const { told } = await api('POST /staff/fairs/:id/notices', { params: { id: fairId }, body }, { idempotencyKey })
      void message.success(`已经发给 ${told} 人`)
      onClose()
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title='通知报了名的人' footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Notice> layout='vertical' requiredMark={false} initialValues={{ to: 'everybody' }} onFinish={send}>
        <Form.Item name='to' label='发给谁'>
          <Radio.Group
            options={[
              { value: 'everybody', label: `所有人（${registered + waitlist} 人）` },
              { value: 'confirmed', label: `有入场码的（${registered} 人）` },
              { value: 'waitlisted', label: `候补的（${waitlist} 人）` },
            ]}
          />
        </Form.Item>
        <Form.Item
          name='text'
          label='内容'
          extra='出现在小程序“消息”里。改时间、换地方不用在这里写：改了内容会自动通知。'
          rules={[{ required: true, min: 4, message: '请写四个字以上' }]}
        >
          <Input.TextArea autoFocus maxLength={200} showCount autoSize={{ minRows: 3 }} />
        </Form.Item>
        <DialogEnd act='发出去' isBusy={isBusy} failure={failure} onClose={onClose} />
      </Form>
    </Modal>
  )
}
