import { Form, Input, Modal, Radio } from 'antd'
import type { Decision } from '../../contract/community/proposals.ts'
import type { StaffProposal } from '../../contract/community/staff-proposals.ts'
import { api } from '../api/client.ts'
import { useActing } from '../kit/acting.ts'
import { DialogEnd } from '../kit/DialogEnd.tsx'
import { optionsOf } from '../kit/options.ts'
import { decisionNames, sideNames } from './words.ts'

interface DecisionDialogProps {
  proposal: StaffProposal
  version: () => { headers: { 'if-match': string } }
  onTook: (proposal: StaffProposal) => void
  onClose: () => void
}

/** The decision with its reason, once and for good. */
export function DecisionDialog({ proposal, version, onTook, onClose }: DecisionDialogProps) {
  const { act, failure, isBusy } = useActing()
  const decide = (body: { decision: Decision; reason: string }) =>
    act(async () => {
      onTook(await api('PUT /staff/proposals/:id/decision', { params: { id: proposal.id }, body }, version()))
      onClose()
    })
  return (
    <Modal open title='写决定' footer={null} onCancel={onClose} destroyOnHidden>
      {proposal.missing.length > 0 && (
        <p role='note'>还缺{proposal.missing.map(side => sideNames[side]).join('、')}的意见，先记下来才能决定。</p>
      )}
      <Form layout='vertical' requiredMark={false} onFinish={body => void decide(body)} style={{ marginTop: 12 }}>
        <Form.Item name='decision' label='决定' rules={[{ required: true, message: '请选一个' }]}>
          <Radio.Group options={optionsOf(decisionNames)} />
        </Form.Item>
        <Form.Item name='reason' label='理由（公开）' rules={[{ required: true, whitespace: true, message: '请写理由' }]}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        <DialogEnd act='就这样决定' isBusy={isBusy} failure={failure} onClose={onClose}>
          决定后不能改，也不再收意见；提的人会收到消息。
        </DialogEnd>
      </Form>
    </Modal>
  )
}
