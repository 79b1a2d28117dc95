import { Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'
import { Failure } from './Failure.tsx'

interface ReasonDialogProps {
  /** What happens, e.g. 停用这个账号. */
  title: string
  /** What that means, before it is done. */
  children?: ReactNode
  /** Label of the field; null where no reason is asked. */
  label?: string | null
  /** What the button says. */
  act: string
  isDangerous?: boolean
  onAct: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Says what will happen, asks why where that is wanted, and does it. */
export function ReasonDialog({ title, children, label = '理由', act, isDangerous, onAct, onClose }: ReasonDialogProps) {
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function run({ reason = '' }: { reason?: string }) {
    setBusy(true)
    try {
      await onAct(reason)
      onClose()
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      {children}
      <Form layout='vertical' requiredMark={false} onFinish={run} style={{ marginTop: 12 }}>
        {label && (
          <Form.Item
            name='reason'
            label={label}
            rules={[{ required: true, min: 2, message: '请写两个字以上，操作记录里会留着' }]}
          >
            <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
        {failure && <Failure error={failure} />}
        <div className='row'>
          <Button type='primary' danger={isDangerous} htmlType='submit' loading={isBusy}>
            {act}
          </Button>
          <Button onClick={onClose}>先不</Button>
        </div>
      </Form>
    </Modal>
  )
}
