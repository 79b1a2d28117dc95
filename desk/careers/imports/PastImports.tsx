import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { cache } from '../../api/cache.ts'
import { api, fetchFile } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { saveFile } from '../../kit/saved-file.ts'
import { momentText } from '../../kit/times.ts'

const states: Record<'running' | 'done' | 'undone' | 'failed', [Tone, string]> = {
  running: ['info', '正在导入'],
  done: ['good', '已导入'],
  undone: ['plain', '已撤销'],
  failed: ['bad', '没导完'],
}

/** What was imported when, to be taken back. */
export function PastImports() {
  const past = useQuery({ queryKey: ['imports'], queryFn: () => api('GET /staff/imports', {}) })
  const [undoing, setUndoing] = useState<{ id: string; fileName: string } | null>(null)
  const items = (past.data?.items ?? []).filter(({ dryRun, kind }) => !dryRun && (kind === 'jobs' || kind === 'employers'))
  if (past.error) return <Failure error={asApiError(past.error)} onRetry={() => void past.refetch()} />
  if (items.length === 0) return null
  return (
    <Panel title='导入记录'>
      <ul className='import-drafts'>
        {items.slice(0, 10).map(({ id, fileName, state, startedAt, created, updated, rejected }) => (
          <li key={id}>
            <StateTag tone={states[state][0]}>{states[state][1]}</StateTag> <strong>{fileName}</strong>
            <span className='caption'>
              {momentText(startedAt)} · 新增 {created} · 更新 {updated}
            </span>
            {state === 'done' && (
              <Button type='link' onClick={() => setUndoing({ id, fileName })}>
                撤销
              </Button>
            )}
            {rejected > 0 && (
              <Button
                type='link'
                onClick={async () => saveFile(await fetchFile('GET /staff/imports/:id/refused.xlsx', { params: { id } }))}
              >
                下载没收的 {rejected} 行
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <ReasonDialog
          title={`撤销导入“${undoing.fileName}”`}
          label={null}
          act='撤销这次导入'
          isDangerous
          onAct={async () => {
            await api('DELETE /staff/imports/:id', { params: { id: undoing.id } })
            await cache.invalidateQueries()
          }}
          onClose={() => setUndoing(null)}
        >
          这次新增的岗位会删去，改动过的恢复原样；之后工作人员又改过的会留下。
        </ReasonDialog>
      )}
    </Panel>
  )
}
