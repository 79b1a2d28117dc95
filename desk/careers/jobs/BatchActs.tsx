import { App, Button, DatePicker, Form, Input, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect, useState } from 'react'
import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { JobBatchResult } from '../../../contract/careers/staff-jobs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import '../careers.scss'

type Act = 'publish' | 'withdraw' | 'extend'
const acts: Record<Act, { name: string; what: string }> = {
  publish: { name: '发布到小程序', what: '会公开' },
  withdraw: { name: '下架', what: '会从小程序上撤下' },
  extend: { name: '改有效期', what: '会改有效期' },
}
/** Long enough to notice a slip; afterwards the act is still in the history of each posting. */
const undoSeconds = 10

/** What can be done with many postings: shown before, taken back after. */
export function BatchActs({ jobs, onDone }: { jobs: StaffJob[]; onDone: () => void }) {
  const [act, setAct] = useState<Act | null>(null)
  return (
    <>
      {(Object.keys(acts) as Act[]).map(one => (
        <Button key={one} onClick={() => setAct(one)}>
          {acts[one].name}
        </Button>
      ))}
      {act && <BatchDialog act={act} jobs={jobs} onDone={onDone} onClose={() => setAct(null)} />}
    </>
  )
}

interface BatchDialogProps {
  act: Act
  jobs: StaffJob[]
  onDone: () => void
  onClose: () => void
}

function BatchDialog({ act, jobs, onDone, onClose }: BatchDialogProps) {
  const { notification } = App.useApp()
  const [ahead, setAhead] = useState<JobBatchResult | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [until, setUntil] = useState<Dayjs>(() => dayjs().add(30, 'day'))
  const [reason, setReason] = useState('')
  const day = until.format('YYYY-MM-DD')
  const body = {
    action: act,
    ids: jobs.map(({ id }) => id),
    ...(act === 'extend' ? { validThrough: day } : {}),
    ...(reason.trim().length >= 2 ? { reason: reason.trim() } : {}),
  }
  const question = JSON.stringify(body)
  useEffect(() => {
    setFailure(null)
    api('POST /staff/job-batches', { body: { ...JSON.parse(question), dryRun: true } })
      .then(setAhead)
      .catch(error => setFailure(asApiError(error)))
  }, [question])

  async function undo(id: string, key: string) {
    notification.destroy(key)
    try {
      const { restored, kept } = await api('DELETE /staff/job-batches/:id', { params: { id } })
      notification.success({
        message: `撤销了：${restored} 个恢复原样`,
        description: kept.length > 0 ? `${kept.length} 个之后又改过，没有动` : undefined,
      })
    } catch (error) {
      notification.error({ message: asApiError(error).message })
    }
    await cache.invalidateQueries({ queryKey: ['jobs'] })
  }
  async function run() {
    setBusy(true)
    try {
      const { id, changed } = await api('POST /staff/job-batches', { body })
      await cache.invalidateQueries({ queryKey: ['jobs'] })
      onClose()
      onDone()
      if (id)
        notification.success({
          key: id,
          duration: undoSeconds,
          message: `${acts[act].name}：改了 ${changed.length} 个岗位`,
          actions: <Button onClick={() => void undo(id, id)}>撤销</Button>,
        })
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  const count = ahead?.changed.length ?? 0
  return (
    <Modal open title={`${acts[act].name} ${jobs.length} 个岗位`} footer={null} onCancel={onClose} destroyOnHidden>
      <Form layout='vertical'>
        {act === 'extend' && (
          <Form.Item label='新的有效期' htmlFor='batch-until'>
            <DatePicker
              id='batch-until'
              format='YYYY年M月D日 ddd'
              value={until}
              minDate={dayjs()}
              allowClear={false}
              onChange={day => day && setUntil(day)}
            />
          </Form.Item>
        )}
        {act !== 'extend' && (
          <Form.Item label={act === 'publish' ? '理由（放行缺项、待审的才要写）' : '理由（可不填）'} htmlFor='batch-reason'>
            <Input id='batch-reason' maxLength={200} value={reason} onChange={event => setReason(event.target.value)} />
          </Form.Item>
        )}
      </Form>
      {failure && <Failure error={failure} />}
      {!ahead && !failure && <Waiting what='正在看会改什么' />}
      {ahead && (
        <div className='batch-ahead'>
          <strong>
            {count} 个{acts[act].what}
          </strong>
          <ul>
            {ahead.changed.slice(0, 8).map(({ id, title, employer }) => (
              <li key={id}>
                {title} · {employer}
              </li>
            ))}
            {count > 8 && <li>……另外 {count - 8} 个</li>}
          </ul>
          {ahead.skipped.length > 0 && <strong>{ahead.skipped.length} 个不动</strong>}
          <ul>
            {ahead.skipped.slice(0, 8).map(({ id, title, why }) => (
              <li key={id}>
                {title}：{why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DialogEnd
        act={`${acts[act].name} ${count} 个`}
        isBusy={isBusy}
        isDisabled={count === 0}
        isDangerous={act === 'withdraw'}
        onAct={run}
        onClose={onClose}
      />
    </Modal>
  )
}
