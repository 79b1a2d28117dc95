import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { useDraft } from './queries.ts'
import { RowsStep } from './RowsStep.tsx'
import { Steps } from './Steps.tsx'
import './imports.scss'

const route = getRouteApi('/desk/imports/$id')

/** A table on its way in: its columns, what is wrong with its rows, the phone, the import. */
export function DraftPage() {
  const { id } = route.useParams()
  const draft = useDraft(id)
  if (draft.error) return <Failure error={asApiError(draft.error)} onRetry={() => void draft.refetch()} />
  if (!draft.data) return <Waiting what='正在核对表格' />
  return <Draft draft={draft.data} />
}

function Draft({ draft }: { draft: ImportDraftDetails }) {
  const navigate = useNavigate()
  const { step = 'columns' } = route.useSearch()
  const [isDropping, setDropping] = useState(false)
  const { id, fileName, sender, proposal } = draft
  const shown = proposal ? 'columns' : step
  const go = (next: 'columns' | 'rows') => void navigate({ to: '/imports/$id', params: { id }, search: { step: next } })
  return (
    <>
      <PageHead
        title='导入岗位'
        beside={`${fileName}${sender ? ` · 来自 ${sender}` : ''}`}
        actions={
          <>
            <Steps step={shown} canCheck={!proposal} onGo={go} />
            <Button type='text' onClick={() => setDropping(true)}>
              丢掉这份
            </Button>
          </>
        }
      />
      {shown === 'columns' ? <ColumnsStep draft={draft} onNext={() => go('rows')} /> : <RowsStep draft={draft} />}
      <p className='caption'>
        这份表留在 <Link to='/imports'>还没导完的</Link> 里，最后一次改动后存 7 天。
      </p>
      {isDropping && (
        <ReasonDialog
          title='丢掉这份表格'
          label={null}
          act='丢掉'
          isDangerous
          onAct={async () => {
            await api('DELETE /staff/import-drafts/:id', { params: { id } })
            await cache.invalidateQueries({ queryKey: ['import-drafts'] })
            await navigate({ to: '/imports' })
          }}
          onClose={() => setDropping(false)}
        >
          表格和改好的格子都会删去；已经导入的岗位不受影响。
        </ReasonDialog>
      )}
    </>
  )
}
