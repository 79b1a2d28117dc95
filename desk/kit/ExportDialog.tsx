import { Radio } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from './ReasonDialog.tsx'
import { saveFile } from './saved-file.ts'

export type ExportFormat = 'xlsx' | 'csv'

interface ExportDialogProps {
  title: string
  /** What is in the file, how much, and what is not. */
  children: React.ReactNode
  /** Fetches the file for this reason. */
  take: (format: ExportFormat, reason: string) => Promise<{ blob: Blob; name: string }>
  onClose: () => void
}

/** Asks what a file is for, and hands it over. */
export function ExportDialog({ title, children, take, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  return (
    <ReasonDialog
      title={title}
      label='做什么用'
      act='导出'
      onClose={onClose}
      onAct={async reason => saveFile(await take(format, reason))}
    >
      <p>{children}</p>
      <Radio.Group
        aria-label='文件格式'
        value={format}
        onChange={event => setFormat(event.target.value as ExportFormat)}
        options={[
          { value: 'xlsx', label: 'Excel 表格' },
          { value: 'csv', label: 'CSV 文本' },
        ]}
      />
    </ReasonDialog>
  )
}
