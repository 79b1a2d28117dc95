import { Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'
import { DialogEnd } from './DialogEnd.tsx'

interface ReasonDialogProps {
  /** What happens, e.g. 停用这个账号. */
  title: string
  /** What that means, before it is done. */
  children?: ReactNode
  /** Label of the field; null where no reason is asked. */
  label?: string | null
  /** What is often said, to be taken with one press. */
  presets?: readonly string[]
  /** What stands in the field at first. */
  initial?: string
  /** What the button says. */
  act: string
  isDangerous?: boolean
  onAct: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Says what will happen, asks why where that is wanted, and does it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, label = '理由', presets = [], initial = '', act, isDangerous, onAct, onClose } = props
  const [form] = Form.useForm<{ reason?: string }>()
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
      <Form
        form={form}
        layout='vertical'
        requiredMark={false}
        initialValues={{ reason: initial }}
        onFinish={run}
        style={{ marginTop: 12 }}
      >
        {label && (
          <Form.Item
            name='reason'
            label={label}
            rules={[{ required: true, min: 2, message: '请写两个字以上，操作记录里会留着' }]}
          >
            <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
        {label && presets.length > 0 && (
          <p className='row'>
            {presets.map(preset => (
              <Button key={preset} size='small' onClick={() => form.setFieldValue('reason', preset)}>
                {preset}
              </Button>
            ))}
          </p>
        )}
        <DialogEnd act={act} isBusy={isBusy} failure={failure} isDangerous={isDangerous} onClose={onClose} />
      </Form>
    </Modal>
  )
}
