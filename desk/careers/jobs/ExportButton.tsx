import { Button, Dropdown } from 'antd'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { StaffJobFilters } from '../../../contract/careers/staff-jobs.ts'
import { fetchFile } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { saveFile } from '../../kit/saved-file.ts'

/** The list as it is filtered, as a file: masked at once, whole only with a reason. */
export function ExportButton({ filters, total }: { filters: StaffJobFilters; total: number }) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const load = async (more: { format: 'xlsx' | 'csv'; reason?: string }) =>
    saveFile(await fetchFile('POST /staff/job-exports', { body: { ...more, filters } }))

  async function masked(format: 'xlsx' | 'csv') {
    setBusy(true)
    setFailure(null)
    try {
      await load({ format })
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: 'Excel 表，联系方式打码' },
            { key: 'csv', label: 'CSV，联系方式打码' },
            { key: 'whole', label: 'Excel 表，含联系方式（要写用途）' },
          ],
          onClick: ({ key }) => (key === 'whole' ? setAsking(true) : void masked(key as 'xlsx' | 'csv')),
        }}
      >
        <Button icon={<Download size={16} aria-hidden />} loading={isBusy} disabled={total === 0}>
          导出 {total} 个
        </Button>
      </Dropdown>
      {failure && <Failure error={failure} />}
      {isAsking && (
        <ReasonDialog
          title='导出联系方式'
          label='用来做什么'
          act='导出'
          onAct={reason => load({ format: 'xlsx', reason })}
          onClose={() => setAsking(false)}
        >
          表里会有企业联系人的电话，谁导出、用来做什么都记进操作记录。用完请删掉文件。
        </ReasonDialog>
      )}
    </>
  )
}
