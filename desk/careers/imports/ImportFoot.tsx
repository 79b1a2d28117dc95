import { Button } from 'antd'
import { useState } from 'react'
import type { DraftCounts, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { cache } from '../../api/cache.ts'
import { api, fetchFile } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { saveFile } from '../../kit/saved-file.ts'

/** Takes in what is fit; what is not stays here, goes along unpublished, or leaves as a file. */
export function ImportFoot({ draft: { id, fair }, counts }: { draft: ImportDraftDetails; counts: DraftCounts }) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const rest = counts.incomplete + counts.review + counts.refused
  const pending = counts.incomplete + counts.review

  async function run(work: () => Promise<unknown>) {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  const take = (stands: ('ready' | 'incomplete' | 'review')[]) =>
    run(async () => {
      await api('POST /staff/import-drafts/:id/imports', { params: { id }, body: { stands } })
      await cache.invalidateQueries()
    })
  return (
    <div className='import-foot'>
      {failure && <Failure error={failure} />}
      <Button type='primary' loading={isBusy} disabled={counts.ready === 0} onClick={() => void take(['ready'])}>
        导入 {counts.ready} 行
      </Button>
      {pending > 0 && (
        <Button disabled={isBusy} onClick={() => void take(['ready', 'incomplete', 'review'])}>
          缺项、待审的 {pending} 行也收进岗位库，先不公开
        </Button>
      )}
      {rest > 0 && (
        <Button
          disabled={isBusy}
          onClick={() =>
            void run(async () => saveFile(await fetchFile('GET /staff/import-drafts/:id/rest.xlsx', { params: { id } })))
          }
        >
          下载要改的 {rest} 行
        </Button>
      )}
      <span className='caption'>
        {fair ? `进「${fair.title}」的展位。` : ''}
        {rest > 0 ? '没导入的留在这里。' : ''}导入后可以撤销。
      </span>
    </div>
  )
}
