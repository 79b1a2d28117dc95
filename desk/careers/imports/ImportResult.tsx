import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'

interface ImportResultProps {
  draft: ImportDraftDetails
  imported: NonNullable<ImportDraftDetails['imported']>
}

/** What the import did, how to take it back, and what is left to do until everybody sees it. */
export function ImportResult({ draft: { fair, uncheckedEmployers }, imported }: ImportResultProps) {
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function undo() {
    setBusy(true)
    try {
      await api('DELETE /staff/imports/:id', { params: { id: imported.id } })
      await cache.invalidateQueries()
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className='notice is-good' role='status'>
      <CircleCheck size={18} aria-hidden />
      <div>
        <strong>
          已导入 {imported.accepted} 行：新增 {imported.created}，更新 {imported.updated}
          {fair ? `，进了「${fair.title}」的展位` : ''}
        </strong>
        {uncheckedEmployers > 0 ? (
          <p>
            其中 {uncheckedEmployers} 家企业还没核验，它们的岗位等核验后自动公开。
            <Link to='/employers' search={{ state: 'waiting' }}>
              去核验企业
            </Link>
          </p>
        ) : (
          <p>
            岗位已经公开。<Link to='/jobs'>看岗位</Link>
          </p>
        )}
        {failure && <Failure error={failure} />}
        <Button size='small' loading={isBusy} onClick={() => void undo()}>
          撤销这次导入
        </Button>
      </div>
    </div>
  )
}
