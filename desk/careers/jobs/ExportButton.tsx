import { Button, Dropdown } from 'antd'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { StaffJobFilters } from '../../../contract/careers/staff-jobs.ts'
import { fetchFile } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { ExportDialog } from '../../kit/ExportDialog.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { type Total, totalText } from '../../kit/pages.ts'
import { saveFile } from '../../kit/saved-file.ts'

/** The list as it is filtered, as a file: masked at once, whole only with a reason. */
export function ExportButton({ filters, count }: { filters: StaffJobFilters; count: Total }) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function masked(format: 'xlsx' | 'csv') {
    setBusy(true)
    setFailure(null)
    try {
      saveFile(await fetchFile('POST /staff/job-exports', { body: { format, filters } }))
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
            { key: 'whole', label: '含联系方式（要写做什么用）' },
          ],
          onClick: ({ key }) => (key === 'whole' ? setAsking(true) : void masked(key as 'xlsx' | 'csv')),
        }}
      >
        <Button icon={<Download size={16} aria-hidden />} loading={isBusy} disabled={count.total === 0}>
          导出 {totalText(count)} 个
        </Button>
      </Dropdown>
      {failure && <Failure error={failure} />}
      {isAsking && (
        <ExportDialog
          title='导出联系方式'
          take={(format, reason) => fetchFile('POST /staff/job-exports', { body: { format, reason, filters } })}
          onClose={() => setAsking(false)}
        >
          共 {totalText(count)} 个岗位，表里会有企业联系人的电话。谁导出、用来做什么都记进操作记录；用完请删掉文件。
        </ExportDialog>
      )}
    </>
  )
}
