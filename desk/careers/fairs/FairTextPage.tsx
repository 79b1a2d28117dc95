import { useParams } from '@tanstack/react-router'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { PhoneFrame } from '../../kit/PhoneFrame.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { followVersion, overVersion, VersionField } from '../../kit/VersionField.tsx'
import { FairFields } from './FairFields.tsx'
import { FairFrame } from './FairFrame.tsx'
import { type FairValues, toEdit, toValues } from './fair-form.ts'
import { fairLabels } from './fair-state.ts'

/** What is written of a fair, with the phone that shows it. */
export function FairTextPage() {
  const { id } = useParams({ from: '/desk/fairs/$id/text' })
  return <FairFrame id={id}>{fair => <FairText key={fair.id} fair={fair} />}</FairFrame>
}

function FairText({ fair }: { fair: StaffFair }) {
  const { message } = App.useApp()
  const { may } = useSession()
  const [form] = Form.useForm<FairValues>()
  const [isCancelling, setCancelling] = useState(false)

  async function save(values: FairValues) {
    const saved = await api('PATCH /staff/fairs/:id', { params: { id: fair.id }, body: toEdit(values) }, overVersion(form))
    followVersion(form, saved.version)
    cache.setQueryData(['fair', fair.id], saved)
    void cache.invalidateQueries({ queryKey: ['fairs'] })
    void message.success(saved.state === 'published' ? '已经存下，小程序里也变了' : '已经存下')
  }
  async function cancel(reason: string) {
    await api('PUT /staff/events/:id/cancellation', { params: { id: fair.id }, body: { reason } })
    void cache.invalidateQueries({ queryKey: ['fair', fair.id] })
    void message.success('已经取消，报了名的人收到消息')
  }
  return (
    <div className='fair-text'>
      <Panel>
        <RecordForm<FairValues>
          name={`fair:${fair.id}`}
          form={form}
          initial={toValues(fair)}
          labels={fairLabels}
          act={fair.state === 'published' ? '存下，小程序里马上变' : '存下'}
          onSave={save}
          onTakeCurrent={current => form.setFieldValue('version', (current as StaffFair).version)}
          readCurrent={toValues}
          extra={
            may('publish-events') &&
            fair.status !== 'cancelled' &&
            fair.status !== 'ended' && (
              <Button danger type='text' onClick={() => setCancelling(true)}>
                取消这一场
              </Button>
            )
          }
        >
          <VersionField />
          <FairFields fair={fair} />
        </RecordForm>
      </Panel>
      {fair.state === 'published' && <PhoneFrame title='小程序里现在的样子' path={`/packages/fairs/fair?id=${fair.id}`} />}
      {isCancelling && (
        <ReasonDialog
          title={`取消《${fair.title}》`}
          label='原因（会发给报了名的人）'
          act='取消这一场'
          isDangerous
          onAct={cancel}
          onClose={() => setCancelling(false)}
        >
          <p>
            报了名的 {fair.stats.registered + fair.stats.waitlist}{' '}
            人马上收到消息，入场码失效，企业链接也打不开。取消以后不能恢复，可以照这一场再办。
          </p>
        </ReasonDialog>
      )}
    </div>
  )
}
