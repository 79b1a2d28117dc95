import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { StaffRole } from '../../../contract/platform/access.ts'
import { api, type Reply } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { LinkToGive } from './LinkToGive.tsx'
import { departmentOf, MemberFields } from './MemberFields.tsx'

interface Given {
  username: string
  role: StaffRole
  department?: string
}

/** A new account, and the link to give to whom it is for. */
export function InviteDialog({ onInvited, onClose }: { onInvited: () => void; onClose: () => void }) {
  const { act, isBusy, failure } = useActing()
  const [made, setMade] = useState<Reply<'POST /staff/members'> | null>(null)
  const invite = ({ username, role, department }: Given) =>
    void act(async () => {
      setMade(await api('POST /staff/members', { body: { username, role, department: departmentOf(department) } }))
      onInvited()
    })
  return (
    <Modal open title='邀请同事' footer={null} onCancel={onClose} destroyOnHidden>
      {made ? (
        <>
          <LinkToGive invitation={made.invitation} username={made.member.username} />
          <Button type='primary' onClick={onClose}>
            好了
          </Button>
        </>
      ) : (
        <Form<Given> layout='vertical' requiredMark={false} initialValues={{ role: 'editor' }} onFinish={invite}>
          <Form.Item
            name='username'
            label='用户名'
            extra='登录用，如姓名拼音；操作记录里也写这个名字。'
            rules={[{ required: true, min: 2, message: '至少两个字' }]}
          >
            <Input maxLength={64} autoComplete='off' autoFocus />
          </Form.Item>
          <MemberFields />
          {failure && <Failure error={failure} />}
          <Button type='primary' htmlType='submit' loading={isBusy}>
            得到邀请链接
          </Button>
        </Form>
      )}
    </Modal>
  )
}
