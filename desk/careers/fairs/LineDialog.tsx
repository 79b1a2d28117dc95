import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import type { LineDeed, LineState } from '../../../contract/careers/lines.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Loaded } from '../../kit/Loaded.tsx'

interface LineDialogProps {
  fairId: string
  employerId: string
  title: string
  onClose: () => void
}

const renewed = 5000

/** Calls people in for a booth that cannot do it itself now. */
export function LineDialog({ fairId, employerId, title, onClose }: LineDialogProps) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const params = { id: fairId, employerId }
  const queryKey = ['line', fairId, employerId]
  const line = useQuery({
    queryKey,
    queryFn: () => api('GET /staff/fairs/:id/lines/:employerId', { params }),
    refetchInterval: renewed,
  })
  const keep = async (work: Promise<unknown>) => {
    try {
      queries.setQueryData(queryKey, await work)
    } catch (error) {
      const problem = asApiError(error)
      void message.error(`${problem.title}：${problem.message}`)
    }
  }
  const act = (deed: LineDeed['deed'], number: number) => {
    const deeds = [{ deed, number, at: new Date().toISOString() }]
    void keep(api('POST /staff/fairs/:id/lines/:employerId/deeds', { params, body: { deeds } }))
  }
  const setState = (state: LineState) => void keep(api('PUT /staff/fairs/:id/lines/:employerId', { params, body: { state } }))
  return (
    <Modal open title={`替 ${title} 叫号`} footer={null} onCancel={onClose} destroyOnHidden>
      <Loaded query={line}>
        {({ state, waiting, called, came, lost }) => (
          <>
            <p className='caption'>
              {waiting.length} 人在等 · 来过 {came} 人 · 过号 {lost} 人{state === 'paused' && ' · 暂停取号'}
              {state === 'closed' && ' · 已结束'}
            </p>
            {called.map(({ number, calls }) => (
              <div key={number} className='row line-row'>
                <strong>{number} 号</strong> 叫了 {calls} 次<Button onClick={() => act('came', number)}>来了</Button>
                {calls < 2 ? (
                  <Button onClick={() => act('call-again', number)}>再叫一次</Button>
                ) : (
                  <Button onClick={() => act('lost', number)}>没来，过号</Button>
                )}
              </div>
            ))}
            <div className='row'>
              {waiting[0] && (
                <Button type='primary' onClick={() => act('call', waiting[0]?.number ?? 0)}>
                  叫下一位：{waiting[0].number} 号
                </Button>
              )}
              {state === 'open' ? (
                <Button onClick={() => setState('paused')}>暂停取号</Button>
              ) : (
                <Button onClick={() => setState('open')}>{state === 'paused' ? '继续取号' : '开始取号'}</Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Modal>
  )
}
