import { Modal, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useActing } from './acting.ts'
import { DialogEnd } from './DialogEnd.tsx'
import { MomentField } from './MomentField.tsx'

interface PublishDialogProps {
  title: string
  /** What the public will see, before it does. */
  children?: ReactNode
  /** The time that was set before. */
  setBefore?: string | null
  /** `at`: when, null for now. */
  onPublish: (at: string | null) => Promise<unknown>
  onClose: () => void
}

/** Asks whether something becomes public now or at a time to come, and does it. */
export function PublishDialog({ title, children, setBefore = null, onPublish, onClose }: PublishDialogProps) {
  const [isLater, setLater] = useState(setBefore !== null)
  const [at, setAt] = useState<string | null>(setBefore)
  const { isBusy, failure, act } = useActing()
  const publish = async () => {
    if (await act(() => onPublish(isLater ? at : null))) onClose()
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <p>{children}</p>
      <Radio.Group value={isLater} onChange={event => setLater(event.target.value as boolean)} style={{ margin: '12px 0' }}>
        <Radio value={false}>现在发布</Radio>
        <Radio value={true}>定时发布</Radio>
      </Radio.Group>
      {isLater && (
        <p style={{ marginBottom: 12 }}>
          <MomentField value={at} onChange={setAt} aria-label='什么时候发布' />
        </p>
      )}
      <DialogEnd
        act={isLater ? '到时间自动发布' : '发布到小程序'}
        isBusy={isBusy}
        failure={failure}
        isDisabled={isLater && !at}
        onAct={publish}
        onClose={onClose}
      />
    </Modal>
  )
}
