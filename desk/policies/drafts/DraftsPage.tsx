import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented, Upload } from 'antd'
import { FileUp, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { PolicyDraft } from '../../../contract/imports/drafts.ts'
import { api, sendFile } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { agoText } from '../../kit/times.ts'
import './drafts.scss'

const route = getRouteApi('/desk/policy-drafts')
const states: Record<PolicyDraft['state'], [string, Tone]> = {
  waiting: ['等核对', 'waiting'],
  published: ['已公开', 'good'],
  refused: ['不采用', 'plain'],
  replaced: ['又来了新的', 'plain'],
}
const relations: Record<PolicyDraft['relation'], string> = { new: '新政策', update: '改正现有的', version: '新版本' }

const columns: Column<PolicyDraft>[] = [
  {
    key: 'title',
    title: '标题',
    render: row => (
      <>
        <Link to='/policy-drafts/$id' params={{ id: row.id }} search={{}}>
          {row.title ?? '还没有标题'}
        </Link>
        <div className='caption'>{row.original ? row.original.name : '手工起草'}</div>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: row => <StateTag tone={states[row.state][1]}>{states[row.state][0]}</StateTag>,
  },
  { key: 'relation', title: '是什么', render: row => relations[row.relation] },
  {
    key: 'open',
    title: '还要做的',
    render: row =>
      [row.missing.length > 0 && `补上${row.missing.join('、')}`, row.notUnderstood > 0 && `${row.notUnderstood} 处没读懂`]
        .filter(Boolean)
        .join('；') || '逐条核对',
  },
  { key: 'saved', title: '存于', render: row => agoText(row.savedAt) },
]

/** Documents that were sent and what was written by hand, until somebody has compared and published them. */
export function DraftsPage() {
  const { state = 'waiting' } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const { act, failure, isBusy } = useActing()
  const [told, setTold] = useState<string | null>(null)
  const pages = usePages(['policy-drafts', state], after => api('GET /staff/policy-drafts', { query: { state, ...after } }))
  const take = (file: File) =>
    act(async () => {
      const report = await sendFile('POST /staff/imports/:kind', { params: { kind: 'policies' }, query: {} }, file)
      const note = report.sheets[0]?.note
      setTold(
        report.unchanged > 0 ? `“${file.name}”以前送过，没有重复存。` : `“${file.name}”读进来了${note ? `：${note}` : ''}。`,
      )
      await client.invalidateQueries({ queryKey: ['policy-drafts'] })
    })
  const write = () =>
    act(async () => {
      const { id } = await api('POST /staff/policy-drafts', { body: {} }, { idempotencyKey: onceKey() })
      await navigate({ to: '/policy-drafts/$id', params: { id }, search: { view: 'text' } })
    })
  return (
    <>
      <PageHead
        title='导入与草稿'
        beside='公开之前，谁也看不到'
        actions={
          <Button icon={<PenLine size={16} aria-hidden />} loading={isBusy} onClick={() => void write()}>
            手工起草
          </Button>
        }
      />
      <Upload.Dragger
        accept='.docx,.pdf,.html,.htm,.md,.txt'
        showUploadList={false}
        multiple={false}
        disabled={isBusy}
        customRequest={({ file }) => void take(file as File)}
      >
        <p className='drop-title'>
          <FileUp size={18} aria-hidden /> {isBusy ? '正在读这份文件……' : '把政策文件拖到这里，或点这里选'}
        </p>
        <p className='caption'>Word（.docx）、带文字的 PDF、网页、纯文本都行，最大 5 MB。扫描件读不了。</p>
      </Upload.Dragger>
      {told && (
        <p className='notice' role='status'>
          {told}
        </p>
      )}
      {failure && <Failure error={failure} />}
      <div className='drafts-list'>
        <ResourceTable
          name='policy-drafts'
          caption='草稿'
          unit='份'
          columns={columns}
          pages={pages}
          onOpen={row => void navigate({ to: '/policy-drafts/$id', params: { id: row.id }, search: {} })}
          filters={
            <Segmented
              aria-label='看哪些'
              value={state}
              options={Object.entries(states).map(([value, [label]]) => ({ value: value as PolicyDraft['state'], label }))}
              onChange={value => void navigate({ search: { state: value } })}
            />
          }
          empty={
            <Empty title={state === 'waiting' ? '没有等着核对的' : '没有这样的草稿'}>把文件拖到上面，或手工起草一份。</Empty>
          }
        />
      </div>
    </>
  )
}
