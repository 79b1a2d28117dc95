import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { FileUp, PenLine } from 'lucide-react'
import type { StaffPolicySummary } from '../../../contract/policies/staff-policies.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { levelNames, statusNames } from '../words.ts'
import './library.scss'

const route = getRouteApi('/desk/policies')
const onlyNames = { unconfirmed: '要点还没人确认的', stale: '90 天没核对的', withdrawn: '已撤下的' } as const

const columns: Column<StaffPolicySummary>[] = [
  {
    key: 'title',
    title: '政策',
    render: row => (
      <>
        <Link to='/policies/$id' params={{ id: row.id }}>
          {row.title}
        </Link>
        <div className='caption'>
          {[levelNames[row.level], row.topic, row.documentNumber, row.sample ? '示例' : null].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  { key: 'state', title: '状态', render: row => <PolicyState row={row} /> },
  { key: 'facts', title: '要点', render: row => <FactCount {...row.facts} /> },
  { key: 'windows', title: '受理时间', render: row => row.windows[0]?.slice(0, 60) ?? <span className='caption'>没有写</span> },
  {
    key: 'validity',
    title: '有效期',
    render: row => (
      <>
        <div className='number nowrap'>{row.effectiveFrom ? `${row.effectiveFrom} 起` : '没写哪天起'}</div>
        <div className='number nowrap'>{row.effectiveTo ? `到 ${row.effectiveTo}` : '没写到哪天'}</div>
      </>
    ),
  },
  {
    key: 'checked',
    title: '核对',
    render: row =>
      row.isStale ? (
        <StateTag tone='waiting'>{row.checkedAt ? `${row.checkedAt} 后没核对` : '没核对过'}</StateTag>
      ) : (
        row.checkedAt
      ),
  },
]

export function PolicyState({ row }: { row: Pick<StaffPolicySummary, 'state' | 'status' | 'draftId'> }) {
  const [name, tone] = statusNames[row.status]
  return (
    <>
      {row.state === 'withdrawn' ? <StateTag tone='bad'>已撤下</StateTag> : <StateTag tone={tone}>{name}</StateTag>}{' '}
      {row.draftId && <StateTag tone='info'>有草稿</StateTag>}
    </>
  )
}

const FactCount = ({ confirmed, proposed }: StaffPolicySummary['facts']) =>
  proposed === 0 ? (
    <StateTag tone='good'>{`${confirmed} 条都确认了`}</StateTag>
  ) : (
    <StateTag tone='waiting'>{`待确认 ${proposed}，已确认 ${confirmed}`}</StateTag>
  )

/** The library as a table, with what is still to be done for each policy. */
export function PoliciesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { act, failure, isBusy } = useActing()
  const { q, level, status, only } = search
  const query = {
    ...(q ? { q } : {}),
    ...(level ? { level } : {}),
    ...(status ? { status } : {}),
    ...(only === 'withdrawn' ? { state: 'withdrawn' as const } : {}),
    ...(only === 'unconfirmed' ? { unconfirmed: '1' } : {}),
    ...(only === 'stale' ? { stale: '1' } : {}),
  }
  const pages = usePages(['policies', query], after => api('GET /staff/policies', { query: { ...query, ...after } }))
  const set = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true })
  const write = () =>
    act(async () => {
      const { id } = await api('POST /staff/policy-drafts', { body: {} }, { idempotencyKey: onceKey() })
      await navigate({ to: '/policy-drafts/$id', params: { id }, search: { view: 'text' } })
    })
  return (
    <>
      <PageHead
        title='政策'
        beside='答复、自查、倒计时都从这里来'
        actions={
          <>
            <Button icon={<PenLine size={16} aria-hidden />} loading={isBusy} onClick={write}>
              手工起草
            </Button>
            <Button
              type='primary'
              icon={<FileUp size={16} aria-hidden />}
              onClick={() => void navigate({ to: '/policy-drafts', search: {} })}
            >
              导入文件
            </Button>
          </>
        }
      />
      {failure && <Failure error={failure} />}
      <ResourceTable
        name='policies'
        caption='政策'
        unit='份'
        columns={columns}
        pages={pages}
        onOpen={row => void navigate({ to: '/policies/$id', params: { id: row.id } })}
        filters={
          <>
            <Input.Search
              aria-label='找政策'
              placeholder='标题、文号、条款里的词'
              allowClear
              defaultValue={q}
              onSearch={words => set({ q: words || undefined })}
              style={{ width: 240 }}
            />
            <FilterSelect label='层级' names={levelNames} value={level} onChange={level => set({ level })} />
            <Select
              aria-label='状态'
              placeholder='状态'
              allowClear
              value={status}
              onChange={value => set({ status: value })}
              options={Object.entries(statusNames).map(([value, [label]]) => ({ value, label }))}
              style={{ width: 130 }}
            />
            <FilterSelect label='只看' names={onlyNames} width={180} value={only} onChange={only => set({ only })} />
          </>
        }
        empty={<Empty title='没有这样的政策'>换一个词，或去掉筛选条件；新的文件从“导入文件”进来。</Empty>}
      />
    </>
  )
}
