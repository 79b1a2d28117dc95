import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { AutoComplete, Form, Select, Upload } from 'antd'
import { FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api, sendFile } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { agoText, dayText, momentText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { useUpcomingFairs } from '../upcoming-fairs.ts'
import { PastImports } from './PastImports.tsx'
import { pastedTable } from './pasted-table.ts'
import './imports.scss'

/** Where a table comes in: dropped, chosen or pasted; below it the ones that are not finished. */
export function StartPage() {
  const navigate = useNavigate()
  const fairs = useUpcomingFairs()
  const senders = useQuery({ queryKey: ['import-senders'], queryFn: () => api('GET /staff/import-senders', {}) })
  const drafts = useQuery({
    queryKey: ['import-drafts'],
    queryFn: () => api('GET /staff/import-drafts', { query: { limit: 20 } }),
  })
  const [sender, setSender] = useState('')
  const [fair, setFair] = useState<string | undefined>()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function take(file: File) {
    setBusy(true)
    setFailure(null)
    try {
      const query = { ...(sender.trim() ? { sender: sender.trim() } : {}), ...(fair ? { fair } : {}) }
      const { id } = await sendFile('POST /staff/import-drafts', { query }, file)
      await navigate({ to: '/imports/$id', params: { id } })
    } catch (error) {
      setFailure(asApiError(error))
      setBusy(false)
    }
  }
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (/^(INPUT|TEXTAREA)$/.test((event.target as HTMLElement).tagName)) return
      const file = pastedTable(event.clipboardData)
      if (!file) return
      event.preventDefault()
      void take(file)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  })

  return (
    <>
      <PageHead title='导入岗位' beside='先核对，再发布；不对的格子会标出来，当场就能改' />
      <Panel>
        <Form layout='vertical' className='import-start'>
          <Form.Item label='哪一场招聘会' htmlFor='import-fair' extra='选了，岗位会直接排进这一场的展位；不是招聘会的就空着'>
            <Select
              id='import-fair'
              allowClear
              placeholder='不进招聘会'
              value={fair}
              onChange={setFair}
              options={(fairs.data?.items ?? []).map(({ id, title, startsAt }) => ({
                value: id,
                label: `${title} · ${dayText(startsAt)}`,
              }))}
            />
          </Form.Item>
          <Form.Item label='谁发来的（可不填）' htmlFor='import-sender' extra='写上，下次同一家发来的表会照样认列'>
            <AutoComplete
              id='import-sender'
              value={sender}
              onChange={setSender}
              maxLength={60}
              placeholder='如 区人才交流中心'
              options={(senders.data?.items ?? [])
                .filter(({ name }) => name.includes(sender))
                .map(({ name }) => ({ value: name }))}
            />
          </Form.Item>
        </Form>
        <Upload.Dragger
          disabled={isBusy}
          showUploadList={false}
          beforeUpload={file => {
            void take(file)
            return Upload.LIST_IGNORE
          }}
        >
          <FileUp size={32} aria-hidden />
          <p>
            <strong>把表格拖到这里，或点这里选文件</strong>
          </p>
          <p className='caption'>
            Excel、WPS、CSV、Word（.docx）都行，最大 5 MB。也可以在 Excel 里选中、复制，回到这一页按 Ctrl V 粘贴。
          </p>
        </Upload.Dragger>
        {isBusy && <Waiting what='正在读表格' />}
        {failure && <Failure error={failure} />}
      </Panel>
      {drafts.error && <Failure error={asApiError(drafts.error)} onRetry={() => void drafts.refetch()} />}
      {(drafts.data?.items.length ?? 0) > 0 && (
        <Panel title='还没导完的' aside='存 7 天，关掉浏览器也在'>
          <ul className='import-drafts'>
            {drafts.data?.items.map(({ id, fileName, sender: from, counts, createdBy, updatedAt, expiresAt }) => (
              <li key={id}>
                <Link to='/imports/$id' params={{ id }}>
                  {fileName}
                </Link>
                <span className='caption'>
                  {from ? `来自 ${from} · ` : ''}
                  {counts
                    ? `可发布 ${counts.ready} 行 · 要改 ${counts.incomplete + counts.review + counts.refused} 行`
                    : '还要认列'}
                  {` · ${createdBy} ${agoText(updatedAt)}改过 · 留到 ${momentText(expiresAt)}`}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <PastImports />
    </>
  )
}
